// Leaving and coming: the clocks of losses, the law λ' = λ·ν + b, and worlds in which people leave.
#include "agents/people/retention.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;
using redoubt::test::scenario_of;
using redoubt::test::share_error;

namespace {

// Two groups of equal size.
struct Town {
  std::vector<Group> groups = two_groups();
  std::vector<std::uint8_t> group_of;
  RetentionParams params;
  KeyedDraws draws{5, 0};

  explicit Town(std::uint32_t n) : group_of(n) {
    for (std::uint32_t u = 1; u < n; u += 2) group_of[u] = 1;
  }
  static std::vector<Group> two_groups() {
    std::vector<Group> groups(2);
    groups[0].name = "A";
    groups[1].name = "B";
    return groups;
  }
  [[nodiscard]] Retention build() const { return {params, group_of, groups, draws}; }
};

std::string world(const std::string& users, const std::string& rest = "") {
  return "[scenario]\nname = 'w'\nhorizon = '20d'\n[network]\nusers = 1500\n"
         "[[attribute]]\nname = 'dialect'\nharm_offset = [0, 1.25]\n[users]\n" +
         users + rest;
}

const std::string kWrongs =
    "[moderation]\naudit_fraction = 0.02\nspecificity = 0.8\nreviewers = 20\n"
    "[[generator]]\nname = 'c'\nkind = 'hosted_model'\n"
    "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.1\n";

}  // namespace

TEST_CASE("a loss makes people leave with probability 1 - e^-hl, within its memory",
          "[retention]") {
  Town town(40000);
  town.params.leave_per_loss = 0.7;
  town.params.removed = 1.5;
  town.params.memory = days(4);
  Retention retention = town.build();
  double left = 0;
  double left_within_4_days = 0;
  for (std::uint32_t u = 0; u < 40000; ++u) {
    const auto ring = retention.wronged(UserId{u}, Wrong::removed, SimTime{}, SimTime{});
    left += ring ? 1 : 0;
    left_within_4_days += ring && ring->after < days(4) ? 1 : 0;
  }
  const double hl = 0.7 * 1.5;
  const double ever = 1 - std::exp(-hl);
  const double soon = 1 - std::exp(-hl * (1 - std::exp(-1.0)));
  CHECK(std::abs(left / 40000 - ever) < 4 * share_error(ever, 40000));
  CHECK(std::abs(left_within_4_days / 40000 - soon) < 4 * share_error(soon, 40000));
  CHECK(retention.loss(0) == 20000 * 1.5);
}

TEST_CASE("what was done to whoever had the place before does not count", "[retention]") {
  Town town(2);
  town.params.leave_per_loss = 1000;
  Retention retention = town.build();
  retention.leave(UserId{0}, SimTime{5000});
  CHECK_FALSE(retention.wronged(UserId{0}, Wrong::removed, SimTime{}, SimTime{6000}));
  const std::uint32_t empty = retention.residents().tenancy(UserId{0});
  CHECK(retention.arrive(0, 0, SimTime{7500}) == UserId{0});
  CHECK(retention.residents().tenancy(UserId{0}) == empty + 1);
  CHECK_FALSE(retention.still_there(UserId{0}, SimTime{1000}));
  CHECK(retention.still_there(UserId{0}, SimTime{7000}));  // posts are dated to the second
  CHECK_FALSE(retention.wronged(UserId{0}, Wrong::removed, SimTime{1000}, SimTime{8000}));
  CHECK(retention.wronged(UserId{0}, Wrong::removed, SimTime{8000}, SimTime{9000}));
  CHECK(retention.loss(0) == 1);
  CHECK_FALSE(retention.arrive(1, 0, SimTime{9000}));  // no place in that group
  CHECK(retention.residents().turned_away(1) == 1);
}

