// The foundation model in worlds: what it learns from the platform, who uses it, what is refused.
#include "agents/foundation/foundation_model.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;
using redoubt::test::scenario_of;
using redoubt::test::SmallWorld;

namespace {

std::string world(const std::string& model, const std::string& rest = "") {
  return "[scenario]\nname = 'f'\nhorizon = '29d'\n[network]\nusers = 500\n"
         "[users]\nbenign_posts_per_day = 1\n"
         "[[attribute]]\nname = 'dialect'\nshare = [0.7, 0.3]\nharm_offset = [0, 0.43]\n"
         "dialect = [0, 2]\n" +
         rest + model;
}

const std::string kDetector = "[[detector]]\nname = 'it'\nkind = 'few_shot'\n";

std::string empty_world(const std::string& model, const std::string& rest = "") {
  return "[scenario]\nname = 'f'\nhorizon = '10d'\nsample_every = '1d'\n"
         "[network]\nusers = 0\ntopology = 'none'\n" +
         rest + "[foundation_model]\nretrain_every = '1d'\n" + model;
}

double final_value(const test::Outcome& o, const std::string& name, std::size_t column = 0) {
  const auto& s = o.series(name);
  return s.values[s.values.size() - s.width + column];
}

}  // namespace

TEST_CASE("a model that nobody uses changes nobody's luck", "[foundation]") {
  const auto without = run_scenario(world("", kDetector));
  const auto with = run_scenario(world("[foundation_model]\nretrain_every = 'never'\n", kDetector));
  for (const char* name : {"false_positive_rate", "benign_scored", "queue_length", "views"}) {
    INFO(name);
    const auto& a = with.series(name).values;
    const auto& b = without.series(name).values;
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
      CHECK((a[i] == b[i] || (a[i] != a[i] && b[i] != b[i])));
  }
}

TEST_CASE("it learns from human posts how people write", "[foundation]") {
  SmallWorld w(world("[foundation_model]\nretrain_every = '7d'\n"));
  w.run_for(days(29));
  const FoundationModel& model = *w.world.foundation();
  CHECK(model.retrainings() == 4);
  const double n = model.corpus()[1].n;
  REQUIRE(n > 1000);
  CHECK(model.census().model == 0);
  for (std::size_t i = 0; i < kFeatures; ++i)
    CHECK(std::abs(model.knowledge().groups[1].mean[i] - w.scenario.groups[1].mean[i]) <
          4.5 / std::sqrt(n));
}

TEST_CASE("people who write with it let a group's voice fade", "[foundation]") {
  const auto fed = run_scenario(
      world("[foundation_model]\nretrain_every = '7d'\nassisted_share = 0.8\nmodel_part = 1\n"));
  const auto lone = run_scenario(world("[foundation_model]\nretrain_every = '7d'\n"));
  CHECK(final_value(fed, "model_written_share") == Approx(0.8).margin(0.1));
  CHECK(final_value(fed, "corpus_human_share") < 0.3);
  CHECK(final_value(fed, "misrepresentation", 1) > 0.5);
  CHECK(final_value(lone, "misrepresentation", 1) < 0.2);
  CHECK(final_value(fed, "bias_amplification", 1) > 0.5);
  CHECK(fed.sum("model_trainings") == 4);
  const auto adapted = run_scenario(
      world("[foundation_model]\nretrain_every = '7d'\nassisted_share = 0.8\nmodel_part = 1\n"
            "knows_author = 1\n"));
  CHECK(final_value(adapted, "misrepresentation", 1) < 0.3);
}

TEST_CASE("detectors that are built on it use what it knows now", "[foundation][few_shot]") {
  const std::string detector = kDetector +
                               "flag_rate = 0.05\nretrain_every = '7d'\n"
                               "[moderation]\naudit_fraction = 0.05\n";
  const std::string whole = "[foundation_model]\nretrain_every = '7d'\n";
  const auto erased = run_scenario(world(whole + "filter = { rates = [0, 1] }\n", detector));
  const auto kept = run_scenario(world(whole, detector));
  // A group that left the corpus has the majority's voice in the model, and its own looks odd.
  CHECK(erased.sum("false_positive_rate", 1, 22) > 2 * kept.sum("false_positive_rate", 1, 22));
  CHECK(erased.sum("false_positive_rate", 1, 1, 7) == kept.sum("false_positive_rate", 1, 1, 7));
}

TEST_CASE("corpora are replaced, kept, or kept for a while", "[foundation]") {
  const std::string rest = "[group_knowledge]\ncorpus_size = 50\n";
  const std::string model = "corpus_size = 100\nhuman_share = 1\n";
  const auto size = [&](const std::string& regime) {
    return final_value(run_scenario(empty_world(model + regime, rest)), "corpus_posts");
  };
  CHECK(size("regime = 'replace'\n") == 100);
  CHECK(size("regime = 'accumulate'\n") == 950);
  CHECK(size("regime = 'window'\nkept_corpora = 4\n") == 400);
  CHECK(size("regime = 'window'\nkept_corpora = 40\n") == 950);
}

