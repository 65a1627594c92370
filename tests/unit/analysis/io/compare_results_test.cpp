// verify's question: equal in all but provenance?
#include "analysis/io/compare_results.hpp"

#include <algorithm>

#include "analysis/io/inspect_result.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/example_result.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt;
using namespace redoubt::analysis;
using namespace redoubt::test;
using Catch::Matchers::Contains;
using redoubt::testing::TemporaryFolder;

namespace {

// Attributes that follow from the values are left out.
std::vector<Difference> differences(const std::filesystem::path& a,
                                    const std::filesystem::path& b) {
  auto found = compare_results(ResultReader(a), ResultReader(b), 100);
  std::erase_if(found, [](const Difference& d) { return d.where == "attribute results_hash"; });
  return found;
}

void write_single(const std::filesystem::path& path, const MemoryRecorder& record) {
  ResultWriter writer(path, make_example_header());
  writer.append(record, 0, example_digest(0));
  writer.finish({});
}

}  // namespace

TEST_CASE("files that differ in provenance only are equal", "[compare]") {
  const TemporaryFolder directory;
  write_example_result(directory / "a.h5", 2, {{"host", "here"}});
  write_example_result(directory / "b.h5", 2, {{"host", "there"}});
  CHECK(
      compare_results(ResultReader(directory / "a.h5"), ResultReader(directory / "b.h5")).empty());
}

TEST_CASE("the first different value is named with its labels", "[compare]") {
  const TemporaryFolder directory;
  MemoryRecorder plain;
  describe_example(plain);
  MemoryRecorder other = plain;
  for (MemoryRecorder* record : {&plain, &other}) {
    const double shift = record == &other ? 0.5 : 0;
    for (int i = 0; i < 2; ++i) {
      record->sample(SimTime{i * 43200000});
      record->put({0}, std::vector{0.0});
      record->put({1}, std::vector{1.0, 2.0, 3.0});
      record->put({2}, std::vector{1.0, 2.0, 3.0, 4.0, 5.0 + i * shift, 6.0 + shift});
      record->put({3}, std::vector<double>{});
      record->put({4}, std::vector{shift > 0 ? 0.0 : -0.0, 1.0});
    }
    record->row({0}, std::vector{1.0, 2.0 + shift, 0.0});
  }
  write_single(directory / "a.h5", plain);
  write_single(directory / "b.h5", other);
  const auto found = differences(directory / "a.h5", directory / "b.h5");
  REQUIRE(found.size() == 3);
  CHECK(found[0].where == "metrics/wait[replicate 0, day 0, group B, detector few shot \"β\"]");
  CHECK(found[0].left == "6");
  CHECK(found[0].right == "6.5");
  CHECK(found[1].where == "ledger/cost_usd[replicate 0, day 0, actor platform]");
  CHECK(found[1].left == "-0");
  CHECK(found[2].where == "cascades/virality[row 0]");
}

TEST_CASE("another scenario shows the line, another size the shape", "[compare]") {
  const TemporaryFolder directory;
  ResultHeader header = make_example_header();
  header.scenario_toml = "[scenario]\nname = \"other\"\nhorizon = \"3d\"\n";
  write_example_result(directory / "a.h5", 1);
  write_example_result(directory / "b.h5", 2, {}, header);
  const auto found = differences(directory / "a.h5", directory / "b.h5");
  REQUIRE(found.size() == 10);  // scenario, digests, replicates, five shapes, rows
  CHECK(found[0].where == "attribute scenario_toml line 2");
  CHECK(found[0].right == "name = \"other\"");
  CHECK(std::any_of(found.begin(), found.end(), [](const Difference& d) {
    return d.where == "metrics/prevalence shape" && d.left == "1x5" && d.right == "2x5";
  }));
}

TEST_CASE("what one file has not is absent", "[compare]") {
  const TemporaryFolder directory;
  MemoryRecorder empty;
  empty.sample(SimTime{0});
  write_single(directory / "a.h5", empty);
  write_single(directory / "b.h5", make_example_record(0));
  const auto found = differences(directory / "a.h5", directory / "b.h5");
  REQUIRE(found.size() == 7);
  CHECK(found[0].where == "series metrics/prevalence");
  CHECK(found[0].left == "absent");
  CHECK(found[6].where == "table appeals");
}

TEST_CASE("inspect tells what made a file and what is in it", "[inspect]") {
  const TemporaryFolder directory;
  write_example_result(directory / "a.h5", 2, {{"host", "here"}});
  const std::string text = inspect_result(ResultReader(directory / "a.h5"));
  for (const char* part :
       {"example of all shapes", "18446744073709551615", "host", "metrics/wait",
        "replicate 2, time 5, group 2, detector 3", "cascades", "15 rows", "name = \"example\""})
    CHECK_THAT(text, Contains(part));
}
