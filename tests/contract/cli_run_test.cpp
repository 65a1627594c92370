// Results: the same for any number of threads, whole or absent, verifiable, reportable.
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt::testing;

namespace {

TemporaryFolder& with_scenario(TemporaryFolder& folder) {
  folder.write("tiny.toml", kTinyScenario);
  return folder;
}

// Starts a run that would take minutes; returns its process.
pid_t start_long_run(const TemporaryFolder& folder) {
  const std::string scenario = (folder.path() / "tiny.toml").string();
  const std::string result = (folder.path() / "long.h5").string();
  const pid_t child = ::fork();
  if (child == 0) {
    ::execl(REDOUBT_BINARY, "redoubt", "run", scenario.c_str(), "--until", "9000d", "-o",
            result.c_str(), "--quiet", static_cast<char*>(nullptr));
    ::_exit(127);
  }
  for (int i = 0; i < 500 && !std::filesystem::exists(result + ".tmp"); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  return child;
}

int end_with(pid_t child, int signal) {
  ::kill(child, signal);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

TEST_CASE("a run prints a table and a digest, and writes one file", "[cli]") {
  TemporaryFolder folder;
  const Printed printed = run_program(with_scenario(folder), "run tiny.toml --quiet");
  INFO(printed.error);
  REQUIRE(printed.status == 0);
  CHECK(printed.error.empty());
  CHECK(holds(printed.out, "detection_rate"));
  CHECK(holds(printed.out, "false_positive_rate"));
  CHECK(holds(printed.out, "cost_usd"));
  CHECK(holds(printed.out, "\ndigest "));
  CHECK(holds(printed.out, "\nKind of race: unclear in 3 of 3 replicates.\n"));  // three days
  CHECK(files_in(folder) == "tiny.h5 tiny.toml");
  CHECK(holds(run_program(folder, "run tiny.toml").error, "tiny.h5"));
}

TEST_CASE("the result is the same, byte for byte, for any number of threads", "[cli]") {
  TemporaryFolder folder;
  with_scenario(folder);
  const std::string run = "run tiny.toml --quiet --no-provenance --replicates 5 -j ";
  const Printed one = run_program(folder, run + "1 -o deep/one.h5");
  const Printed two = run_program(folder, run + "2 -o deep/two.h5");
  const Printed other = run_program(folder, run + "2 -o deep/other.h5 --seed 2");
  CHECK(one.out == two.out);
  CHECK(one.out != other.out);
  const std::string bytes = read_file(folder.path() / "deep/one.h5");
  CHECK(bytes.size() > 10000);
  CHECK(bytes == read_file(folder.path() / "deep/two.h5"));
  CHECK(bytes != read_file(folder.path() / "deep/other.h5"));
}

TEST_CASE("the first days do not depend on the horizon", "[cli]") {
  TemporaryFolder folder;
  with_scenario(folder);
  run_program(folder, "run tiny.toml --quiet -o long.h5");
  run_program(folder, "run tiny.toml --quiet -o short.h5 --until 2d");
  const std::string longer = run_program(folder, "export long.h5 --table views").out;
  const std::string shorter = run_program(folder, "export short.h5 --table views").out;
  const std::string first = shorter.substr(0, shorter.find("views,1,"));
  CHECK(first.size() > 20);
  CHECK(longer.compare(0, first.size(), first) == 0);
}

TEST_CASE("verify runs the scenario again and finds a changed file", "[cli]") {
  TemporaryFolder folder;
  with_scenario(folder);
  REQUIRE(run_program(folder, "run tiny.toml --quiet -o r.h5").status == 0);
  const Printed same = run_program(folder, "verify r.h5");
  INFO(same.error);
  CHECK(same.status == 0);
  CHECK(holds(same.out, "verified"));

  std::string bytes = read_file(folder.path() / "r.h5");
  const std::size_t place = bytes.find("replicates = 3");  // in the embedded scenario
  REQUIRE(place != std::string::npos);
  bytes[place + 13] = '2';
  folder.write("changed.h5", bytes);
  const Printed changed = run_program(folder, "verify changed.h5");
  CHECK(changed.status == 1);
  CHECK(holds(changed.error, "the first differences"));
  CHECK(run_program(folder, "inspect r.h5").status == 0);
  CHECK(run_program(folder, "inspect changed.h5").status == 1);
}

TEST_CASE("a report is one page that loads nothing", "[cli]") {
  TemporaryFolder folder;
  with_scenario(folder);
  REQUIRE(run_program(folder, "run tiny.toml --quiet").status == 0);
  REQUIRE(run_program(folder, "report tiny.h5 -o pages/report.html").status == 0);
  const std::string page = read_file(folder.path() / "pages/report.html");
  CHECK(page.size() > 50000);
  CHECK(holds(page, "classifier.retrain_every 7d → 1d"));
  for (const char* link : {"src=\"http", "href=\"http", "url(http", "@import"})
    CHECK_FALSE(holds(page, link));
  CHECK(holds(run_program(folder, "report tiny.h5").out, "tiny.html"));
}

TEST_CASE("compare shows differences within pairs of replicates", "[cli]") {
  TemporaryFolder folder;
  with_scenario(folder);
  run_program(folder, "run tiny.toml --quiet -o a.h5");
  run_program(folder, "run tiny.toml --quiet -o b.h5 --set detector.classifier.flag_rate=0.2");
  run_program(folder, "run tiny.toml --quiet -o c.h5 --replicates 2");
  const Printed different = run_program(folder, "compare a.h5 b.h5");
  CHECK(different.status == 0);
  CHECK(holds(different.out, "detection_rate"));
  CHECK(holds(different.out, "B - A"));
  CHECK(holds(different.out, "needed"));
  CHECK(holds(different.out, "comparisons (Bonferroni)"));
  const Printed unequal = run_program(folder, "compare a.h5 c.h5");
  CHECK(unequal.status == 1);
  CHECK(holds(unequal.error, "A has 3 replicates and B 2"));
}

TEST_CASE("a killed run leaves nothing under the final name", "[cli]") {
  TemporaryFolder folder;
  const pid_t child = start_long_run(with_scenario(folder));
  CHECK(end_with(child, SIGKILL) == 128 + SIGKILL);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "long.h5"));
}

TEST_CASE("an interrupted run cleans up and says so with status 1", "[cli]") {
  TemporaryFolder folder;
  const pid_t child = start_long_run(with_scenario(folder));
  CHECK(end_with(child, SIGINT) == 1);
  CHECK(files_in(folder) == "tiny.toml");
}

TEST_CASE("no command overwrites its own input", "[cli]") {
  TemporaryFolder folder;
  with_scenario(folder);
  CHECK(run_program(folder, "run tiny.toml -o ./tiny.toml").status == 1);
  CHECK(read_file(folder.path() / "tiny.toml") == kTinyScenario);
  REQUIRE(run_program(folder, "run tiny.toml --quiet").status == 0);
  const std::string bytes = read_file(folder.path() / "tiny.h5");
  CHECK(run_program(folder, "report tiny.h5 -o tiny.h5").status == 1);
  CHECK(read_file(folder.path() / "tiny.h5") == bytes);
}

TEST_CASE("an output that cannot be written is an error before the run", "[cli]") {
  TemporaryFolder folder;
  with_scenario(folder);
  const Printed printed = run_program(folder, "run tiny.toml -o tiny.toml/x.h5");
  CHECK(printed.status == 1);
  CHECK(holds(printed.error, "tiny.toml"));
  CHECK(files_in(folder) == "tiny.toml");
}
