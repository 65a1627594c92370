#include "analysis/io/graph/graph_error.hpp"

#include <fmt/format.h>

namespace redoubt::analysis {

namespace {
constexpr std::size_t kShown = 20;
constexpr std::size_t kLongestText = 60;
}  // namespace

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text.substr(0, kLongestText))
    result += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  // A cut must not leave half a UTF-8 character behind.
  if (text.size() > kLongestText)
    while (result.size() > 1 && static_cast<unsigned char>(result.back()) >= 0x80)
      result.pop_back();
  result += text.size() > kLongestText ? "…\"" : "\"";
  return result;
}

void GraphProblems::add(std::uint64_t line, std::string_view text, std::string_view expected) {
  if (++count_ > kShown) return;
  first_.push_back(fmt::format("{}:{}: {} (expected {})", file_, line, quoted(text), expected));
}

void GraphProblems::throw_if_any(std::string_view suggestion) const {
  if (count_ == 0) return;
  std::string message;
  for (const std::string& problem : first_) message += (message.empty() ? "" : "\n") + problem;
  if (count_ > kShown) message += fmt::format("\n… and {} more", count_ - kShown);
  if (!suggestion.empty()) message += fmt::format("\n{}", suggestion);
  throw GraphError(message);
}

void GraphProblems::fail(std::uint64_t line, std::string_view text, std::string_view expected,
                         std::string_view suggestion) {
  add(line, text, expected);
  throw_if_any(suggestion);
  std::abort();  // unreachable: a problem was just added
}

void GraphProblems::fail(std::string_view what) const {
  throw GraphError(fmt::format("{}: {}", file_, what));
}

}  // namespace redoubt::analysis
