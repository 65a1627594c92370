// Erlang-A: cases with exponential patience before c reviewers [Garnett, Mandelbaum & Reiman 2002].
#include <algorithm>
#include <map>
#include <vector>

#include "agents/moderation/review_queue.hpp"
#include "sim/random/distributions.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;
using redoubt::test::Estimate;

namespace {

constexpr Duration kUnit = hours(1);

struct Steady {
  double abandoned = 0;     // share of cases
  double queue_length = 0;  // mean over time
};

// The stationary law of the birth-death chain: births λ, deaths min(n, c)·μ + max(0, n - c)·θ.
Steady erlang_a(double lambda, double mu, double theta, int c) {
  double weight = 1;
  double total = 0;
  double waiting = 0;
  for (int n = 0; n < 2000; ++n) {
    total += weight;
    const double in_queue = n > c ? n - c : 0;
    waiting += weight * in_queue;
    const int next = n + 1;
    const double deaths = std::min(next, c) * mu + (next > c ? next - c : 0) * theta;
    weight *= lambda / deaths;
  }
  const double length = waiting / total;
  return {theta * length / lambda, length};
}

// A run of the real queue; its first fifth is not counted.
class Run {
 public:
  Run(const ReviewQueueParams& params, std::uint32_t replicate)
      : params_(params), draws_(11, replicate), queue_(params) {}

  Steady go(double rate, std::uint32_t cases) {
    SimTime now{};
    for (std::uint32_t i = 0; i < cases; ++i) {
      const double u = draws_.uniform(Purpose::arrival, i, 0);
      const SimTime next = now + waiting_time(u, rate * 24);
      if (i == cases / 5) begin(now);
      advance(now, next);
      now = next;
      arrive(i, now);
    }
    const double counted = cases - cases / 5;
    return {abandoned_ / counted, area_ / (now - begun_).hours()};
  }

 private:
  void begin(SimTime now) {
    area_ = abandoned_ = 0;
    begun_ = now;
  }
  void arrive(std::uint32_t i, SimTime now) {
    WaitingCase fresh;
    fresh.since = now;
    fresh.key = mix(i, 5);
    const double u = draws_.uniform(Purpose::patience, fresh.key, 0);
    fresh.leaves = now + draw(params_.patience, u);
    leaves_.emplace(fresh.leaves, 0);
    queue_.submit(fresh);
    staff(now);
  }
  void staff(SimTime now) {
    while (const auto start = queue_.start(now, draws_))
      busy_.emplace(start->done, start->reviewer);
  }
  void advance(SimTime from, SimTime to) {
    while (true) {
      const SimTime done = busy_.empty() ? SimTime::never() : busy_.begin()->first;
      const SimTime gone = leaves_.empty() ? SimTime::never() : leaves_.begin()->first;
      const SimTime next = std::min({done, gone, to});
      area_ += static_cast<double>(queue_.waiting()) * (next - from).hours();
      from = next;
      if (next == to) return;
      if (next == done) {
        queue_.finish(busy_.begin()->second);
        busy_.erase(busy_.begin());
      } else {
        leaves_.erase(leaves_.begin());
      }
      while (queue_.leave(next)) abandoned_ += 1;
      staff(next);
    }
  }

  ReviewQueueParams params_;
  KeyedDraws draws_;
  ReviewQueue queue_;
  std::multimap<SimTime, std::uint32_t> busy_;
  std::multimap<SimTime, int> leaves_;
  double area_ = 0;
  double abandoned_ = 0;
  SimTime begun_;
};

}  // namespace

TEST_CASE("Erlang-A: abandonment and queue length", "[moderation][review_queue][validation]") {
  const Steady theory = erlang_a(12, 1, 0.5, 10);
  CHECK(theory.abandoned == Approx(0.195656).epsilon(1e-5));
  CHECK(theory.queue_length == Approx(4.695743).epsilon(1e-6));
  ReviewQueueParams params;
  params.reviewers = 10;
  params.items_per_day = 0;
  params.service = {.kind = LawKind::exponential, .mean = kUnit, .cv = 1};
  params.patience = {.kind = LawKind::exponential, .mean = kUnit * 2, .cv = 1};
  std::vector<double> abandoned;
  std::vector<double> length;
  for (std::uint32_t r = 0; r < 16; ++r) {
    const Steady run = Run(params, r).go(12, 20000);
    abandoned.push_back(run.abandoned);
    length.push_back(run.queue_length);
  }
  CHECK(Estimate(abandoned).deviation(theory.abandoned) < 4);
  CHECK(Estimate(length).deviation(theory.queue_length) < 4);
  CHECK(Estimate(abandoned).error < 0.003);  // tells the theory from its neighbours
  CHECK(Estimate(length).error < 0.1);
}
