// Rows on disk: the same rows in the same order, blocks of one size, nothing left in the folder.
#include "analysis/io/row_spool.hpp"

#include <algorithm>
#include <filesystem>
#include <numeric>

#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using redoubt::analysis::RowSpool;
using redoubt::testing::TemporaryFolder;

namespace {

struct Row {
  std::uint32_t number;
  double half;
};

}  // namespace

TEST_CASE("a spool gives back what it was given, in order", "[record]") {
  const TemporaryFolder folder;
  RowSpool<Row> spool(folder.path());
  const std::uint32_t rows = 2 * RowSpool<Row>::kBlock + 7;
  for (std::uint32_t i = 0; i < rows; ++i) spool.append({i, i / 2.0});
  CHECK(std::filesystem::is_empty(folder.path()));
  std::vector<std::size_t> sizes;
  std::uint32_t next = 0;
  bool same = true;
  spool.for_each_block([&](std::span<const Row> block) {
    sizes.push_back(block.size());
    for (const Row& row : block) {
      same = same && row.number == next && row.half == next / 2.0;
      ++next;
    }
  });
  CHECK(same);
  CHECK(next == rows);
  CHECK(sizes == std::vector<std::size_t>{RowSpool<Row>::kBlock, RowSpool<Row>::kBlock, 7});
}

TEST_CASE("an empty spool has no blocks; a folder that is not there is named", "[record]") {
  const TemporaryFolder folder;
  RowSpool<Row> spool(folder.path());
  spool.for_each_block([](std::span<const Row>) { FAIL("there was nothing"); });
  CHECK_THROWS_WITH(RowSpool<Row>(folder.path() / "absent"), Catch::Contains("absent"));
}
