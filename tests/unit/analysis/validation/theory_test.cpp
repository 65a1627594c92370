// Theory as functions of scenarios: against numbers computed by hand or published.
#include "analysis/validation/theory.hpp"

#include <cmath>
#include <set>

#include "analysis/io/toml_reader.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

double value(const std::string& name, const std::string& text, const std::string& label = "") {
  const Theory* theory = find_theory(name);
  REQUIRE(theory != nullptr);
  return theory
      ->value(read_scenario(read_toml_text("[scenario]\nname = 't'\n" + text, "theory.toml")),
              label)
      .value;
}

const std::string kEmpty = "[network]\nusers = 0\ntopology = 'none'\n";
const std::string kTwo = "[[attribute]]\nname = 'd'\nshare = [0.85, 0.15]\n";

std::string model(const std::string& rest) {
  return kEmpty + "[foundation_model]\nretrain_every = '1d'\n" + rest;
}

}  // namespace

TEST_CASE("theories have names of their own and say of which worlds they are", "[validation]") {
  std::set<std::string> names;
  for (const Theory& theory : theories()) {
    CHECK(names.insert(theory.name).second);
    CHECK_FALSE(theory.needs.empty());
  }
  CHECK(find_theory("phlogiston") == nullptr);
}

TEST_CASE("theory gives the figures of the validation plan", "[validation][theory]") {
  CHECK(value("data_feedback", "horizon = '91d'\n[group_knowledge]\ncorpus_size = 50000\n" +
                                   model("human_share = 0.2\nown_share = 0.8\ncorpus_size = 5000\n"
                                         "objective_offset = 1\nregime = 'accumulate'\n")) ==
        Approx(2.4581399029).epsilon(1e-10));
  CHECK(value("collapse_log_variance",
              "horizon = '50d'\n[group_knowledge]\ncorpus_size = 100\n" +
                  model("own_share = 1\nprior_posts = 0\ncorpus_size = 100\n")) ==
        Approx(-0.5068).margin(5e-5));
  const std::string kept = model(
      "own_share = 1\ncorpus_size = 20\nregime = 'accumulate'\n"
      "spread_estimate = 'likelihood'\nprior_posts = 0\n");
  const std::string twenty = "[group_knowledge]\ncorpus_size = 20\n";
  CHECK(value("accumulated_variance_limit", "horizon = '60d'\n" + twenty + kept) ==
        Approx(0.9198).margin(5e-5));
  CHECK(std::isnan(value("accumulated_variance_limit", "horizon = '1d'\n" + twenty + kept)));
  CHECK(value("accumulated_variance", "horizon = '20000d'\n" + twenty + kept) ==
        Approx(0.9198).margin(5e-5));
  CHECK(value("share_variance",
              "horizon = '4000d'\n[[attribute]]\nname = 'd'\nshare = [0.9, 0.1]\n"
              "[group_knowledge]\ncorpus_size = 200\n" +
                  model("human_share = 0.1\nown_share = 0.9\ncorpus_size = 200\n"),
              "B") == Approx(2.319e-3).margin(5e-7));
  CHECK(value("representation_error",
              "horizon = '9d'\n" + kTwo + model("human_share = 1\ncorpus_size = 10000\n"),
              "B") == Approx(5.333e-3).margin(5e-6));  // the number of posts is drawn
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
            model("sampling = 'expected'\nhuman_share = 0.2\nown_share = 0.8\ntemperature = " +
                  temperature + "\n"),
        "A");
  };
  CHECK(share("0.82") == Approx(0.5).margin(1e-6));
  CHECK(share("0.7") == Approx((0.81181 - 0.1) / 0.8).margin(2e-5));
}