// Of the hazard h·l a part 1 - e^-t/memory is spent when the decision is put right, and of the rest
// a share 1 - repair remains.
TEST_CASE("putting a decision right takes away a share of what is left of the loss",
          "[retention]") {
  constexpr std::uint32_t kPeople = 40000;
  Town town(kPeople);
  town.params.leave_per_loss = 1.2;
  town.params.memory = days(4);
  town.params.repair = 0.75;
  Retention retention = town.build();
  const SimTime later = SimTime{} + days(2);
  double left = 0;
  for (std::uint32_t u = 0; u < kPeople; ++u) {
    const auto ring = retention.wronged(UserId{u}, Wrong::removed, SimTime{}, SimTime{});
    if (ring && ring->after <= days(2)) {
      ++left;
      continue;
    }
    const auto again = retention.righted(UserId{u}, Remedy::decision, SimTime{}, later);
    left += again ? 1 : 0;
    if (ring) REQUIRE_FALSE(retention.rings(UserId{u}, ring->number));
    if (again) REQUIRE(retention.rings(UserId{u}, again->number));
    REQUIRE_FALSE(retention.righted(UserId{u}, Remedy::decision, SimTime{}, later));  // once
  }
  const double kept = std::exp(-0.5);
  const double ever = 1 - std::exp(-1.2 * (1 - kept + 0.25 * kept));
  CHECK(std::abs(left / kPeople - ever) < 4 * share_error(ever, kPeople));
}

TEST_CASE("who remembers losses writes less, by e^-kl", "[retention]") {
  Town town(10);
  town.params.quieter_per_loss = 2;
  town.params.memory = days(10);
  Retention retention = town.build();
  CHECK(retention.writes(UserId{3}, 1, SimTime{}));
  retention.wronged(UserId{3}, Wrong::removed, SimTime{}, SimTime{});
  const SimTime later = SimTime{} + days(5);
  retention.wronged(UserId{3}, Wrong::reduced, later, later);
  double written = 0;
  for (std::uint64_t n = 0; n < 20000; ++n)
    written += retention.writes(UserId{3}, n, later) ? 1 : 0;
  const double share = std::exp(-2 * (std::exp(-0.5) + 0.5));
  CHECK(std::abs(written / 20000 - share) < 4 * share_error(share, 20000));
  CHECK(retention.writes(UserId{4}, 1, later));
}

// dλ/dt = b - turnover·λ: λ(t) = b/τ + (λ0 - b/τ)·e^-τt, the continuous form of λ' = λ·ν + b.
TEST_CASE("without losses a group grows as turnover and arrivals say", "[retention][world]") {
  const std::string users =
      "retention = { turnover_per_day = 0.1, arrivals_per_day = 0.14, occupied = 0.5 }\n";
  std::vector<double> after_20;
  for (std::uint32_t replicate = 0; replicate < 6; ++replicate) {
    const auto run = run_scenario(world(users), replicate);
    const double start =
        run.sum("population", 0, 0, 1) + run.sum("left", 0, 0, 1) - run.sum("joined", 0, 0, 1);
    const double rest = 1.4 * start;
    const double theory = rest + (start - rest) * std::exp(-2.0);
    after_20.push_back(run.sum("population", 0, 19, 20) - theory);
    CHECK(run.sum("turned_away") == 0);
  }
  CHECK(test::Estimate(after_20).deviation(0) < 4);
}

// Every loss is 1, so leavers are Poisson with mean losses · (1 - e^-h) but for late rings, which a
// short memory rules out.
TEST_CASE("wrongful actions make people leave by the law, more of the group with more",
          "[retention][world]") {
  const std::string users =
      "retention = { leave_per_loss = 0.5, memory = '1min', suspended = 0 }\n";
  double losses = 0;
  double left = 0;
  double by_group[2][2] = {};
  for (std::uint32_t replicate = 0; replicate < 4; ++replicate) {
    const auto run = run_scenario(world(users, kWrongs), replicate);
    for (std::size_t g = 0; g < 2; ++g) {
      losses += run.sum("loss_suffered", g);
      left += run.sum("left", g);
      by_group[g][0] += run.sum("left", g);
      by_group[g][1] += run.sum("person_days", g);
    }
    CHECK(run.sum("joined", 0) == 0);
  }
  const double theory = losses * (1 - std::exp(-0.5));
  CHECK(losses > 200);
  CHECK(std::abs(left - theory) < 4 * std::sqrt(theory));
  CHECK(by_group[1][0] / by_group[1][1] > by_group[0][0] / by_group[0][1]);
}

