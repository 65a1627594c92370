// Group labels: known of a share, wrong for a share; the true and the seen gap differ as they must.
#include "agents/people/group_labels.hpp"

#include <cmath>

#include "agents/metrics/small_cells.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;
using redoubt::test::run_scenario;
using redoubt::test::share_error;
using redoubt::test::SmallWorld;

namespace {

constexpr std::uint32_t kPeople = 30000;

// Half A, half B.
std::vector<std::uint8_t> halves() {
  std::vector<std::uint8_t> group_of(kPeople);
  for (std::uint32_t u = 1; u < kPeople; u += 2) group_of[u] = 1;
  return group_of;
}

std::string world(const std::string& attribute, const std::string& detector = "",
                  const std::string& users = "2500") {
  return "[scenario]\nname = 'w'\nhorizon = '20d'\n[network]\nusers = " + users +
         "\n[[attribute]]\nname = 'dialect'\nshare = [0.7, 0.3]\nharm_offset = [0, 1.25]\n" +
         attribute + "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.05\n" +
         detector;
}

double mean(const test::Outcome& run, const std::string& series, std::size_t column) {
  return run.sum(series, column) / static_cast<double>(run.record.times_days().size());
}

}  // namespace

TEST_CASE("labels are known and wrong as often as stated", "[labels]") {
  const std::vector<LabelledAttribute> attributes{{"dialect", 2, {0.6, 0.1}}};
  const auto group_of = halves();
  const GroupLabels labels(attributes, group_of, 2, KeyedDraws(3, 0));
  double unknown = 0;
  double wrong = 0;
  for (std::uint32_t u = 0; u < kPeople; ++u) {
    const std::uint8_t seen = labels.seen(UserId{u}, group_of[u]);
    unknown += seen == 2 ? 1 : 0;
    wrong += seen != 2 && seen != group_of[u] ? 1 : 0;
  }
  CHECK(std::abs(unknown / kPeople - 0.4) < 4 * share_error(0.4, kPeople));
  CHECK(std::abs(wrong / kPeople - 0.06) < 4 * share_error(0.06, kPeople));
  CHECK(labels.categories() == 3);
  CHECK(labels.seen(UserId{kPeople + 7}, 1) == 1);  // a bought account is what it poses as
}

TEST_CASE("of several attributes each has its own errors", "[labels]") {
  const std::vector<LabelledAttribute> attributes{{"dialect", 2, {1, 0}}, {"age", 3, {1, 0.3}}};
  std::vector<std::uint8_t> group_of;
  for (std::uint32_t u = 0; u < kPeople; ++u) group_of.push_back(static_cast<std::uint8_t>(u % 6));
  const GroupLabels labels(attributes, group_of, 6, KeyedDraws(3, 0));
  std::vector<double> seen_age(9);
  for (std::uint32_t u = 0; u < kPeople; ++u) {
    const std::uint8_t seen = labels.seen(UserId{u}, group_of[u]);
    REQUIRE(seen / 3 == group_of[u] / 3);
    ++seen_age[static_cast<std::size_t>(group_of[u] % 3 * 3 + seen % 3)];
  }
  for (std::size_t cell = 0; cell < 9; ++cell) {
    const double share = cell % 4 == 0 ? 0.7 : 0.15;  // the other two are equally likely
    CHECK(std::abs(seen_age[cell] / (kPeople / 3.0) - share) <
          4 * share_error(share, kPeople / 3.0));
  }
}

TEST_CASE("perfect labels draw nothing and change nothing", "[labels][world]") {
  const auto plain = run_scenario(world("", "per_group = true\n"));
  const auto stated = run_scenario(
      world("group_label = { observed_share = 1, error = 0 }\n", "per_group = true\n"));
  CHECK(plain.summary.digest == stated.summary.digest);
  CHECK(stated.record.find("false_positive_rate_seen") == nullptr);
  CHECK(plain.sum("false_positive_rate_gap", 0) == 0);
}

