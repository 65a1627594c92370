// Chunks: what was written is read back to the bit, and only a file that is not there is empty.
#include "analysis/sweep/chunk_store.hpp"

#include <cmath>
#include <fstream>
#include <limits>

#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt::analysis;
using redoubt::testing::TemporaryFolder;

namespace {

ChunkResults two_results() {
  ChunkResults results;
  results[4] = {4, {0.1 + 0.2, std::numeric_limits<double>::quiet_NaN()}, "abc", "", 0.25};
  results[5] = {5, {}, "", "no memory\nleft", 1};
  return results;
}

}  // namespace

TEST_CASE("a chunk reads back to the bit", "[sweep]") {
  const TemporaryFolder folder;
  const ChunkStore store(folder.path(), {"id", 100, 4});
  CHECK(store.read(1).empty());
  store.write(1, two_results());
  const ChunkResults read = store.read(1);
  REQUIRE(read.size() == 2);
  CHECK(read.at(4).values[0] == 0.1 + 0.2);
  CHECK(std::isnan(read.at(4).values[1]));
  CHECK(read.at(4).digest == "abc");
  CHECK(read.at(5).error == "no memory\nleft");
  CHECK_THROWS(ChunkStore(folder.path(), {"other", 100, 4}).read(1));
}

TEST_CASE("a chunk that is there and cannot be read is not an empty one", "[sweep]") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "chunks") << "a file where the folder should be\n";
  CHECK_THROWS(ChunkStore(folder.path(), {"id", 100, 4}).read(0));
  const TemporaryFolder other;
  const ChunkStore store(other.path(), {"id", 100, 4});
  store.write(0, two_results());
  std::filesystem::resize_file(store.file(0), 40);
  CHECK_THROWS(store.read(0));
}