TEST_CASE("exclusion by all applications follows from what they share", "[validation][theory]") {
  const auto world = [](const char* shares, const char* attribute, const char* rest = "") {
    std::string text = "horizon = '1d'\n" + kEmpty + attribute +
                       "[foundation_model]\n"
                       "human_share = 1\n";
    for (const char* name : {"a", "b", "c", "d", "e"})
      text += std::string(
                  "[[application]]\nkind = 'decide'\nreading_noise = 0.6546536707079771\n"
                  "adaptation_cases = 10000000\nname = '") +
              name + "'\nshares_foundation_model = " + shares + "\n" +
              (*rest ? rest : "complaints = { rate = 0 }\n");
    return text;
  };
  CHECK(value("monoculture_exclusion", world("true", "")) == Approx(2.2947787e-4).epsilon(1e-5));
  CHECK(value("monoculture_exclusion", world("false", "")) == Approx(3.125e-7).epsilon(2e-5));
  CHECK(value("independent_exclusion", world("true", "")) == Approx(3.125e-7).epsilon(2e-5));
  const double none = value("monoculture_exclusion",
                            world("true", "[[attribute]]\nname = 'd'\nharm_offset = [0, 1]\n"));
  CHECK(none != none);  // groups have another theory
  const double righted =
      value("monoculture_exclusion", world("true", "", "complaints = { rate = 0.1 }\n"));
  CHECK(righted != righted);
}

namespace {

bool undefined(const std::string& name, const std::string& text, const std::string& label = "") {
  const double x = value(name, "horizon = '11d'\n" + text, label);
  return x != x;
}

std::string urn(const std::string& rest) {
  return kEmpty + "[attention]\nround_every = '1h'\n" + rest;
}

}  // namespace

TEST_CASE("urns have a theory where they are urns", "[validation][theory]") {
  CHECK_FALSE(undefined("urn_share", urn(""), "A"));
  CHECK(undefined("urn_share", urn(""), "C"));  // no such site
  CHECK(undefined("urn_share", urn("policy = 'greedy'\n"), "A"));
  CHECK(undefined("urn_share", urn("response = 0.5\n"), "A"));
  CHECK(undefined("urn_share", urn("start = [3, 2]\n"), "A"));  // noise is all
  CHECK(undefined("urn_share", kEmpty, "A"));
  const std::string equal = "discovered_rate = [3, 3]\nlaw = 'constant'\n";
  CHECK_FALSE(undefined("polya_share", urn(equal + "decay = 0\n"), "A"));
  CHECK(undefined("polya_share", urn(equal + "decay = 0.01\n"), "A"));
  CHECK(undefined("polya_share", urn(equal + "decay = 0\nunits = 2\n"), "A"));
  CHECK(undefined("polya_squared_share", urn("law = 'constant'\ndecay = 0\n"), "A"));
  CHECK(undefined("polya_share", urn("discovered_rate = [0, 0]\ndecay = 0\n"), "A"));
  CHECK(undefined("incident_share", urn("correction = 'weighting'\ndecay = 0.5\n"), "A"));
  CHECK(undefined("incident_share", urn("correction = 'none'\n"), "A"));
}

TEST_CASE("what drawn incidents add scatters an urn of equal sites more", "[validation][theory]") {
  const auto squared = [](const std::string& law, int hours) {
    return value(
        "polya_squared_share",
        "horizon = '" + std::to_string(hours) + "h'\n" +
            urn("discovered_rate = [3, 3]\nstart = [6, 4]\ndecay = 0\nlaw = '" + law + "'\n"),
        "A");
  };
  // One visit: x' = (6 + 3)/13 with probability 0.6, else 6/13.
  CHECK(squared("constant", 2) == Approx((0.6 * 81 + 0.4 * 36) / 169));
  // The limit is Beta(2, 4/3).
  CHECK(squared("constant", 20001) == Approx(0.36 + 0.24 / (10.0 / 3 + 1)).epsilon(1e-3));
  double once = 0;
  double p = std::exp(-3);
  for (int y = 0; y < 60; p *= 3.0 / ++y) {
    const double most = (6.0 + y) / (10 + y);
    const double least = 6.0 / (10 + y);
    once += p * (0.6 * most * most + 0.4 * least * least);
  }
  CHECK(squared("poisson", 2) == Approx(once));
  CHECK(squared("poisson", 2001) > squared("constant", 2001));
}

