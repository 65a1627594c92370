// A text file, plain or gzip, read in pieces and line by line; hashes the file's bytes on the way.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/record/sha256.hpp"

namespace redoubt::analysis {

class Gunzip;

class TextSource {
 public:
  // Throws GraphError if the file cannot be opened, is empty or holds no text.
  explicit TextSource(const std::filesystem::path& path);
  ~TextSource();
  TextSource(const TextSource&) = delete;
  TextSource& operator=(const TextSource&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  // The text that comes next, at least 64 kB unless the file ends; nothing is consumed.
  [[nodiscard]] std::string_view peek() const;
  // The next line without its LF or CR LF, valid until the next call; false at the end.
  bool next_line(std::string_view& line);
  // Number of the line that next_line gave last, from 1.
  [[nodiscard]] std::uint64_t line_number() const { return line_number_; }
  // The next piece of any length, valid until the next call; empty at the end.
  std::string_view next_piece();
  // Everything that is left.
  std::string read_rest();
  // SHA-256 of the whole file; reads on to its end.
  [[nodiscard]] std::string finish();

 private:
  bool fill();  // false if the file has ended
  std::size_t read_raw(char* to, std::size_t room);

  std::string name_;
  std::ifstream file_;
  Sha256 hash_;
  std::unique_ptr<Gunzip> gunzip_;
  std::vector<char> buffer_;  // text from begin_ to end_ is not consumed yet
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t line_number_ = 0;
  bool ended_ = false;
};

}  // namespace redoubt::analysis
