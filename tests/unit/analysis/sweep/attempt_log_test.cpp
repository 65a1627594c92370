// Attempts: only runs that were under way when a program died count.
#include "analysis/sweep/attempt_log.hpp"

#include <fstream>

#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using redoubt::analysis::AttemptLog;
using redoubt::testing::TemporaryFolder;

TEST_CASE("a death is a run's own if it was alone", "[sweep]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "000000.attempts";
  for (int i = 0; i < 2; ++i) {  // this program "dies" twice, with runs 7 and 8 at once
    AttemptLog log(file);
    log.begin(6, false);
    log.begin(7, false);
    log.begin(8, false);
    log.end(6);
  }
  CHECK_FALSE(AttemptLog(file).suspect(6));
  for (const std::uint64_t run : {7, 8}) {
    CHECK(AttemptLog(file).deaths(run) == 0);
    CHECK(AttemptLog(file).suspect(run));
  }
  AttemptLog(file).begin(7, true);
  AttemptLog log(file);
  CHECK(log.deaths(7) == 1);
  CHECK(log.deaths(9) == 0);
  log.begin(7, true);
  log.end(7);
  CHECK(AttemptLog(file).deaths(7) == 1);
  log.remove();
  CHECK(AttemptLog(file).deaths(7) == 0);
  CHECK_FALSE(AttemptLog(file).suspect(7));
  log.remove();  // nothing there: nothing to say
}

TEST_CASE("a job that Slurm took away and queued again is no run's death", "[sweep]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "000000.attempts";
  AttemptLog(file, {"4711", 0}).begin(3, true);
  CHECK(AttemptLog(file, {"4711", 1}).deaths(3) == 0);
  CHECK_FALSE(AttemptLog(file, {"4711", 1}).suspect(3));
  CHECK(AttemptLog(file, {"4712", 1}).deaths(3) == 1);  // another job: it was not queued again
  CHECK(AttemptLog(file, {}).deaths(3) == 1);
  AttemptLog(file, {"4711", 1}).begin(3, true);  // its second life says that it was, for good
  CHECK(AttemptLog(file, {}).deaths(3) == 1);
  CHECK(AttemptLog(file, {"4711", 2}).deaths(3) == 0);
}

TEST_CASE("a line that was cut off counts for nothing", "[sweep]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "000000.attempts";
  std::ofstream(file) << "a 3\ne 4\na 1";  // of "a 12"
  CHECK(AttemptLog(file).deaths(3) == 1);
  CHECK(AttemptLog(file).deaths(4) == 0);
  AttemptLog(file).begin(5, true);
  CHECK(AttemptLog(file).deaths(5) == 1);  // what comes after it counts
  CHECK(AttemptLog(file).deaths(1) == 0);
}
