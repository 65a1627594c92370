// Result files: what is written comes back, the bytes repeat, and nothing half-written is ever
// seen.
#include "analysis/io/result_writer.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <csignal>
#include <cstdlib>
#include <iostream>

#include "analysis/io/durable_file.hpp"
#include "analysis/io/result_reader.hpp"
#include "sim/record/sha256.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/example_result.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt;
using namespace redoubt::analysis;
using namespace redoubt::test;
using Catch::Contains;
using redoubt::testing::TemporaryFolder;

// HDF5 itself loses memory when a file cannot be written; leak detection must not fail the test.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libhdf5";
}

namespace {

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
    return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
  });
}

// Runs the body in a child process and gives waitpid's status. The child ends like a program does:
// HDF5's own clean-up at exit must not stumble over a file that could not be written.
template <class Body>
int run_in_child(Body body) {
  std::cout.flush();
  const pid_t child = fork();
  if (child == 0) {
    body();
    std::exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return status;
}

// A record whose chunks do not compress, about 8 MB.
MemoryRecorder make_large_record() {
  MemoryRecorder record;
  record.series({.name = "noise",
                 .section = "metrics",
                 .axes = {{"cell", std::vector<std::string>(1000, "x")}},
                 .long_name = "noise",
                 .definition = "bits of a linear congruential generator"});
  std::uint64_t state = 1;
  std::vector<double> values(1000);
  for (int i = 0; i < 1000; ++i) {
    record.sample(SimTime{i});
    for (double& value : values) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      value = static_cast<double>(state >> 11);
    }
    record.put({0}, values);
  }
  return record;
}

}  // namespace

TEST_CASE("every value of a record comes back", "[result_file]") {
  const TemporaryFolder directory;
  const auto seal = write_example_result(directory / "a.h5");
  const ResultReader file(directory / "a.h5");

  CHECK(file.replicates() == 3);
  CHECK(file.times_days("metrics") == std::vector{0.0, 0.5, 1.0, 1.5, 2.0});
  REQUIRE(file.all_series().size() == 5);
  const MemoryRecorder described = make_example_record(0);
  for (const auto& series : described.all_series()) {
    std::vector<double> expected;
    for (int i = 0; i < 3; ++i) {
      const MemoryRecorder record = make_example_record(i);
      const auto& values = record.find(series.spec.name)->values;
      expected.insert(expected.end(), values.begin(), values.end());
    }
    CHECK(same_bits(file.values(series.spec.name).values, expected));
    const SeriesSpec& spec = file.series(series.spec.name).spec;
    CHECK(spec.axes == series.spec.axes);
    CHECK(spec.long_name == series.spec.long_name);
    CHECK(spec.definition == series.spec.definition);
  }
  CHECK(file.values("wait").shape == std::vector<std::size_t>{3, 5, 2, 3});
  CHECK(file.values("reach").shape == std::vector<std::size_t>{3, 5, 0});
  CHECK(file.attribute("digest") == seal.digest);
  CHECK(file.attribute("results_hash") == seal.results_hash);
}

TEST_CASE("rows of all replicates stand in one table", "[result_file]") {
  const TemporaryFolder directory;
  write_example_result(directory / "a.h5", 2);
  const ResultReader file(directory / "a.h5");

  const StoredTable& table = file.table("cascades");
  CHECK(table.rows == 7 + 8);
  CHECK(table.spec.row == "cascade");
  REQUIRE(table.spec.columns.size() == 4);
  CHECK(table.spec.columns[0].name == "replicate");
  CHECK(table.spec.columns[1].type == ColumnSpec::Type::integer);
  CHECK(table.spec.columns[3].words == std::vector<std::string>{"stayed", "removed", "labelled"});
  const std::vector<double> replicate = file.column("cascades", "replicate");
  CHECK(std::count(replicate.begin(), replicate.end(), 1.0) == 8);
  CHECK(file.column("cascades", "size", 7, 2) ==
        std::vector{9007199254740992.0, 9007199254740991.0});
  CHECK(std::isnan(file.column("cascades", "virality")[3]));
  CHECK(file.table("appeals").rows == 0);
}

TEST_CASE("the header comes back", "[result_file]") {
  const TemporaryFolder directory;
  const auto seal = write_example_result(directory / "a.h5", 2, {{"host", "here"}});
  const ResultReader file(directory / "a.h5");
  const ResultHeader header = make_example_header();

  CHECK(file.attribute("title") == header.title);
  CHECK(file.attribute("scenario_toml") == header.scenario_toml);
  CHECK(file.attribute("seed") == "18446744073709551615");
  CHECK(file.attribute("input_files") == "follows.txt.gz");
  CHECK(file.attribute("graph_sha256") == header.graph_sha256);
  CHECK(file.attribute("assumptions") == "31 of 40 parameters");
  CHECK(file.attribute("replicate_digests") == example_digest(0) + "\n" + example_digest(1));
  CHECK(seal.digest == sha256(example_digest(0) + "\n" + example_digest(1) + "\n"));
  REQUIRE(file.provenance().size() == 1);
  CHECK(file.provenance()[0] == std::pair<std::string, std::string>("host", "here"));
}

TEST_CASE("one replicate keeps its own digest", "[result_file]") {
  const TemporaryFolder directory;
  CHECK(write_example_result(directory / "a.h5", 1).digest == example_digest(0));
}

