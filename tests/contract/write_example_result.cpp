// Writes the example result file that tests/contract/open_result.py opens: write_example_result
// FILE
#include <cstdio>
#include <exception>

#include "analysis/io/result_writer.hpp"
#include "tests/support/example_record.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    redoubt::analysis::ResultWriter writer(argv[1], redoubt::test::make_example_header());
    for (int i = 0; i < 3; ++i)
      writer.append(redoubt::test::make_example_record(i), i, std::string(32, '0' + char(i)));
    writer.finish({{"program_version", "0.1.0"}, {"host", "example"}});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