// Labels that are wrong in a share e of both groups of shares (1 - m, m): of those seen as B a
// share p_B = m(1 - e)/(m(1 - e) + (1 - m)e) are B, of those seen as A p_A = m·e/(m·e + (1 - m)(1 -
// e)), so the seen gap is the true one times p_B - p_A.
TEST_CASE("wrong labels hide a part of the gap", "[labels][world]") {
  const double m = 0.3;
  const double e = 0.3;
  const double in_b = m * (1 - e) / (m * (1 - e) + (1 - m) * e);
  const double in_a = m * e / (m * e + (1 - m) * (1 - e));
  std::vector<double> truth;
  std::vector<double> unexplained;
  for (std::uint32_t replicate = 0; replicate < 8; ++replicate) {
    const auto run = run_scenario(world("group_label = { error = 0.3 }\n"), replicate);
    truth.push_back(mean(run, "false_positive_rate_gap", 1));
    const double seen = mean(run, "false_positive_rate_gap_seen", 1);
    unexplained.push_back(seen - (in_b - in_a) * truth.back());
  }
  CHECK(Estimate(truth).mean > 4 * Estimate(truth).error);
  CHECK(Estimate(unexplained).deviation(0) < 4);
  CHECK(std::abs(Estimate(unexplained).mean) < 0.2 * Estimate(truth).mean);
}

TEST_CASE("thresholds by group help only those whose label is known", "[labels][world]") {
  const auto gap = [](const std::string& attribute, const std::string& detector) {
    std::vector<double> gaps;
    for (std::uint32_t replicate = 0; replicate < 4; ++replicate)
      gaps.push_back(
          mean(run_scenario(world(attribute, detector), replicate), "false_positive_rate_gap", 1));
    return Estimate(gaps).mean;
  };
  const double common = gap("", "");
  const double known = gap("", "per_group = true\n");
  const double half = gap("group_label = { observed_share = 0.5 }\n", "per_group = true\n");
  CHECK(std::abs(known) < 0.3 * common);
  CHECK(half > known);
  CHECK(half < common);
}

TEST_CASE("cells of fewer than 10 people are not reported", "[labels][world]") {
  const std::string tiny = "share = [0.99, 0.01]\n";
  std::string text = world("", "", "300");
  text.replace(text.find("share = [0.7, 0.3]\n"), 19, tiny);
  const SmallWorld w(text);
  std::size_t minority = 0;
  for (UserId user{0}; user.value < 300; ++user.value) minority += w.world.group(user);
  REQUIRE(minority > 0);
  REQUIRE(minority < kSmallestCell);
  const auto run = run_scenario(text);
  const auto& rate = run.series("benign_scored").values;
  for (std::size_t i = 0; i < rate.size(); i += 2) {
    CHECK_FALSE(std::isnan(rate[i]));
    CHECK(std::isnan(rate[i + 1]));
  }
  // Nor are posts and people of small cells told apart in tables.
  CHECK(small_groups(w.society.group_of, 2) == std::vector<bool>{false, true});
  CHECK(small_groups(w.society.group_of, 1) == std::vector<bool>{false});
  // A world without groups has no cells to hide.
  const auto few = run_scenario(
      "[scenario]\nname = 'w'\nhorizon = '5d'\n[network]\nusers = 5\nmean_degree = 2\n");
  CHECK_FALSE(std::isnan(few.sum("benign_scored")));
}

TEST_CASE("a cell that has become small is hidden, and shown when it has grown",
          "[labels][world]") {
  std::string text = world("", "", "300");
  text.replace(text.find("share = [0.7, 0.3]\n"), 19, "share = [0.95, 0.05]\n");
  text += "[users]\nretention = { turnover_per_day = 0.3, arrivals_per_day = 0 }\n";
  const auto run = run_scenario(text);
  const auto& people = run.series("population").values;
  REQUIRE_FALSE(std::isnan(people[1]));  // more than ten at first
  std::size_t hidden = 0;
  for (std::size_t i = 1; i < people.size(); i += 2) hidden += std::isnan(people[i]) ? 1 : 0;
  CHECK(hidden > 0);
  for (std::size_t i = 1; i < people.size(); i += 2)
    if (!std::isnan(people[i])) CHECK((people[i] == 0 || people[i] >= kSmallestCell));
}
