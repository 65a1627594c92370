// People's numbers and the order in which groups are listed are names: nothing follows from them.
//
// Luck is keyed by a person's number, so another numbering is other luck: means agree within four
// standard errors, histories do not agree. Names of groups key no luck but that of newcomers: with
// other names the history is the same bit for bit.
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;
using redoubt::test::scenario_of;

namespace {

constexpr int kReplicates = 24;

std::string race(const std::string& topology, const std::string& attribute) {
  return "[scenario]\nname = 'm'\nhorizon = '21d'\n[network]\nusers = 600\ntopology = '" +
         topology + "'\n" + attribute +
         "[[generator]]\nname = 'g'\nkind = 'hosted_model'\n"
         "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.03\n"
         "[[detector]]\nname = 'r'\nkind = 'reports'\n"
         "[moderation]\naudit_fraction = 0.05\nspecificity = 0.95\n";
}

const std::string kUsual =
    "[[attribute]]\nname = 'dialect'\nvalues = ['A', 'B']\nshare = [0.7, 0.3]\n"
    "harm_offset = [0, 0.43]\ndialect = [0, 2]\n";
const std::string kSwapped =
    "[[attribute]]\nname = 'dialect'\nvalues = ['B', 'A']\nshare = [0.3, 0.7]\n"
    "harm_offset = [0.43, 0]\ndialect = [2, 0]\n";

// Person u becomes person name[u].
Society renamed(const Society& society, const std::vector<std::uint32_t>& name) {
  std::vector<SocialGraph::Edge> edges;
  for (std::uint32_t u = 0; u < name.size(); ++u)
    for (const std::uint32_t follower : society.graph.followers(UserId{u}))
      edges.emplace_back(name[u], name[follower]);
  Society other;
  other.graph = SocialGraph(society.graph.nodes(), std::move(edges));
  other.group_of.resize(name.size());
  for (std::uint32_t u = 0; u < name.size(); ++u) other.group_of[name[u]] = society.group_of[u];
  return other;
}

std::vector<std::uint32_t> shuffled_names(std::uint32_t people) {
  const KeyedDraws draws(99, 0);
  std::vector<std::uint32_t> name(people);
  std::iota(name.begin(), name.end(), 0u);
  for (std::uint32_t i = people; i > 1; --i) {
    const double u = draws.uniform(Purpose::pilot, 0, i);
    std::swap(name[i - 1], name[static_cast<std::uint32_t>(u * i)]);
  }
  return name;
}

// What is looked at of a world; a and b: the cells of the two dialects.
using Measure = std::function<double(const World&, std::size_t a, std::size_t b)>;
double number(std::uint64_t count) {
  return static_cast<double>(count);
}
double share(std::uint64_t part, std::uint64_t whole) {
  return number(part) / number(whole);
}
const std::vector<std::pair<const char*, Measure>> kMeasures{
    {"views", [](const World& w, auto, auto) { return number(w.tally().reading.views); }},
    {"log reach", [](const World& w, auto,
                     auto) { return std::log(number(w.tally().reading.harmful_exposures)); }},
    {"false positive rate of A",
     [](const World& w, std::size_t a, auto) {
       const ScreeningTally& t = w.tally().screening;
       return share(t.benign_flagged[a], t.benign_screened[a]);
     }},
    {"false positive rate of B",
     [](const World& w, auto, std::size_t b) {
       const ScreeningTally& t = w.tally().screening;
       return share(t.benign_flagged[b], t.benign_screened[b]);
     }},
    {"detected",
     [](const World& w, auto, auto) {
       const GeneratorTally& t = w.tally().generators[0];
       return share(t.flagged, t.posts);
     }},
    {"wrongful actions on A",
     [](const World& w, std::size_t a, auto) { return number(w.tally().moderation.wrongful[a]); }},
    {"wrongful actions on B",
     [](const World& w, auto, std::size_t b) { return number(w.tally().moderation.wrongful[b]); }},
    {"accounts lost",
     [](const World& w, auto, auto) { return number(w.tally().generators[0].accounts_lost); }},
};

// By measure: the values of all replicates.
std::vector<std::vector<double>> outcomes(const Scenario& scenario, const Society& society,
                                          std::uint32_t first, std::size_t a, std::size_t b) {
  std::vector<std::vector<double>> values(kMeasures.size());
  for (std::uint32_t r = 0; r < kReplicates; ++r) {
    World world(scenario, society, first + r);
    world.run_until(SimTime{} + scenario.general.horizon);
    for (std::size_t m = 0; m < kMeasures.size(); ++m)
      values[m].push_back(kMeasures[m].second(world, a, b));
  }
  return values;
}

void means_agree(const std::vector<std::vector<double>>& one,
                 const std::vector<std::vector<double>>& other) {
  for (std::size_t m = 0; m < kMeasures.size(); ++m) {
    const Estimate x(one[m]);
    const Estimate y(other[m]);
    const double error = std::hypot(x.error, y.error);
    INFO(kMeasures[m].first << ": " << x.mean << " ± " << x.error << ", " << y.mean << " ± "
                            << y.error);
    CHECK(std::abs(x.mean - y.mean) <= 4 * error);
    CHECK(error < 0.25 * std::abs(x.mean));  // else it could hardly fail
  }
}

}  // namespace

TEST_CASE("people by other numbers: the same network, the same means",
          "[validation][metamorphic]") {
  // Made so that early people are hubs: there numbers mean something.
  const Scenario scenario = scenario_of(race("barabasi_albert", kUsual));
  const Society society = build_society(scenario);
  const Society other = renamed(society, shuffled_names(society.graph.nodes()));
  CHECK(other.graph.edges() == society.graph.edges());
  World one(scenario, society, 0);
  World two(scenario, other, 0);
  for (World* world : {&one, &two}) world->run_until(SimTime{} + days(3));
  CHECK(one.digest() != two.digest());  // the numbers did change
  means_agree(outcomes(scenario, society, 0, 0, 1), outcomes(scenario, other, 100, 0, 1));
}

TEST_CASE("groups listed in another order are the same groups", "[validation][metamorphic]") {
  const Scenario usual = scenario_of(race("block_model", kUsual + "homophily = [0, 0.3]\n"));
  const Scenario swapped = scenario_of(race("block_model", kSwapped + "homophily = [0.3, 0]\n"));
  means_agree(outcomes(usual, build_society(usual), 0, 0, 1),
              outcomes(swapped, build_society(swapped), 100, 1, 0));
}

TEST_CASE("groups that swap their names swap what is recorded, exactly",
          "[validation][metamorphic]") {
  std::string exchanged = kUsual;
  exchanged.replace(exchanged.find("['A', 'B']"), 10, "['B', 'A']");
  const auto usual = test::run_scenario(race("power_law", kUsual));
  const auto other = test::run_scenario(race("power_law", exchanged));
  CHECK(usual.summary.digest == other.summary.digest);
  for (const char* name : {"false_positive_rate", "wrongful_actions", "benign_scored"}) {
    const auto& labels = usual.series(name).spec.axes.at(0).labels;
    CHECK(labels == std::vector<std::string>{"A", "B"});
    CHECK(other.series(name).spec.axes.at(0).labels == std::vector<std::string>{"B", "A"});
    CHECK(usual.series(name).values.size() == other.series(name).values.size());
    for (std::size_t column = 0; column < 2; ++column)
      CHECK((usual.sum(name, column) == other.sum(name, column) ||
             std::isnan(usual.sum(name, column))));
  }
}
