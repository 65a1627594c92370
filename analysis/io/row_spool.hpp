// Rows that wait on disk for their turn: one replicate's, until those before it are written.
//
// The file has no name, so nothing is left behind however the program ends.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <type_traits>
#include <vector>

namespace redoubt::analysis {

// Bytes at the end of an unnamed file. Throws std::system_error, e.g. if the disk is full.
class ByteSpool {
 public:
  explicit ByteSpool(const std::filesystem::path& folder);
  ~ByteSpool();
  ByteSpool(const ByteSpool&) = delete;
  ByteSpool& operator=(const ByteSpool&) = delete;

  void append(std::span<const std::byte> bytes);
  // Reads from the given place; fewer bytes only at the end. Returns how many.
  std::size_t read(std::size_t from, std::span<std::byte> bytes) const;

 private:
  std::filesystem::path folder_;
  int file_;
};

template <class Row>
requires std::is_trivially_copyable_v<Row>
class RowSpool {
 public:
  static constexpr std::size_t kBlock = 65536;  // rows

  explicit RowSpool(const std::filesystem::path& folder) : spool_(folder) {}

  void append(const Row& row) {
    pending_.push_back(row);
    if (pending_.size() == kBlock) flush();
  }
  // In the order in which they came, kBlock at a time.
  void for_each_block(const std::function<void(std::span<const Row>)>& visit) {
    flush();
    std::vector<Row> block(kBlock);
    std::size_t place = 0;
    while (const std::size_t got = spool_.read(place, std::as_writable_bytes(std::span(block)))) {
      visit(std::span<const Row>(block).first(got / sizeof(Row)));
      place += got;
    }
  }

 private:
  void flush() {
    spool_.append(std::as_bytes(std::span(pending_)));
    pending_.clear();
  }

  ByteSpool spool_;
  std::vector<Row> pending_;
};

}  // namespace redoubt::analysis
