// A parameter struct with one field of every type, and short ways to build trees for tests.
#pragma once

#include <string>

#include "sim/config/law.hpp"
#include "sim/config/parameter.hpp"
#include "sim/config/value.hpp"

namespace redoubt::testing {

enum class Ranking { random, chronological, engagement };

}  // namespace redoubt::testing

namespace redoubt {
template <>
struct Words<testing::Ranking> {
  static constexpr std::array value{"random", "chronological", "engagement"};
};
}  // namespace redoubt

namespace redoubt::testing {

struct SampleParams {
  double threshold = 0.5;
  double weight = 1;
  std::int64_t feed_length = 15;
  bool enabled = true;
  std::string title = "plain";
  Duration max_age = days(14);
  std::vector<double> shares{0.25, 0.75};
  std::vector<std::string> groups{"a", "b"};
  Ranking ranking = Ranking::chronological;
  Law service{.kind = LawKind::lognormal, .mean = seconds(60), .cv = 1.5};
  std::int64_t seed = 1;

  void fields(FieldVisitor& v) {
    v({.name = "threshold", .meaning = "Score to act on.", .range = kProbability}, threshold);
    v({.name = "weight", .unit = "USD"}, weight);
    v({.name = "feed_length",
       .unit = "posts",
       .meaning = "Posts kept.",
       .range = {.low = 1, .high = 1000},
       .source = "Weng et al. 2012",
       .tag = Tag::published},
      feed_length);
    v({.name = "enabled"}, enabled);
    v({.name = "title"}, title);
    v({.name = "max_age", .unit = "duration", .range = kPositive}, max_age);
    v({.name = "shares", .range = kProbability}, shares);
    v({.name = "groups"}, groups);
    v({.name = "ranking"}, ranking);
    v({.name = "service"}, service);
    v({.name = "seed", .range = kNonNegative, .fixed = true}, seed);
  }
};

// A value in line `line` of the first file.
template <class T>
Value at_line(std::int32_t line, T data) {
  return {.where = {.file = 0, .line = line}, .data = std::move(data)};
}
inline Value at_line(std::int32_t line, const char* text) {
  return at_line(line, std::string(text));
}

}  // namespace redoubt::testing
