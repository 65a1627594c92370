// What is wrong with a graph file: where, what stands there, what was expected, what may help.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::analysis {

class GraphError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Collects the problems of one file, so that a user sees them together: the first 20, then a count.
class GraphProblems {
 public:
  explicit GraphProblems(std::string file) : file_(std::move(file)) {}

  // `text` is the offending text, `expected` completes "expected …".
  void add(std::uint64_t line, std::string_view text, std::string_view expected);
  // Throws GraphError if there was any problem; `suggestion` ends the message.
  void throw_if_any(std::string_view suggestion = {}) const;
  // Adds a problem after which reading on makes no sense.
  [[noreturn]] void fail(std::uint64_t line, std::string_view text, std::string_view expected,
                         std::string_view suggestion = {});
  // A problem of the file as a whole: "file: what".
  [[noreturn]] void fail(std::string_view what) const;

  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  std::string file_;
  std::vector<std::string> first_;
  std::uint64_t count_ = 0;
};

// In quotes, at most 60 characters, without control characters.
std::string quoted(std::string_view text);

}  // namespace redoubt::analysis
