// How applications are made of what a model knows: thresholds, adaptation, repair, kinds.
#include "agents/applications/workshop.hpp"

#include <cmath>

#include "agents/catalogue.hpp"
#include "sim/random/portable_math.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;

namespace {

// Two groups that no model takes for each other: 20 sd of dialect, B 0.43 towards harm.
struct Town {
  std::vector<Group> groups = two_groups();
  ApplicationParams params;
  std::unique_ptr<ApplicationKind> kind;

  explicit Town(const std::string& word) : kind(make_application_kind(word)) {
    params.adaptation.cases = 20000;
    params.reading_noise = 0;
  }
  static std::vector<Group> two_groups() {
    std::vector<Group> groups(2);
    groups[0].share = 0.85;
    groups[1].share = 0.15;
    groups[1].mean = {0.43, 20};
    return groups;
  }
  [[nodiscard]] Workshop workshop() const {
    return {params, *kind, groups, KeyedDraws{1, 2}, {8, 9}};
  }
  // That knows both groups, but takes B to be as harmless as A.
  [[nodiscard]] static GroupKnowledge blind() {
    GroupKnowledge knowledge;
    knowledge.groups.resize(2);
    knowledge.groups[0].weight = 0.85;
    knowledge.groups[1].weight = 0.15;
    knowledge.groups[1].mean = {0, 20};
    return knowledge;
  }
};

}  // namespace

TEST_CASE("it refuses the share of its own users that it is to refuse", "[applications]") {
  for (const char* word : {"decide", "recognise", "generate"}) {
    Town town(word);
    const Workshop workshop = town.workshop();
    const Version version = workshop.make(Town::blind());
    double refused = 0;
    constexpr int kPeople = 40000;
    for (std::uint64_t i = 0; i < kPeople; ++i) {
      const auto group = static_cast<std::uint8_t>(i % 20 < 17 ? 0 : 1);
      refused += workshop.judge(version, {mix(4, i), group}, i).refused ? 1.0 / kPeople : 0;
    }
    INFO(word);
    const double error =
        std::hypot(test::share_error(0.05, kPeople), test::share_error(0.05, 20000));
    CHECK(std::abs(refused - 0.05) < 4 * error);
  }
}

// B's scores lie 0.43 higher; t is the threshold found, of which Φ^-1(.95) deserve to be served.
TEST_CASE("a group whose mean the model does not know pays the difference", "[applications]") {
  const Town town("decide");
  const Workshop workshop = town.workshop();
  const Version version = workshop.make(Town::blind());
  const double fair = portable::normal_quantile(0.95);
  const double wronged = (0.95 - portable::normal_cdf(version.threshold - 0.43)) / 0.95;
  CHECK(version.threshold > fair - 0.05);
  CHECK(std::abs(workshop.wrongly_refused(version, 1, 20000) - wronged) <
        4 * test::share_error(wronged, 19000));
  CHECK(wronged > 0.03);
}

TEST_CASE("cases of the group repair what the model does not know of it", "[applications]") {
  const Town town("decide");
  Workshop workshop = town.workshop();
  workshop.gather(1);
  const Version repaired = workshop.make(Town::blind());
  CHECK(std::abs(repaired.knowledge.groups[1].mean[kHarmAxis] - 0.43) <
        4 / std::sqrt(static_cast<double>(town.params.discovery.repair_cases)));
  CHECK(repaired.knowledge.groups[0].mean == Town::blind().groups[0].mean);
  CHECK(workshop.wrongly_refused(repaired, 1, 20000) < 0.02);
}

TEST_CASE("adaptation moves every estimate from the model's to its own users'", "[applications]") {
  Town town("decide");
  const auto mean_at = [&town](double strength) {
    town.params.adaptation.strength = strength;
    return town.workshop().make(Town::blind()).knowledge.groups[1].mean[kHarmAxis];
  };
  const double own = mean_at(1);
  CHECK(mean_at(0) == 0);
  CHECK(std::abs(own - 0.43) < 4 / std::sqrt(0.15 * 20000));
  CHECK(mean_at(0.25) == Approx(0.25 * own));
}

TEST_CASE("who is ranked last of a slate is not shown", "[applications]") {
  Town town("rank");
  const Workshop workshop = town.workshop();
  const Version version = workshop.make(Town::blind());
  double refused = 0;
  double rightly = 0;
  constexpr int kPeople = 4000;
  for (std::uint64_t i = 0; i < kPeople; ++i) {
    const auto group = static_cast<std::uint8_t>(i % 20 < 17 ? 0 : 1);
    const Judgement judgement = workshop.judge(version, {mix(4, i), group}, i);
    refused += judgement.refused ? 1.0 / kPeople : 0;
    rightly += judgement.rightly ? 1.0 / kPeople : 0;
  }
  CHECK(std::abs(refused - 0.05) < 4 * test::share_error(0.05, kPeople));
  CHECK(std::abs(rightly - 0.05) < 4 * test::share_error(0.05, kPeople));
}
