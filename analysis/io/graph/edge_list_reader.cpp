// Edge lists as SNAP and KONECT publish them: two ids a line, "#" and "%" comments, more columns of
// numbers (weights, times) are passed over.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/io/graph/raw_graph.hpp"
#include "analysis/io/graph/text_source.hpp"

namespace redoubt::analysis {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

// Reads an integer in its shortest form that a space or the end follows; nullptr if there is none.
const char* read_integer(const char* p, const char* end, std::uint64_t& value) {
  const char* start = p;
  std::uint64_t number = 0;
  while (p != end && static_cast<unsigned char>(*p - '0') <= 9)
    number = number * 10 + static_cast<std::uint64_t>(*p++ - '0');
  const auto digits = p - start;
  if (digits == 0 || digits > 19 || (digits > 1 && *start == '0')) return nullptr;
  if (p != end && !is_space(*p)) return nullptr;
  value = number;
  return p;
}

const char* skip_spaces(const char* p, const char* end) {
  while (p != end && is_space(*p)) ++p;
  return p;
}

bool is_digits(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= '0' && c <= '9') || std::string_view("+-.eE:TZ").find(c) != std::string_view::npos;
  });
}

class EdgeListReader {
 public:
  EdgeListReader(TextSource& source, RawGraph& graph)
      : source_(source), graph_(graph), problems_(source.name()) {}

  void read() {
    std::string_view line;
    while (source_.next_line(line))
      if (!read_integers(line)) read_words(line);
    problems_.throw_if_any(
        "An edge list has two ids a line; other formats: csv, gml, graphml, metis.");
  }

 private:
  // The common line, without a copy; the rest of the line must be empty.
  bool read_integers(std::string_view line) {
    const char* end = line.data() + line.size();
    const char* p = skip_spaces(line.data(), end);
    std::uint64_t from = 0;
    std::uint64_t to = 0;
    if ((p = read_integer(p, end, from)) == nullptr) return false;
    if ((p = read_integer(skip_spaces(p, end), end, to)) == nullptr) return false;
    if (skip_spaces(p, end) != end) return false;
    if (first_line_ == 0) expect_integers(true);
    const std::uint32_t a = graph_.nodes.intern(from);
    const std::uint32_t b = graph_.nodes.intern(to);
    graph_.edges.emplace_back(a, b);
    return true;
  }

  void read_words(std::string_view line) {
    const std::size_t count = split(line);
    if (count == 0 || words_[0][0] == '#' || words_[0][0] == '%') return;
    if (count < 2) {
      problems_.add(source_.line_number(), line, "two ids, as in \"12 7\"");
      return;
    }
    if (first_line_ == 0) {
      expect_integers(is_digits(words_[0]) && is_digits(words_[1]));
      if (are_edge_columns(words_[0], words_[1])) {
        first_line_ = 0;  // a header; the next line decides
        return;
      }
    }
    if (integers_ && !(is_digits(words_[0]) && is_digits(words_[1])))
      problems_.add(source_.line_number(), line,
                    fmt::format("two integer ids, as in line {}", first_line_));
    else if (count > 2 && !others_are_numbers_)
      problems_.add(source_.line_number(), line,
                    "two ids without spaces, then numbers if anything");
    else
      graph_.edges.push_back(intern_ends());
  }

  SocialGraph::Edge intern_ends() {
    const std::uint32_t a = graph_.nodes.intern(words_[0]);
    const std::uint32_t b = graph_.nodes.intern(words_[1]);
    return {a, b};
  }

  void expect_integers(bool integers) {
    integers_ = integers;
    first_line_ = source_.line_number();
  }

  // Keeps the first two words, looks at the others, and counts them all.
  std::size_t split(std::string_view line) {
    const char* end = line.data() + line.size();
    std::size_t count = 0;
    others_are_numbers_ = true;
    for (const char* p = skip_spaces(line.data(), end); p != end; p = skip_spaces(p, end)) {
      const char* start = p;
      while (p != end && !is_space(*p)) ++p;
      const std::string_view word(start, static_cast<std::size_t>(p - start));
      if (count < 2)
        words_[count] = word;
      else
        others_are_numbers_ = others_are_numbers_ && is_number(word);
      ++count;
    }
    return count;
  }

  TextSource& source_;
  RawGraph& graph_;
  GraphProblems problems_;
  std::array<std::string_view, 2> words_;
  bool others_are_numbers_ = true;
  bool integers_ = true;
  std::uint64_t first_line_ = 0;  // the line that decided whether ids are integers
};

}  // namespace

void read_edge_list(TextSource& source, RawGraph& into) {
  EdgeListReader(source, into).read();
}

}  // namespace redoubt::analysis
