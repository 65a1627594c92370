// What every kind of intervention must keep to: it says whose it is, it can be pulled and let go, a
// run with it repeats, and one that is off changes nothing.
#include <map>
#include <set>

#include "agents/catalogue.hpp"
#include "analysis/cli/kind_meanings.hpp"
#include "sim/config/describe_fields.hpp"
#include "sim/config/write_toml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;
using redoubt::test::scenario_of;

namespace {

// Somewhere in it each kind finds what it changes.
std::string world(const std::string& more) {
  return "[scenario]\nname = 'contract'\nhorizon = '6d'\n[network]\nusers = 300\n"
         "[[attribute]]\nname = 'dialect'\n[users]\nbenign_posts_per_day = 1\n"
         "[stereotype]\nattribute_rate = [0.4, 0.6]\n"
         "[foundation_model]\nretrain_every = '2d'\ncorpus_size = 300\ncompression = 0.001\n"
         "filter = { above = 2 }\n"
         "temperature = 0.9\n"
         "assisted_share = 0.2\n[attention]\nreported_weight = 0\n"
         "[[detector]]\nname = 'classifier'\nkind = 'statistical'\nflag_rate = 0.05\n"
         "group_prior = true\n[moderation]\ncriterion_shift = [0, 0.3]\nmajority_norm = 0.5\n"
         "[[application]]\nname = 'bank'\nkind = 'decide'\nadaptation_strength = 0.3\n"
         "adaptation_cases = 100\nrefit_every = '2d'\n" +
         more;
}

std::string intervention(const std::string& kind, const std::string& more = "") {
  return "[[intervention]]\nat = '1d'\nkind = '" + kind + "'\n" + more;
}

std::string digest(const std::string& text) {
  return run_scenario(text).summary.digest;
}

}  // namespace

TEST_CASE("every kind of intervention says what it is and what it sets", "[interventions]") {
  std::set<std::string> sentences;
  for (const Kind<Lever>& kind : lever_kinds()) {
    INFO(kind.name);
    const auto lever = kind.make();
    CHECK(sentences.insert(analysis::kind_meaning("intervention", kind.name)).second);
    CHECK_FALSE(std::string(lever->facts().cost).empty());
    LeverPlace place{{"NAME"}, {"NAME"}, {"A", "B"}};
    CHECK_FALSE(lever->sets(place).empty());
    const auto fields = [&lever](FieldVisitor& v) { lever->fields(v); };
    for (const FieldDescription& field : flattened(describe_fields(fields))) {
      INFO(field.name);
      CHECK_FALSE(field.meaning.empty());
      CHECK_FALSE(field.source.empty());
    }
  }
  CHECK_FALSE(sentences.contains(""));
}

TEST_CASE("every kind of intervention can be pulled and let go, and the run repeats",
          "[interventions]") {
  const std::string untouched = digest(world(""));
  for (const Kind<Lever>& kind : lever_kinds()) {
    INFO(kind.name);
    const std::string text = world(intervention(kind.name, "until = '4d'\ncost_usd = 7\n"));
    const std::string first = digest(text);
    CHECK(digest(to_toml(resolved(scenario_of(text)))) == first);
    CHECK(digest(world(intervention(kind.name, "on = false\n"))) == untouched);
  }
}

// The change that ends another holds what stood before it.
TEST_CASE("every kind of intervention makes something other than it was", "[interventions]") {
  for (const Kind<Lever>& kind : lever_kinds()) {
    INFO(kind.name);
    const Scenario s = scenario_of(world(intervention(kind.name, "until = '4d'\n")));
    std::map<std::int32_t, std::string> made;
    bool differs = false;
    for (const Intervention& change : s.interventions) {
      if (change.ends < 0) made[-change.ends] = inline_toml(change.value);
      if (change.ends > 0) differs = differs || made.at(change.ends) != inline_toml(change.value);
    }
    CHECK_FALSE(made.empty());
    CHECK(differs);
  }
}

TEST_CASE("every kind of intervention refuses what it does not know", "[interventions]") {
  for (const Kind<Lever>& kind : lever_kinds()) {
    INFO(kind.name);
    CHECK_THROWS_WITH(scenario_of(world(intervention(kind.name, "no_such = 1\n"))),
                      Catch::Contains("intervention.0.no_such is not known"));
  }
}
