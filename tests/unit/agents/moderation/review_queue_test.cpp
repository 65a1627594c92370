// The review queue against queueing theory [Kleinrock 1975, vol. 1 and 2].
#include "agents/moderation/review_queue.hpp"

#include <functional>
#include <map>
#include <vector>

#include "sim/random/distributions.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;
using redoubt::test::Estimate;

namespace {

constexpr Duration kUnit = hours(1);  // the unit of time of the theory

struct Waits {
  std::vector<double> mean;  // per class, in units
  double waited = 0;         // share of cases that waited at all
};

// Poisson arrivals of `rate` per unit; the first `warm_up` cases are not counted. priority(u) is
// the class of a case, higher is served first.
Waits simulate(const ReviewQueueParams& params, double rate, std::uint64_t cases,
               std::uint32_t replicate, const std::function<std::size_t(double)>& priority,
               std::size_t classes) {
  const KeyedDraws draws(7, replicate);
  const std::uint64_t warm_up = cases / 5;
  ReviewQueue queue(params);
  std::multimap<SimTime, std::uint32_t> busy;  // end of service → reviewer
  std::vector<SimTime> arrived(cases);
  std::vector<double> sum(classes, 0);
  std::vector<double> count(classes, 0);
  double waited = 0;
  const auto staff = [&](SimTime now) {
    while (const auto start = queue.start(now, draws)) busy.emplace(start->done, start->reviewer);
  };
  const auto finish_until = [&](SimTime end) {
    while (!busy.empty() && busy.begin()->first <= end) {
      const auto [done, reviewer] = *busy.begin();
      busy.erase(busy.begin());
      const WaitingCase c = queue.finish(reviewer).of;
      const double service =
          draw(params.service, draws.uniform(Purpose::service_time, c.key, 0)).hours();
      const double wait = (done - c.since).hours() - service;
      if (c.item >= warm_up) {
        sum[c.source] += wait;
        count[c.source] += 1;
        waited += wait > 1e-9 ? 1 : 0;
      }
      staff(done);
    }
  };
  SimTime now{};
  for (std::uint32_t i = 0; i < cases; ++i) {
    const double u = draws.uniform(Purpose::arrival, i, 0);
    now = now + waiting_time(u, rate * (days(1).ms / kUnit.ms));
    finish_until(now);
    const std::size_t c = priority(draws.uniform(Purpose::priority_class, i, 0));
    queue.submit({static_cast<double>(c), now, mix(i, 5), i, static_cast<std::uint8_t>(c)});
    staff(now);
  }
  finish_until(SimTime::never());
  CHECK(queue.waiting() == 0);  // nothing is lost
  Waits result;
  double all = 0;
  for (std::size_t c = 0; c < classes; ++c) {
    result.mean.push_back(sum[c] / count[c]);
    all += count[c];
  }
  CHECK(all == static_cast<double>(cases - warm_up));
  result.waited = waited / all;
  return result;
}

std::size_t one_class(double) {
  return 0;
}

ReviewQueueParams params(std::int64_t reviewers, LawKind law, double cv = 1) {
  ReviewQueueParams params;
  params.reviewers = reviewers;
  params.items_per_day = 0;
  params.service = {.kind = law, .mean = kUnit, .cv = cv};
  return params;
}

WaitingCase waiting(double priority, std::int64_t since_ms, std::uint64_t key) {
  return {priority, SimTime{since_ms}, key, static_cast<std::uint32_t>(key), 0};
}

}  // namespace

TEST_CASE("M/M/c: Erlang's C formula", "[moderation][review_queue]") {
  std::vector<double> wait;
  std::vector<double> waited;
  for (std::uint32_t r = 0; r < 16; ++r) {
    const Waits w = simulate(params(10, LawKind::exponential), 8, 20000, r, one_class, 1);
    wait.push_back(w.mean[0]);
    waited.push_back(w.waited);
  }
  CHECK(Estimate(waited).deviation(0.409180) < 4);
  CHECK(Estimate(wait).deviation(0.204590) < 4);
  CHECK(Estimate(wait).error < 0.01);  // the test can tell the theory from its neighbours
}