TEST_CASE("corpora that are too small have no theory of means", "[validation][theory]") {
  const auto collapse = [](const std::string& name, const std::string& days, const char* posts) {
    const double x =
        value(name, "horizon = '" + days + "d'\n[group_knowledge]\ncorpus_size = " + posts + "\n" +
                        model(std::string("own_share = 1\nprior_posts = 0\n"
                                          "corpus_size = ") +
                              posts + "\n"));
    return x;
  };
  // ψ(1) = -γ.
  CHECK(collapse("collapse_log_variance", "10", "3") == Approx(-10 * 0.5772156649));
  CHECK(std::isnan(collapse("collapse_log_variance", "100", "3")));  // below what floats show
  CHECK(std::isnan(collapse("collapse_variance", "10", "3")));       // a few runs have it all
  CHECK(collapse("collapse_variance", "10", "30") == 1);
  CHECK(undefined("share_variance",
                  kTwo + model("human_share = 0.1\nown_share = 0.9\ncorpus_size = 200\n"), "B"));
  CHECK(undefined(
      "erased_share",
      kTwo + model("own_share = 1\ncorpus_size = 50\nfilter = { rates = [0.1, 0.4] }\n"), "B"));
  const std::string tie = "[[attribute]]\nname = 'd'\nshare = [0.5, 0.5]\n";
  const std::string cold = "human_share = 0.2\nown_share = 0.8\ntemperature = 0.5\n";
  CHECK(undefined("sharpened_share", tie + model(cold), "A"));  // chance says which way
  CHECK_FALSE(undefined("sharpened_share", tie + model(cold + "sampling = 'expected'\n"), "A"));
}

TEST_CASE("users leave by theory where all share one voice on one axis", "[validation][theory]") {
  const auto world = [](const std::string& attribute, const std::string& more) {
    return "[[attribute]]\nname = 'd'\nshare = [0.5, 0.5]\nharm_offset = [-1, 1]\n" + attribute +
           model("learner = 'common'\nsampling = 'expected'\nhuman_share = 1\nprior_posts = 0\n" +
                 more);
  };
  const std::string base = "[foundation_model.user_base]\nleave_per_loss = 1\n";
  const std::string coming = base + "arrivals = [0.3, 0.3]\n";
  CHECK_FALSE(undefined("repeated_loss_users", world("dialect = [0, 0]\n", coming), "A"));
  CHECK(undefined("repeated_loss_users", world("dialect = [0, 0]\n", coming), "C"));
  CHECK(undefined("repeated_loss_users", world("dialect = [0, 2]\n", coming), "A"));
  CHECK(undefined("repeated_loss_users", world("dialect = [0, 0]\n", base), "A"));
}

TEST_CASE("a group's false positives have a theory for one threshold along one axis",
          "[validation][theory]") {
  const auto world = [](const std::string& dialect, const std::string& detector) {
    return kEmpty + "[[attribute]]\nname = 'd'\ndialect = " + dialect +
           "\n[moderation]\naudit_fraction = 1\n"
           "[[detector]]\nname = 'c'\nkind = 'statistical'\nretrain_every = '1h'\n" +
           detector + "[[arrivals]]\nname = 'b'\nto = 'detectors'\nrate_per_hour = 9\n" +
           "[[arrivals]]\nname = 'h'\nto = 'detectors'\nrate_per_hour = 1\n"
           "harmful_share = 1\noffset = [3]\n";
  };
  const std::string target = "threshold_rule = 'target_fpr'\ntarget_fpr = 0.02\n";
  CHECK_FALSE(undefined("group_false_positives", world("[0, 0]", target), "B"));
  CHECK(undefined("group_false_positives", world("[0, 0]", target), "C"));
  CHECK(undefined("group_false_positives", world("[0, 2]", target), "B"));
  CHECK(undefined("group_false_positives", world("[0, 0]", ""), "B"));
  CHECK(undefined("group_false_positives", world("[0, 0]", target + "per_group = true\n"), "B"));
}

