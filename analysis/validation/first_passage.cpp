#include "analysis/validation/first_passage.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace redoubt::analysis {

double Chance::exponential(double rate) {
  return rate > 0 ? -std::log1p(-uniform()) / rate : std::numeric_limits<double>::infinity();
}

double Chance::normal() {
  const double length = std::sqrt(-2 * std::log1p(-uniform()));
  return length * std::cos(2 * std::numbers::pi * uniform());  // Box & Muller 1958
}

std::uint32_t Chance::pick(std::uint32_t n) {
  return std::min(n - 1, static_cast<std::uint32_t>(uniform() * n));
}

FirstPassage::FirstPassage(const SocialGraph& network, double deadline_s)
    : network_(network), deadline_s_(deadline_s), shared_in_(network.nodes(), 0) {}

double FirstPassage::size(const std::vector<std::uint32_t>& seeds) {
  ++repetition_;
  double size = 0;
  for (const std::uint32_t seed : seeds) size += share(seed, 0);
  while (!soon_.empty()) {
    const Reached next = soon_.top();
    soon_.pop();
    if (shared_in_[next.person] == repetition_ || !wins(next.person, next.strength)) continue;
    size += share(next.person, next.at_s);
  }
  return size;
}

double FirstPassage::share(std::uint32_t person, double now_s) {
  if (shared_in_[person] == repetition_) return 0;
  shared_in_[person] = repetition_;
  work_ += 1 + static_cast<double>(network_.followers(UserId{person}).size());
  now_s_ = now_s;
  contact(person, deadline_s_ - now_s);
  return 1;
}

void FirstPassage::reach(std::uint32_t person, double after_s, double strength) {
  if (now_s_ + after_s < deadline_s_ && shared_in_[person] != repetition_)
    soon_.push({now_s_ + after_s, person, strength});
}

std::vector<std::uint32_t> draw_seeds(std::uint32_t people, double seed_share, Chance& chance) {
  std::vector<std::uint32_t> seeds{chance.pick(people)};
  for (std::uint32_t u = 0; u < people && seed_share > 0; ++u)
    if (chance.uniform() < seed_share) seeds.push_back(u);
  return seeds;
}

Estimate repeat(const std::function<double()>& once, const std::function<double()>& work,
                double precise) {
  constexpr double kLeast = 32;
  constexpr double kMany = 1000;  // before which a rare course may not have been seen
  constexpr double kMuchWork = 3e6;
  constexpr double kEnoughWork = 2e7;
  constexpr double kAlwaysTheSame = 1e5;
  double n = 0;
  double sum = 0;
  double squares = 0;
  Estimate found;
  for (bool enough = false; !enough;) {
    const double x = once();
    ++n;
    sum += x;
    squares += x * x;
    found.mean = sum / n;
    found.scatter = std::sqrt(std::max(0.0, squares / n - found.mean * found.mean));
    found.error = found.scatter / std::sqrt(n - 1);
    const bool much = work() > kMuchWork;
    const double asked = precise * std::abs(found.mean) * (much ? 3 : 1);
    const bool precise_enough = found.error > 0 && found.error <= asked;
    const bool worked = work() > kEnoughWork || (found.error == 0 && n >= kAlwaysTheSame);
    enough = n >= (much ? kLeast : kMany) && (precise_enough || worked);
  }
  // What was never seen may be as rare as one in so many.
  if (found.error == 0) found.error = std::max(std::abs(found.mean), 1.0) / n;
  return found;
}

}  // namespace redoubt::analysis