TEST_CASE("M/G/1: Pollaczek and Khinchine", "[moderation][review_queue]") {
  std::vector<double> wait;
  for (std::uint32_t r = 0; r < 32; ++r)
    wait.push_back(
        simulate(params(1, LawKind::lognormal, 1.5), 0.8, 40000, r, one_class, 1).mean[0]);
  CHECK(Estimate(wait).deviation(6.5) < 4);
  CHECK(Estimate(wait).error < 0.3);
}

TEST_CASE("two priorities: Cobham", "[moderation][review_queue]") {
  std::vector<double> first;
  std::vector<double> second;
  for (std::uint32_t r = 0; r < 32; ++r) {
    const auto urgent = [](double u) { return std::size_t{u < 0.3 / 0.8 ? 1u : 0u}; };
    const Waits w = simulate(params(1, LawKind::exponential), 0.8, 20000, r, urgent, 2);
    first.push_back(w.mean[1]);
    second.push_back(w.mean[0]);
  }
  CHECK(Estimate(first).deviation(1.142857) < 4);
  CHECK(Estimate(second).deviation(5.714286) < 4);
}

TEST_CASE("cases come by priority, age and content, not by order of insertion",
          "[moderation][review_queue]") {
  const KeyedDraws draws(1, 0);
  const std::vector<WaitingCase> cases{waiting(1, 5, 10), waiting(2, 9, 11), waiting(1, 4, 12),
                                       waiting(2, 9, 3)};
  for (const bool backwards : {false, true}) {
    ReviewQueue queue(params(1, LawKind::constant));
    for (std::size_t i = 0; i < cases.size(); ++i)
      queue.submit(cases[backwards ? cases.size() - 1 - i : i]);
    std::vector<std::uint64_t> order;
    while (const auto start = queue.start(SimTime{10}, draws))
      order.push_back(queue.finish(start->reviewer).of.key);
    CHECK(order == std::vector<std::uint64_t>{3, 11, 12, 10});
  }
}

TEST_CASE("a reviewer handles so many items a day and goes on the next day",
          "[moderation][review_queue]") {
  const KeyedDraws draws(1, 0);
  ReviewQueueParams limited = params(2, LawKind::constant);
  limited.items_per_day = 3;
  ReviewQueue queue(limited);
  for (std::uint64_t key = 0; key < 20; ++key) queue.submit(waiting(0, 0, key));
  for (const std::int64_t day : {0, 1, 5}) {
    const SimTime morning = SimTime{} + days(day);
    int handled = 0;
    while (const auto start = queue.start(morning, draws)) {
      CHECK(start->done == morning + kUnit);
      queue.finish(start->reviewer);
      ++handled;
    }
    CHECK(handled == 6);
    CHECK_FALSE(queue.start(morning + hours(23), draws));
  }
  CHECK(queue.waiting() == 2);
}

TEST_CASE("nobody reviews without reviewers; more or fewer can come at any time",
          "[moderation][review_queue]") {
  const KeyedDraws draws(1, 0);
  ReviewQueue queue(params(0, LawKind::constant));
  queue.submit(waiting(0, 0, 1));
  queue.submit(waiting(0, 0, 2));
  queue.submit(waiting(0, 0, 3));
  CHECK_FALSE(queue.start(SimTime{}, draws));
  queue.set_params(params(2, LawKind::constant), SimTime{});
  const auto first = queue.start(SimTime{}, draws);
  const auto second = queue.start(SimTime{}, draws);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->reviewer != second->reviewer);
  queue.set_params(params(0, LawKind::constant), SimTime{});  // those in hand are finished
  CHECK(queue.finish(second->reviewer).of.key == 2);
  CHECK(queue.finish(first->reviewer).of.key == 1);
  CHECK_FALSE(queue.start(SimTime{}, draws));
}