TEST_CASE("appeals that are heard soon keep people", "[retention][world]") {
  const std::string users =
      "retention = { leave_per_loss = 2, memory = '30d', suspended = 0, repair = 1 }\n";
  const std::string heard =
      "[moderation.appeals]\nopen = true\nrate = 1\naccuracy = 1\ndelay = { mean = '1h' }\n";
  const auto unheard = run_scenario(world(users, kWrongs));
  const auto repaired = run_scenario(world(users, kWrongs + heard));
  const auto left = [](const test::Outcome& run) {
    return run.sum("left", 0) + run.sum("left", 1);
  };
  CHECK(left(unheard) > 20);
  CHECK(left(repaired) < 0.4 * left(unheard));
}

TEST_CASE("a won appeal repairs the loss of the suspension that rested on it",
          "[retention][world]") {
  const std::string users =
      "retention = { leave_per_loss = 2, memory = '30d', removed = 0, repair = 1 }\n";
  const std::string heard = "open = true\ndelay = { mean = '1h' }\n";
  const auto left = [](const test::Outcome& run) {
    return run.sum("left", 0) + run.sum("left", 1);
  };
  const auto with = [&](const std::string& appeals) {
    return run_scenario(
        world(users,
              "[moderation]\naudit_fraction = 0.02\nspecificity = 0.8\nreviewers = 20\n"
              "strikes_to_suspend = 1\n[moderation.appeals]\nrate = 1\naccuracy = 1\n" +
                  appeals +
                  "[[generator]]\nname = 'c'\nkind = 'hosted_model'\n"
                  "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.1\n"));
  };
  const double unheard = left(with("open = false\n"));
  CHECK(unheard > 20);
  CHECK(left(with(heard)) < 0.4 * unheard);
}

TEST_CASE("a decision and the suspension that came with it are put right apart", "[retention]") {
  Town town(2);
  town.params.leave_per_loss = 1000;
  town.params.repair = 1;
  Retention retention = town.build();
  const SimTime then{};
  const SimTime later = then + milliseconds(1);
  const auto removed = retention.wronged(UserId{1}, Wrong::removed, then, then);
  const auto suspended = retention.wronged(UserId{1}, Wrong::suspended, then, then);
  REQUIRE(removed);
  REQUIRE(suspended);
  retention.righted(UserId{1}, Remedy::suspension, then, later);
  CHECK(retention.rings(UserId{1}, removed->number));
  CHECK_FALSE(retention.rings(UserId{1}, suspended->number));
  retention.righted(UserId{1}, Remedy::decision, then, later);
  CHECK_FALSE(retention.rings(UserId{1}, removed->number));
}

TEST_CASE("who has left neither writes nor reads", "[retention][world]") {
  const std::string leave_at_once = "retention = { turnover_per_day = 10 }\n";
  const auto run = run_scenario(world(leave_at_once));
  CHECK(run.sum("population", 0, 19, 20) == 0);
  CHECK(run.sum("publications", 0, 0, 3) > 0);
  CHECK(run.sum("publications", 0, 10) == 0);
  CHECK(run.sum("views", 0, 10) == 0);
}

TEST_CASE("retention that is off changes nothing, and its own words are enough to turn it on",
          "[retention][world]") {
  const auto plain = run_scenario(world("", kWrongs));
  CHECK(
      run_scenario(world("retention = { memory = '3d', abused = 2 }\n", kWrongs)).summary.digest ==
      plain.summary.digest);
  CHECK(plain.record.find("population") == nullptr);
  const auto later =
      run_scenario(world("", kWrongs + "[[intervention]]\nat = '10d'\nset = { "
                                       "\"users.retention.leave_per_loss\" = 5 }\n"));
  CHECK(later.sum("left", 0, 0, 10) == 0);
  CHECK(later.sum("left", 0, 10) + later.sum("left", 1, 10) > 0);
}

TEST_CASE("rules that do not heed who is there refuse retention", "[retention]") {
  CHECK_THROWS_WITH(scenario_of(world("retention = { turnover_per_day = 0.1 }\n",
                                      "[propagation]\nrule = 'simsom'\n")),
                    Catch::Contains("users.retention has no effect"));
  CHECK_THROWS_WITH(scenario_of(world("retention = { leave_per_los = 0.1 }\n")),
                    Catch::Contains("leave_per_loss"));
}