TEST_CASE("reweighting restores the people's shares and leaves the means", "[foundation]") {
  const std::string rest =
      "[[attribute]]\nname = 'dialect'\nshare = [0.7, 0.3]\ndialect = [0, 2]\n";
  const std::string model = "own_share = 1\nsampling = 'expected'\ntemperature = 0.5\n";
  const auto plain = run_scenario(empty_world(model, rest));
  const auto full = run_scenario(empty_world(model + "reweight = 1\n", rest));
  // Written after learning 0.7 : 0.3 at T = 0.5.
  CHECK(final_value(full, "representation_share", 1) == Approx(0.09 / 0.58));
  CHECK(final_value(plain, "representation_share", 1) < 0.001);
  CHECK(final_value(full, "misrepresentation", 1) == Approx(0).margin(1e-9));
}

TEST_CASE("an intervention brings human data back", "[foundation]") {
  const std::string rest =
      "[[attribute]]\nname = 'dialect'\nshare = [0.6, 0.4]\n"
      "[[intervention]]\nat = '5d'\nset = { 'foundation_model.human_share' = 1, "
      "'foundation_model.own_share' = 0, 'foundation_model.retrain_every' = '12h' }\n";
  const auto o =
      run_scenario(empty_world("own_share = 1\nsampling = 'expected'\ntemperature = 0.5\n", rest));
  const auto& share = o.series("corpus_share");
  CHECK(share.values[4 * share.width + 1] < 0.01);
  CHECK(final_value(o, "corpus_share", 1) == Approx(0.4));
  CHECK(o.sum("model_trainings") == 14);
}

TEST_CASE("a cheaper form of the model loses what few posts show", "[foundation][compression]") {
  const std::string rest = "[[attribute]]\nname = 'dialect'\nshare = [0.85, 0.15]\n";
  const auto error = [&](const std::string& model, const std::string& mitigation) {
    const std::string grid =
        "[environment]\nintensity_preset = 'owid2023'\nzone = 'germany'\nmitigation = { " +
        mitigation + " }\n";
    const auto o =
        run_scenario(empty_world("human_share = 1\ncorpus_size = 5000\n" + model, rest + grid));
    return std::pair{o.series("misrepresentation").values[1],
                     final_value(o, "misrepresentation", 1)};
  };
  const auto plain = error("", "quantised = true, distilled = true");
  const auto coarse = error("",
                            "quantised = true, quantised_distortion = 0.02, distilled = true, "
                            "distilled_distortion = 0.01");
  // Compression by the same in the model itself.
  CHECK(coarse == error("compression = 0.03\n", "quantised = false"));
  CHECK(plain == error("", "quantised_distortion = 0.02"));  // not switched on
  // .43 is lost (.15·.43² < .03), 2 is kept to √(1 - .03/.6).
  const double lost = std::hypot(0.43, 2 * (1 - std::sqrt(1 - 0.03 / 0.6)));
  CHECK(coarse.first == Approx(lost).margin(0.15));
  CHECK(coarse.second == Approx(lost).margin(0.15));
  CHECK(plain.second < 0.2);
}

TEST_CASE("people ask the provider if there is one, and get the model's text", "[foundation]") {
  const auto o = run_scenario(world("[foundation_model]\nretrain_every = '7d'\nmodel_part = 1\n",
                                    "[provider]\nassisted_share = 0.5\nmonitoring = false\n"));
  CHECK(final_value(o, "model_written_share") == Approx(0.5).margin(0.1));
}

TEST_CASE("what cannot be learnt from is refused", "[foundation][scenario]") {
  const auto refusal = [](const std::string& text) {
    try {
      scenario_of(text);
    } catch (const ConfigError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK_THAT(refusal(empty_world("")), Catch::Contains("where nobody writes"));
  CHECK_THAT(refusal(empty_world("human_share = 0.7\nown_share = 0.6\n")),
             Catch::Contains("add up to 1.3 ("));
  CHECK_THAT(refusal(world("[foundation_model]\nsampling = 'expected'\n")),
             Catch::Contains("whose posts are drawn"));
  CHECK_THAT(refusal(world("[foundation_model]\nfilter = { rates = [0.1] }\n")),
             Catch::Contains("test.toml:14") && Catch::Contains("1 entries (must be 2"));
  CHECK_THAT(refusal(world("[foundation_model]\nassisted_share = 0.1\n", "[provider]\n")),
             Catch::Contains("provider.assisted_share instead"));
}

TEST_CASE("where only a model learns, the digest tells what it learnt", "[foundation]") {
  const auto digest = [](const std::string& temperature, std::uint32_t replicate) {
    return run_scenario(empty_world("own_share = 1\ncorpus_size = 50\n" + temperature), replicate)
        .summary.digest;
  };
  const std::string plain = digest("", 0);
  CHECK(digest("", 0) == plain);
  CHECK(digest("", 1) != plain);
  CHECK(digest("temperature = 0.9\n", 0) != plain);
}