TEST_CASE("queues without an end have no theory", "[validation][theory]") {
  const auto queue = [](const std::string& moderation, const std::string& rate) {
    return kEmpty + "[moderation]\nitems_per_day = 0\n" + moderation +
           "[[arrivals]]\nname = 'p'\nto = 'review'\nrate_per_hour = " + rate + "\n";
  };
  const std::string ten = "reviewers = 10\nservice = { law = 'exponential', mean = '1h' }\n";
  CHECK_FALSE(undefined("mean_queue_wait", queue(ten, "8"), "all"));
  CHECK(undefined("mean_queue_wait", queue(ten, "12"), "all"));
  CHECK(undefined("abandoned_share", queue(ten, "8")));  // nobody leaves
  CHECK(undefined("mean_queue_wait",
                  queue("reviewers = 10\nservice = { law = 'constant', mean = '1h' }\n", "8"),
                  "all"));
}

TEST_CASE("marks, tests and areas by theories of their own", "[validation][theory]") {
  const std::string marks = "[[detector]]\nname = 'm'\nkind = 'watermark'\n";
  const std::string text =
      "[[arrivals]]\nname = 'h'\nrate_per_hour = 1\nharmful_share = 1\ntokens = 200\n"
      "marked_share = 0.5\n";
  const auto of = [](const std::string& name, const std::string& world, const std::string& label) {
    return value(name, "horizon = '11d'\n" + kEmpty + world, label);
  };
  CHECK(of("watermark_score", marks + text, "m") == Approx(8.165).margin(5e-4));
  CHECK(of("watermark_score", marks + text + "edited = 0.3\n", "m") == Approx(0.7 * 8.1649658));
  CHECK(undefined("watermark_score", kEmpty + "[provider]\nwatermark = { share = 0.5 }\n" + marks,
                  "m"));
  const std::string troop =
      "[[detector]]\nname = 'c'\nkind = 'propagation'\nburst = '1s'\nyoung_age = '1000d'\n"
      "[[arrivals]]\nname = 'h'\nharmful_share = 1\naccounts = 50\n";
  const auto test = [&](const std::string& name, const std::string& rate) {
    return of(name, troop + "same_photo = true\nrate_per_hour = " + rate + "\n", "c");
  };
  const double at_p1 = test("test_found_share", "1284.03");
  const double at_p0 = test("test_found_share", "379.298");
  CHECK(at_p1 > 1 - 0.05 / (1 - 0.01));  // Wald's bounds
  CHECK(at_p0 < 0.01 / (1 - 0.05));
  CHECK(test("test_posts", "1284.03") == Approx(29).margin(2.3));
  CHECK(test("test_posts", "379.298") == Approx(26.9).margin(2));
  CHECK(undefined("test_posts", kEmpty + troop + "rate_per_hour = 10\n", "c"));  // no photo
  // What the end of a run cuts off is long: the shorter the run, the shorter are tests that end.
  const auto posts_in = [&](const std::string& horizon) {
    return value("test_posts",
                 "horizon = '" + horizon + "'\n" + kEmpty + troop +
                     "same_photo = true\nrate_per_hour = 379.298\n",
                 "c");
  };
  CHECK(posts_in("2500h") == Approx(26.01).margin(0.05));  // 26.01 ± 0.025 in 64 replicates
  CHECK(posts_in("125h") == Approx(25.81).margin(0.1));    // 25.81 ± 0.03 in 256
  CHECK(std::isnan(posts_in("1h")));
}
