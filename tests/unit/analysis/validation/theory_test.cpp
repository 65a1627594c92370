// Theory as functions of scenarios: against numbers computed by hand or published.
#include "analysis/validation/theory.hpp"

#include <set>

#include "analysis/io/toml_reader.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

double value(const std::string& name, const std::string& text, const std::string& label = "") {
  const Theory* theory = find_theory(name);
  REQUIRE(theory != nullptr);
  return theory->value(
      read_scenario(read_toml_text("[scenario]\nname = 't'\n" + text, "theory.toml")), label);
}

const std::string kEmpty = "[network]\nusers = 0\ntopology = 'none'\n";
const std::string kTwo = "[[attribute]]\nname = 'd'\nshare = [0.85, 0.15]\n";

std::string model(const std::string& rest) {
  return kEmpty + "[foundation_model]\nretrain_every = '1d'\n" + rest;
}

}  // namespace

TEST_CASE("theories have names of their own", "[validation]") {
  std::set<std::string> names;
  for (const Theory& theory : theories()) CHECK(names.insert(theory.name).second);
  CHECK(find_theory("phlogiston") == nullptr);
}

TEST_CASE("theory gives the figures of the validation plan", "[validation][theory]") {
  CHECK(value("data_feedback", "horizon = '91d'\n[group_knowledge]\ncorpus_size = 50000\n" +
                                   model("human_share = 0.2\nown_share = 0.8\ncorpus_size = 5000\n"
                                         "objective_offset = 1\n")) ==
        Approx(2.4581399029).epsilon(1e-10));
  CHECK(value("collapse_log_variance", "horizon = '50d'\n[group_knowledge]\ncorpus_size = 100\n" +
                                           model("own_share = 1\ncorpus_size = 100\n")) ==
        Approx(-0.5068).margin(5e-5));
  const std::string kept = model(
      "own_share = 1\ncorpus_size = 20\nregime = 'accumulate'\n"
      "spread_estimate = 'likelihood'\n");
  CHECK(value("accumulated_variance_limit", "horizon = '1d'\n" + kept) ==
        Approx(0.9198).margin(5e-5));
  CHECK(value("accumulated_variance", "horizon = '20000d'\n" + kept) ==
        Approx(0.9198).margin(5e-5));
  CHECK(value("share_variance",
              "horizon = '1d'\n[[attribute]]\nname = 'd'\nshare = [0.9, 0.1]\n" +
                  model("human_share = 0.1\nown_share = 0.9\ncorpus_size = 200\n"),
              "B") == Approx(2.319e-3).margin(5e-7));
  CHECK(value("representation_error",
              "horizon = '9d'\n" + kTwo + model("human_share = 1\ncorpus_size = 10000\n"),
              "B") == Approx(5.333e-3).margin(5e-7));
  CHECK(
      value("erased_share",
            "horizon = '4d'\n" + kTwo + model("own_share = 1\nfilter = { rates = [0.09, 0.46] }\n"),
            "B") == Approx(0.03556).margin(5e-6));
}

TEST_CASE("sharpening runs away below the critical temperature", "[validation][theory]") {
  const auto share = [](const std::string& temperature) {
    return value(
        "sharpened_share",
        "horizon = '3001d'\n[[attribute]]\nname = 'd'\nshare = [0.5, 0.5]\n"
        "[group_knowledge]\nfm_share = [0.51, 0.49]\n" +
            model("human_share = 0.2\nown_share = 0.8\ntemperature = " + temperature + "\n"),
        "A");
  };
  CHECK(share("0.82") == Approx(0.5).margin(1e-6));
  CHECK(share("0.7") == Approx((0.81181 - 0.1) / 0.8).margin(2e-5));
}

TEST_CASE("exclusion by all applications follows from what they share", "[validation][theory]") {
  const auto world = [](const char* shares, const char* attribute) {
    std::string text = "horizon = '1d'\n" + kEmpty + attribute +
                       "[foundation_model]\n"
                       "human_share = 1\n";
    for (const char* name : {"a", "b", "c", "d", "e"})
      text += std::string(
                  "[[application]]\nkind = 'decide'\nreading_noise = 0.6546536707079771\n"
                  "name = '") +
              name + "'\nshares_foundation_model = " + shares + "\n";
    return text;
  };
  CHECK(value("monoculture_exclusion", world("true", "")) == Approx(2.2947787e-4).epsilon(1e-7));
  CHECK(value("monoculture_exclusion", world("false", "")) == Approx(3.125e-7).epsilon(1e-9));
  CHECK(value("independent_exclusion", world("true", "")) == Approx(3.125e-7).epsilon(1e-12));
  const double none = value("monoculture_exclusion",
                            world("true", "[[attribute]]\nname = 'd'\nharm_offset = [0, 1]\n"));
  CHECK(none != none);  // groups have another theory
}
