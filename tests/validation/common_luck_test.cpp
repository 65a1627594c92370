// Common random numbers with a detector that acts: until the first consequence the two worlds are
// one, after it nobody's luck has changed, and differences between pairs vary less.
#include <cmath>
#include <map>
#include <set>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/memory_journal.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;
using redoubt::test::MemoryJournal;
using redoubt::test::scenario_of;
using Kind = PostEvent::Kind;

namespace {

// The detector knows the past before the run and judges from its second week on.
std::string text(bool detector) {
  return std::string(
             "[scenario]\nname = 'l'\nhorizon = '28d'\n[network]\nusers = 600\n"
             "[[attribute]]\nname = 'dialect'\nvalues = ['A', 'B']\n"
             "[[generator]]\nname = 'g'\nkind = 'hosted_model'\n") +
         (detector ? "[[detector]]\nname = 'd'\nkind = 'statistical'\nthreshold_rule = 'fixed'\n"
                     "threshold = 0\nstarts = '7d'\n"
                   : "") +
         "[moderation]\naudit_fraction = 0.05\nspecificity = 0.95\n";
}

struct Watched {
  Scenario scenario;
  Society society;
  MemoryJournal journal;
  World world;
  explicit Watched(bool detector, std::uint32_t replicate = 0)
      : scenario(scenario_of(text(detector))),
        society(build_society(scenario)),
        world(scenario, society, replicate, &journal) {
    world.run_until(SimTime{} + scenario.general.horizon);
  }
  [[nodiscard]] bool is_person(UserId account) const { return account.value < world.people(); }
};

// Everything that can be told of an event but who scored it.
auto told(const PostEvent& e) {
  return std::tuple(e.kind, e.at.ms, e.post.value, e.account.value, e.share.value, e.parent.value,
                    e.group);
}

SimTime first_flag(const MemoryJournal& journal) {
  for (const PostEvent& event : journal.events)
    if (event.kind == Kind::flagged) return event.at;
  return SimTime::never();
}

// What people publish of their own accord: when, and how good it is. By person, in order.
std::map<std::uint32_t, std::vector<std::pair<std::int64_t, double>>> publications(
    const Watched& w) {
  std::map<std::uint32_t, std::vector<std::pair<std::int64_t, double>>> by_person;
  for (const PostEvent& e : w.journal.events)
    if (e.kind == Kind::published && w.is_person(e.account))
      by_person[e.account.value].emplace_back(e.at.ms, e.value);
  return by_person;
}

std::set<std::uint32_t> suspended(const Watched& w) {
  std::set<std::uint32_t> accounts;
  for (const PostEvent& e : w.journal.events)
    if (e.kind == Kind::suspended) accounts.insert(e.account.value);
  return accounts;
}

}  // namespace

TEST_CASE("until a detector's first flag the world is the one without it",
          "[validation][common_luck]") {
  const Watched with(true);
  const Watched without(false);
  const SimTime first = first_flag(with.journal);
  REQUIRE(first > SimTime{} + days(7));
  REQUIRE(first < SimTime{} + days(14));
  std::vector<decltype(told({}))> one;
  std::vector<decltype(told({}))> other;
  for (const PostEvent& e : with.journal.events)
    if (e.at < first && e.kind != Kind::scored) one.push_back(told(e));
  for (const PostEvent& e : without.journal.events)
    if (e.at < first) other.push_back(told(e));
  CHECK(one.size() > 5000);
  CHECK(one == other);
  CHECK(with.journal.events.size() != without.journal.events.size());
}

TEST_CASE("after it, people who were not suspended live the same lives",
          "[validation][common_luck]") {
  const Watched with(true);
  const Watched without(false);
  const auto reach = [](const Watched& w) {
    return static_cast<double>(w.world.tally().reading.harmful_exposures);
  };
  CHECK(reach(with) < 0.9 * reach(without));
  const auto one = publications(with);
  const auto other = publications(without);
  std::set<std::uint32_t> hit = suspended(with);
  hit.merge(suspended(without));
  std::size_t same = 0;
  for (std::uint32_t u = 0; u < with.world.people(); ++u) {
    if (hit.contains(u)) continue;
    const auto a = one.find(u);
    const auto b = other.find(u);
    REQUIRE((a == one.end()) == (b == other.end()));
    if (a == one.end()) continue;
    REQUIRE(a->second == b->second);  // moments to the millisecond, and what was written
    same += a->second.size();
  }
  CHECK(same > 2000);
}

TEST_CASE("visits come at the same moments whatever the detector does",
          "[validation][common_luck]") {
  // A person reads something new in most visits, and visits of the two worlds come from one
  // sequence: most moments agree to the millisecond, of 2 419 200 000 that there are. A visit in
  // which everything was seen before, in one world only, leaves no trace there.
  const Watched with(true);
  const Watched without(false);
  const SimTime first = first_flag(with.journal);
  const auto visits = [&](const Watched& w) {
    std::set<std::pair<std::uint32_t, std::int64_t>> moments;
    for (const PostEvent& e : w.journal.events)
      if (e.kind == Kind::exposed && e.at > first && w.is_person(e.account))
        moments.emplace(e.account.value, e.at.ms);
    return moments;
  };
  const auto one = visits(with);
  const auto other = visits(without);
  std::size_t shared = 0;
  for (const auto& moment : one) shared += other.count(moment);
  INFO(shared << " of " << one.size() << " and " << other.size());
  CHECK(static_cast<double>(shared) > 0.9 * static_cast<double>(one.size()));
  CHECK(static_cast<double>(shared) > 0.9 * static_cast<double>(other.size()));
}

// Variance of the mean difference, relative to that of worlds with luck of their own.
double paired_to_unpaired(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> difference;
  for (std::size_t i = 0; i < a.size(); ++i) difference.push_back(a[i] - b[i]);
  const double paired = Estimate(difference).error;
  const double unpaired = std::hypot(Estimate(a).error, Estimate(b).error);
  return paired * paired / (unpaired * unpaired);
}

TEST_CASE("differences between pairs vary less than between strangers",
          "[validation][common_luck]") {
  std::vector<double> reach[2];
  std::vector<double> views[2];
  for (std::uint32_t r = 0; r < 40; ++r)
    for (const bool detector : {true, false}) {
      const Scenario scenario = scenario_of(text(detector));
      const Society society = build_society(scenario);
      World world(scenario, society, r);
      world.run_until(SimTime{} + scenario.general.horizon);
      const ReadingTally& t = world.tally().reading;
      reach[detector].push_back(std::log(static_cast<double>(t.harmful_exposures)));
      views[detector].push_back(static_cast<double>(t.views));
    }
  const double of_reach = paired_to_unpaired(reach[true], reach[false]);
  const double of_views = paired_to_unpaired(views[true], views[false]);
  INFO("variance, paired to unpaired: log reach " << of_reach << ", views " << of_views);
  CHECK(of_views < 0.2);
  CHECK(of_reach < 1);
}
