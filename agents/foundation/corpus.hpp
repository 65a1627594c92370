// What is kept of the posts a foundation model learns from: counts and moments per group.
#pragma once

#include <vector>

#include "sim/config/parameter.hpp"
#include "sim/content/surface.hpp"

namespace redoubt {

// Posts that are drawn one by one, or the numbers that are expected of them.
enum class Sampling { drawn, expected };

template <>
struct Words<Sampling> {
  static constexpr std::array value{"drawn", "expected"};
};

// Number, sum and sum of squares of a group's posts: all that the estimates of a Normal need. And
// how many posts, of anybody, are about the group, and attribute the trait to it.
struct Moments {
  double n = 0;
  Direction sum{};
  Direction squares{};
  double about = 0;
  double attributed = 0;

  void add(const Features& x);
  // `weight` times the posts of `more`.
  void add(const Moments& more, double weight = 1);
};

// What `n` posts of N(mean, diag(variance)) have on average.
Moments expected_moments(double n, const Direction& mean, const Direction& variance);

// One entry per group, by the label that the posts bear.
using Corpus = std::vector<Moments>;

// Counts whom the post is about.
void count_topic(Corpus& corpus, const Surface& post);

double posts_in(const Corpus& corpus);

}  // namespace redoubt