TEST_CASE("two writes give the same bytes", "[result_file]") {
  const TemporaryFolder directory;
  const auto first = write_example_result(directory / "a.h5");
  sleep(1);  // a stored second would show
  const auto second = write_example_result(directory / "b.h5");
  CHECK(read_whole_file(directory / "a.h5") == read_whole_file(directory / "b.h5"));
  CHECK(first.results_hash == second.results_hash);
}

TEST_CASE("results_hash ignores provenance and sees everything else", "[result_file]") {
  const TemporaryFolder directory;
  const auto path = directory / "a.h5";
  const std::string plain = write_example_result(path, 2).results_hash;
  CHECK(ResultReader(path).recompute_results_hash() == plain);
  CHECK(write_example_result(path, 2, {{"host", "elsewhere"}}).results_hash == plain);
  CHECK(write_example_result(path, 1).results_hash != plain);
  ResultHeader header = make_example_header();
  header.seed = 7;
  CHECK(write_example_result(path, 2, {}, header).results_hash != plain);
}

TEST_CASE("an unfinished writer leaves nothing and the old file as it was", "[result_file]") {
  const TemporaryFolder directory;
  const auto path = directory / "a.h5";
  write_example_result(path, 1);
  const std::string before = read_whole_file(path);
  {
    ResultWriter writer(path, make_example_header());
    writer.append(make_example_record(0), 0, example_digest(0));
    CHECK(std::filesystem::exists(temporary_path(path)));
  }
  CHECK_FALSE(std::filesystem::exists(temporary_path(path)));
  CHECK(read_whole_file(path) == before);
}

TEST_CASE("a killed writer leaves the old file and no new one", "[result_file]") {
  const TemporaryFolder directory;
  const auto old = directory / "old.h5";
  const auto fresh = directory / "fresh.h5";
  write_example_result(old, 1);
  const std::string before = read_whole_file(old);
  for (const auto& path : {old, fresh}) {
    const int status = run_in_child([&] {
      ResultWriter writer(path, make_example_header());
      writer.append(make_large_record(), 0, example_digest(0));
      raise(SIGKILL);
    });
    REQUIRE(WIFSIGNALED(status));
  }
  CHECK(read_whole_file(old) == before);
  CHECK_FALSE(std::filesystem::exists(fresh));
  write_example_result(fresh, 1);  // what the dead left behind is no obstacle
  CHECK(ResultReader(fresh).replicates() == 1);
}

TEST_CASE("a full disk is reported and leaves the old file", "[result_file]") {
  const TemporaryFolder directory;
  const auto path = directory / "a.h5";
  const MemoryRecorder large = make_large_record();
  ResultWriter whole(path, make_example_header());
  whole.append(large, 0, example_digest(0));
  whole.finish({});
  const std::string before = read_whole_file(path);
  // From a disk that takes next to nothing to one that lacks a byte.
  for (const rlim_t bytes : {std::size_t{1000}, before.size() / 2, before.size() - 1}) {
    const auto message = directory / "message";
    const int status = run_in_child([&] {
      std::signal(SIGXFSZ, SIG_IGN);
      const rlimit limit{bytes, bytes};
      setrlimit(RLIMIT_FSIZE, &limit);
      std::string text = "written";
      try {
        ResultWriter writer(path, make_example_header());
        writer.append(large, 0, example_digest(0));
        writer.finish({});
      } catch (const std::exception& error) {
        text = error.what();
      }
      std::ofstream(message) << text;
    });
    CHECK(status == 0);
    CHECK_THAT(read_whole_file(message), Contains("a.h5: cannot") && Contains("File too large"));
    CHECK(read_whole_file(path) == before);
    CHECK_FALSE(std::filesystem::exists(temporary_path(path)));
  }
}

TEST_CASE("a second writer of the same file is refused", "[result_file]") {
  const TemporaryFolder directory;
  const auto path = directory / "a.h5";
  ResultWriter writer(path, make_example_header());
  CHECK_THROWS_WITH(ResultWriter(path, make_example_header()), Contains("another run"));
  writer.append(make_example_record(0), 0, example_digest(0));
  writer.finish({});
  CHECK(ResultReader(path).replicates() == 1);
}

TEST_CASE("records that contradict themselves are refused", "[result_file]") {
  const TemporaryFolder directory;
  ResultWriter writer(directory / "a.h5", make_example_header());
  CHECK_THROWS_AS(writer.finish({}), std::logic_error);
  CHECK_THROWS_AS(writer.append(make_example_record(0), 1, ""), std::logic_error);
  writer.append(make_example_record(0), 0, example_digest(0));

  MemoryRecorder later = make_example_record(1);
  later.sample(SimTime{999});
  CHECK_THROWS_WITH(writer.append(later, 1, ""), Contains("sample times"));
  CHECK_THROWS_WITH(writer.append(MemoryRecorder(), 1, ""), Contains("other"));
  MemoryRecorder unknown = make_example_record(1);
  unknown.row({0}, std::vector{1.0, 1.0, 3.0});
  CHECK_THROWS_WITH(writer.append(unknown, 1, ""), Contains("fate") && Contains("category"));
}

TEST_CASE("an impossible place is named", "[result_file]") {
  CHECK_THROWS_WITH(ResultWriter("/no/such/directory/a.h5", make_example_header()),
                    Contains("/no/such/directory/a.h5.tmp") && Contains("No such file"));
}
