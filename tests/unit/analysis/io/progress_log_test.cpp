// The log beside a running result.
#include "analysis/io/progress_log.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"
#include "tests/support/example_result.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt::analysis;
using namespace redoubt::test;
using redoubt::testing::TemporaryFolder;

TEST_CASE("one JSON object a line, kept unless the run succeeds", "[progress]") {
  const TemporaryFolder directory;
  const auto result = directory / "run.h5";
  const auto path = directory / "run.progress.jsonl";
  CHECK(progress_path(result) == path);
  {
    ProgressLog log(result);
    log.add({.replicate = 1,
             .replicates = 10,
             .day = 12.5,
             .of_days = 90,
             .events = 7,
             .wall_seconds = 3.25});
    log.add({});
  }
  const std::string text = read_whole_file(path);
  CHECK(
      text.starts_with("{\"replicate\":1,\"replicates\":10,\"day\":12.5,\"of_days\":90,"
                       "\"events\":7,\"wall_seconds\":3.250}\n"));
  CHECK(std::count(text.begin(), text.end(), '\n') == 2);
  ProgressLog again(result);
  CHECK(read_whole_file(path).empty());
  again.remove();
  CHECK_FALSE(std::filesystem::exists(path));
}
