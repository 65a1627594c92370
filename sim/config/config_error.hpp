// What a user did wrong in a scenario: every problem of a file is found before any is reported.
#pragma once

#include <concepts>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "sim/config/value.hpp"

namespace redoubt {

// what() is one problem a line, "file:line: what is wrong (what it must be)", then "and N more".
class ConfigError : public std::runtime_error {
 public:
  explicit ConfigError(std::string message);
  // total counts also the problems whose messages were not kept.
  ConfigError(std::vector<std::string> messages, std::size_t total);

  [[nodiscard]] const std::vector<std::string>& messages() const { return messages_; }
  [[nodiscard]] std::size_t total() const { return total_; }

 private:
  std::vector<std::string> messages_;
  std::size_t total_;
};

// Collects problems. Only the first kShown by file and line are kept, so a file with a million
// errors costs neither memory nor time. The document must outlive the collection.
class Problems {
 public:
  static constexpr std::size_t kShown = 20;

  explicit Problems(const Document& document) : document_(&document) {}

  void add(SourcePosition where, std::string text);
  // As above; the text is made only if it will be shown.
  template <std::invocable Text>
  void add(SourcePosition where, Text&& text) {
    if (wants(where))
      keep(where, std::forward<Text>(text)());
    else
      ++total_;
  }

  [[nodiscard]] bool empty() const { return total_ == 0; }
  [[nodiscard]] std::size_t total() const { return total_; }
  // "file:line: text", in the order of files and lines.
  [[nodiscard]] std::vector<std::string> messages() const;
  void throw_if_any() const;  // throws ConfigError

 private:
  struct Problem {
    SourcePosition where;
    std::string text;
  };
  [[nodiscard]] bool wants(SourcePosition where) const;
  void keep(SourcePosition where, std::string text);

  const Document* document_;
  std::vector<Problem> kept_;  // ordered by position, at most kShown
  std::size_t total_ = 0;
};

// "file:line: ", "file: " without a line, "" without a file.
std::string position_text(const Document& document, SourcePosition where);

}  // namespace redoubt
