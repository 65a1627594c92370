// Optimal string alignment distance, with a limit that grows with the word.
#include "sim/config/nearest_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace redoubt {

namespace {

constexpr std::size_t kListed = 12;       // names listed when none is near
constexpr std::size_t kAlike = 4;         // letters in which parts of names begin alike
constexpr std::size_t kLongestWord = 80;  // longer words are not compared: time stays bounded

std::string folded(std::string_view word) {
  std::string result(word);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '-') c = '_';
  }
  return result;
}

// Insertions, deletions, replacements and swaps of neighbours that turn a into b.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> before_last(width), last(width), row(width);
  for (std::size_t j = 0; j < width; ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

// What other programs, or people, call something that has another name here.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kOtherNames{{
    {"funds_usd", "capital_usd"},
    {"money_usd", "capital_usd"},
    {"population", "users"},
    {"people", "users"},
    {"agents", "users"},
    {"nodes", "users"},
    {"degree", "mean_degree"},
    {"days", "horizon"},
    {"duration", "horizon"},
    {"length", "horizon"},
    {"runs", "replicates"},
    {"repetitions", "replicates"},
    {"random_seed", "seed"},
    {"type", "kind"},
    {"when", "at"},
    {"end", "until"},
    {"price_usd", "cost_usd"},
    {"language", "dialect"},
}};

// The known name that stands for the word; "" if none does.
std::string by_other_name(std::string_view word, std::span<const std::string> known) {
  for (const auto& [other, name] : kOtherNames)
    if (word == other && std::find(known.begin(), known.end(), name) != known.end())
      return std::string(name);
  return "";
}

std::size_t allowed_edits(std::size_t length) {
  return length <= 3 ? 1 : length <= 8 ? 2 : 3;
}

std::vector<std::string> parts(std::string_view name) {
  std::vector<std::string> found(1);
  for (const char c : folded(name))
    if (c == '_' || c == '.')
      found.emplace_back();
    else
      found.back() += c;
  return found;
}

// Some part of both begins alike: account_cost and account_price_usd.
bool akin(std::string_view a, std::string_view b) {
  const std::vector<std::string> parts_of_b = parts(b);
  for (const std::string& part : parts(a))
    if (part.size() >= kAlike)
      for (const std::string& other : parts_of_b)
        if (other.starts_with(part.substr(0, kAlike))) return true;
  return false;
}

}  // namespace

std::string nearest_name(std::string_view word, std::span<const std::string> known) {
  if (word.empty() || word.size() > kLongestWord) return "";
  const std::string wanted = folded(word);
  if (std::string name = by_other_name(wanted, known); !name.empty()) return name;
  std::size_t best = allowed_edits(word.size()) + 1;
  std::string found;
  for (const std::string& name : known) {
    const std::size_t longer = std::max(name.size(), wanted.size());
    const std::size_t shorter = std::min(name.size(), wanted.size());
    if (longer - shorter >= best) continue;
    const std::size_t edits = edit_distance(wanted, folded(name));
    if (edits < best && edits < shorter) {  // nothing in common is not near
      best = edits;
      found = name;
    }
  }
  if (!found.empty() || wanted.size() < 4) return found;
  for (const std::string& name : known)
    if (folded(name).starts_with(wanted)) return name;
  return "";
}

std::string suggestion(std::string_view word, std::span<const std::string> known) {
  if (known.empty()) return "";
  const std::string nearest = nearest_name(word, known);
  if (!nearest.empty()) return fmt::format(" (did you mean \"{}\"?)", nearest);
  std::vector<std::string> ordered(known.begin(), known.end());
  std::stable_partition(ordered.begin(), ordered.end(),
                        [&](const std::string& name) { return akin(word, name); });
  std::string list;
  for (std::size_t i = 0; i < std::min(known.size(), kListed); ++i)
    list += (i > 0 ? ", " : "") + ordered[i];
  if (known.size() > kListed) list += fmt::format(" and {} more", known.size() - kListed);
  return fmt::format(" (known: {})", list);
}

}  // namespace redoubt
