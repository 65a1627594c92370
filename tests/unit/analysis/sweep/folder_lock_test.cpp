// Locks: one alone or many together, and what a dead owner left keeps nobody out.
#include "analysis/sweep/folder_lock.hpp"

#include <fstream>

#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt::analysis;
using Catch::Contains;
using redoubt::testing::TemporaryFolder;

TEST_CASE("workers share a lock, and whoever works alone shares with nobody", "[sweep][lock]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "lock";
  {
    const FolderLock one(file, FolderLock::Kind::shared);
    const FolderLock two(file, FolderLock::Kind::shared);
    CHECK(FolderLock::held(file));
    CHECK(FolderLock::holder(file).empty());
    CHECK_THROWS_WITH(FolderLock(file, FolderLock::Kind::alone), Contains("other programs"));
  }
  CHECK_FALSE(FolderLock::held(file));
  const FolderLock alone(file, FolderLock::Kind::alone);
  CHECK_THAT(FolderLock::holder(file), Contains("pid "));
  CHECK_THROWS_WITH(FolderLock(file, FolderLock::Kind::shared), Contains("held by pid "));
}

TEST_CASE("what stands in a lock of somebody who is gone keeps nobody out", "[sweep][lock]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "lock";
  std::string words;
  {
    const FolderLock lock(file, FolderLock::Kind::alone);
    words = FolderLock::holder(file);
  }
  CHECK(FolderLock::holder(file).empty());  // it tidied up
  const auto on = words.find(" on ");
  REQUIRE(on != std::string::npos);
  std::ofstream(file) << "pid 4194999" << words.substr(on) << "\n";  // beyond Linux's largest
  CHECK_FALSE(FolderLock::held(file));
  CHECK(FolderLock::holder(file).empty());
  CHECK_NOTHROW(FolderLock(file, FolderLock::Kind::alone));
}
