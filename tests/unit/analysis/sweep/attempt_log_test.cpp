// Attempts: only runs that were under way when a program died count.
#include "analysis/sweep/attempt_log.hpp"

#include <fstream>

#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using redoubt::analysis::AttemptLog;
using redoubt::testing::TemporaryFolder;

TEST_CASE("a run counts if it began and did not end", "[sweep]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "000000.attempts";
  for (int i = 0; i < 2; ++i) {  // this program "dies" twice during run 7
    AttemptLog log(file);
    log.begin(6);
    log.begin(7);
    log.end(6);
  }
  AttemptLog log(file);
  CHECK(log.deaths(6) == 0);
  CHECK(log.deaths(7) == 2);
  CHECK(log.deaths(8) == 0);
  log.begin(7);
  log.end(7);
  CHECK(AttemptLog(file).deaths(7) == 2);
  log.remove();
  CHECK(AttemptLog(file).deaths(7) == 0);
  log.remove();  // nothing there: nothing to say
}

TEST_CASE("a line that was cut off counts for nothing", "[sweep]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "000000.attempts";
  std::ofstream(file) << "b 3\ne 4\nb";
  CHECK(AttemptLog(file).deaths(3) == 1);
  CHECK(AttemptLog(file).deaths(4) == 0);
  AttemptLog(file).begin(5);
  CHECK(AttemptLog(file).deaths(5) == 1);  // what comes after it counts
}
