// Writes the report of invented data, to look at the page or to test it in a browser:
// write_report_fixture OUT.html [SAMPLE_DAYS [REPLICATES [DAYS]]]
#include <cstdlib>
#include <fstream>

#include "analysis/report/html_report.hpp"
#include "tests/support/report_fixture.hpp"

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  redoubt::tests::FixtureShape shape;
  if (argc > 2) shape.sample_days = std::atof(argv[2]);
  if (argc > 3) shape.replicates = static_cast<std::size_t>(std::atoi(argv[3]));
  if (argc > 4) shape.days = std::atof(argv[4]);
  redoubt::analysis::ReportData data = redoubt::tests::report_fixture(shape);
  redoubt::analysis::complete_report(data);
  std::ofstream out(argv[1], std::ios::binary);
  out << redoubt::analysis::html_report(data);
  return out ? 0 : 1;
}
