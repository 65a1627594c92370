// Applications in worlds: who meets them, chains, complaints, the gate, who pays, what is refused.
#include "agents/applications/application.hpp"

#include <algorithm>
#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;
using redoubt::test::scenario_of;
using redoubt::test::SmallWorld;

namespace {

std::string application(const std::string& name, const std::string& rest = "",
                        const std::string& kind = "decide") {
  return "[[application]]\nname = '" + name + "'\nkind = '" + kind +
         "'\nadaptation_cases = 2000\nmeets_per_day = 0.1\nrefuse_share = 0.1\n" + rest;
}

// B is little known to the model: 1.25 sd towards harm that it does not expect.
std::string world(const std::string& applications,
                  const std::string& model = "retrain_every = 'never'\n") {
  return "[scenario]\nname = 'a'\nhorizon = '60d'\nsample_every = '10d'\n[network]\nusers = "
         "1500\ntopology = 'none'\n"
         "[users]\nsessions_per_day = 0\nbenign_posts_per_day = 0\n"
         "[[attribute]]\nname = 'dialect'\nshare = [0.7, 0.3]\nharm_offset = [0, 1.25]\n"
         "dialect = [0, 3]\n[group_knowledge]\nfm_knowledge = 0\ncorpus_size = 2000\n"
         "[foundation_model]\nhuman_share = 1\ncorpus_size = 2000\n" +
         model + applications;
}

std::string refusal(const std::string& text) {
  try {
    scenario_of(text);
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

double last(const test::Outcome& o, const std::string& name, std::size_t column = 0) {
  const auto& s = o.series(name);
  return s.values[s.values.size() - s.width + column];
}

}  // namespace

TEST_CASE("what the model does not know of a group becomes errors about its people",
          "[applications]") {
  const auto o = run_scenario(world(application("bank")));
  CHECK(last(o, "application_misrepresentation", 1) > 2.5);
  CHECK(last(o, "application_error", 1) > 4 * last(o, "application_error", 0));
  CHECK(o.sum("unintended_harm_usd", 1) > 0);
  CHECK(o.sum("misuse_harm_usd", 1) == 0);
}

TEST_CASE("an application on the platform changes nobody's luck there", "[applications]") {
  const std::string busy =
      "[scenario]\nname = 'a'\nhorizon = '10d'\n[network]\nusers = 400\n"
      "[[generator]]\nname = 'c'\nkind = 'hosted_model'\n"
      "[[detector]]\nname = 'd'\nkind = 'statistical'\n[foundation_model]\n";
  const auto without = run_scenario(busy);
  const auto with = run_scenario(busy + application("bank"));
  for (const char* name : {"views", "exposures", "benign_scored", "queue_length"})
    CHECK(with.series(name).values == without.series(name).values);
}

TEST_CASE("applications on one model refuse the same people more often", "[applications]") {
  const auto exclusion = [](const char* shares) {
    std::string all;
    for (const char* name : {"x", "y", "z"})
      all += application(
          name, std::string("reading_noise = 1\nshares_foundation_model = ") + shares + "\n");
    const std::string alike =
        "[scenario]\nname = 'a'\nhorizon = '40d'\nsample_every = '40d'\n"
        "[network]\nusers = 20000\ntopology = 'none'\n[users]\n"
        "sessions_per_day = 0\nbenign_posts_per_day = 0\n"
        "[foundation_model]\nretrain_every = 'never'\n";
    return run_scenario(alike + all);
  };
  const auto shared = exclusion("true");
  const auto apart = exclusion("false");
  CHECK(last(shared, "systemic_failure_ratio") > 5);
  // 20 people by chance; 4 standard errors of Poisson.
  CHECK(std::abs(last(apart, "excluded_by_all") - last(apart, "excluded_by_chance")) <
        4 * std::sqrt(0.001 / 20000));
}

TEST_CASE("a refusal is taken over along a chain", "[applications]") {
  const auto o =
      run_scenario(world(application("bank") + application("landlord", "depends_on = ['bank']\n")));
  const double bank = last(o, "application_refusal_rate", 0);
  const double landlord = last(o, "application_refusal_rate", 2);
  CHECK(landlord > 1.3 * bank);
  CHECK(last(o, "judged_by_all") > 1000);
}

TEST_CASE("nothing is repaired that nobody finds", "[applications]") {
  const auto o = run_scenario(world(application("bank", "complaints = { rate = 0 }\n")));
  CHECK(last(o, "flaws_open", 1) == 1);
  CHECK(last(o, "flaws_found", 1) == 0);
  CHECK(last(o, "wrongs_suffered", 1) > 50);
  CHECK(last(o, "never_repaired_share", 1) == 1);
}

TEST_CASE("auditors, the team, complaints and the gate find a flaw, and then it is repaired",
          "[applications]") {
  const std::string quiet = "complaints = { rate = 0 }\n";
  const std::string soon = "refit_every = '5d'\n";
  const std::pair<std::size_t, std::string> finders[] = {
      {1, quiet + "discovery = { audits_per_day = 50, repair_lag = '1d' }\n"},
      {0, quiet + "discovery = { team_finds_per_year = 100, repair_lag = '1d' }\n"},
      {2,
       "complaints = { rate = 0.5, handled_per_day = 50 }\n"
       "discovery = { complaints_to_find = 5, repair_lag = '1d' }\n"},
  };
  for (const auto& [column, text] : finders) {
    INFO(text);
    const auto o = run_scenario(world(application("bank", soon + text)));
    CHECK(last(o, "flaws_found_by", column) == 1);
    CHECK(last(o, "flaw_discovery_days", 1) > 0);
    CHECK(last(o, "application_error", 1) < 0.1);
    CHECK(last(o, "never_repaired_share", 1) < 1);
  }
}

TEST_CASE("a gate holds a version back only if its benchmark knows the group", "[applications]") {
  const auto gate = [](const std::string& mix) {
    return run_scenario(world(
        application("bank", "complaints = { rate = 0 }\ngate = { cases = 2000, mix = " + mix +
                                ", most_failures = 0.1 }\ndiscovery = { repair_lag = '10d' }\n")));
  };
  const auto blind = gate("[1, 0]");
  CHECK(last(blind, "versions_held") == 0);
  CHECK(last(blind, "flaws_open", 1) == 1);
  const auto seeing = gate("[0.5, 0.5]");
  CHECK(last(seeing, "versions_held") == 1);
  CHECK(seeing.sum("application_cases", 0, 0, 1) == 0);  // not released for ten days
  CHECK(seeing.sum("application_cases", 0) > 0);
  CHECK(last(seeing, "application_error", 1) < 0.1);
}

TEST_CASE("compensation is paid by the shares of liability", "[applications]") {
  const auto o = run_scenario(
      world(application("bank",
                        "case_usd = 0\ncomplaints = { rate = 1, handled_per_day = 100 }\n"
                        "discovery = { complaints_to_find = 1000000 }\n"
                        "liability = { provider = 0.2, developer = 0.5, platform = 0.3 }\n")));
  const double paid = last(o, "compensation_usd");
  CHECK(paid > 1000);
  // Actors: moderation, foundation_model, application.bank.
  CHECK(last(o, "cost_usd", 0) == Approx(0.3 * paid));
  CHECK(last(o, "cost_usd", 1) == Approx(0.2 * paid));
  CHECK(last(o, "cost_usd", 2) == Approx(0.5 * paid));
}

TEST_CASE("complaints that reach the provider make it learn of the group", "[applications]") {
  const auto error = [](const char* forwarded) {
    const auto o = run_scenario(world(
        application("bank", std::string("refit_every = '5d'\ndiscovery = { complaints_to_find = "
                                        "1000000 }\ncomplaints = { rate = 0.5, handled_per_day = "
                                        "50, forward_lag = { mean = '1d' }, forward_share = ") +
                                forwarded + " }\n"),
        "retrain_every = '10d'\nfilter = { rates = [0, 1] }\nrecourse = { complaints_to_find = 5 "
        "}\n"));
    return last(o, "application_error", 1);
  };
  CHECK(error("0") > 0.1);
  CHECK(error("1") < 0.1);
}

TEST_CASE("what complaints about all applications show, each of them learns", "[applications]") {
  // Each desk alone would need more complaints than it gets.
  const std::string desk =
      "refit_every = '60d'\ndiscovery = { complaints_to_find = 1000000, repair_lag = '1d' }\n"
      "complaints = { rate = 0.5, handled_per_day = 50, forward_lag = { mean = '1d' }, "
      "forward_share = 1 }\n";
  const auto run = [&](const char* enough) {
    return run_scenario(world(application("bank", desk) + application("shop", desk),
                              std::string("retrain_every = 'never'\nrecourse = { "
                                          "complaints_to_find = ") +
                                  enough + " }\n"));
  };
  const auto found = run("20");
  CHECK(last(found, "flaws_found_by", 4) == 2);  // upstream
  CHECK(last(found, "provider_findings", 1) >= 1);
  CHECK(last(found, "application_error", 2) < 0.1);  // of group A in shop: no worse
  CHECK(last(found, "application_error", 3) < 0.1);
  const auto unseen = run("1000000");
  CHECK(last(unseen, "flaws_found_by", 4) == 0);
  CHECK(last(unseen, "provider_complaints", 1) > 20);
  CHECK(last(unseen, "application_error", 3) > 0.1);
}

TEST_CASE("the round of the model behind an application is recorded", "[applications]") {
  const auto o =
      run_scenario(world(application("bank", "refit_every = '25d'\n"), "retrain_every = '10d'\n"));
  const auto& rounds = o.series("application_model_round").values;
  const auto& model = o.series("model_round").values;
  REQUIRE(rounds.size() == 6);
  CHECK(model[5] == 5);  // the sixth is due as the run ends
  CHECK(rounds[0] == 0);
  CHECK(rounds[2] == 2);  // made anew on day 25
  CHECK(rounds[4] == 2);
  CHECK(rounds[5] == 5);  // on day 50, after the model
}

TEST_CASE("balanced adaptation spares the group that is rare among the users", "[applications]") {
  const auto run = [](const char* balance) {
    return run_scenario(world(
        application("door",
                    std::string("adaptation_strength = 0.9\nadaptation_case_usd = 1\nown_users = "
                                "[0.98, 0.02]\ncomplaints = { rate = 0 }\nadaptation_balance = ") +
                        balance + "\n",
                    "recognise")));
  };
  const auto as_they_come = run("0");
  const auto balanced = run("1");
  CHECK(last(balanced, "application_error", 1) < 0.6 * last(as_they_come, "application_error", 1));
  // moderation, foundation_model, application.door: half of the cases from a fiftieth of the users
  CHECK(last(balanced, "cost_usd", 2) > 20 * last(as_they_come, "cost_usd", 2));
  CHECK_THAT(refusal(world(application("bank", "adaptation_balance = 0.5\n"))),
             Catch::Contains("adaptation_strength must be above 0"));
}

TEST_CASE("misuse harms those whom the application knows", "[applications]") {
  const auto o = run_scenario(world(application("border", "misuse_share = 1\n", "recognise")));
  // Group B is misread more often, and so escapes more often: harm a head.
  CHECK(o.sum("misuse_harm_usd", 0) / 0.7 > o.sum("misuse_harm_usd", 1) / 0.3);
  CHECK(o.sum("misuse_harm_usd", 1) > 0);
  CHECK(o.sum("unintended_harm_usd", 0) == 0);
  CHECK(o.sum("application_cases", 0) == 0);
}

TEST_CASE("interventions change applications", "[applications]") {
  const auto o = run_scenario(
      world(application("bank") +
            "[[intervention]]\nat = '30d'\nset = { 'application.bank.meets_per_day' = 0 }\n"));
  CHECK(o.sum("application_cases", 0, 0, 3) > 0);
  CHECK(o.sum("application_cases", 0, 3) == 0);
}

TEST_CASE("what does not fit together is refused", "[applications]") {
  CHECK_THAT(refusal("[scenario]\nname = 'a'\nhorizon = '1d'\n" + application("bank")),
             Catch::Contains("no [foundation_model]"));
  CHECK_THAT(refusal(world(application("bank", "depends_on = ['bnk']\n"))),
             Catch::Contains("names the application \"bnk\"") && Catch::Contains("bank"));
  CHECK_THAT(refusal(world(application("x", "depends_on = ['y']\n") +
                           application("y", "depends_on = ['x']\n"))),
             Catch::Contains("leads back to itself"));
  CHECK_THAT(refusal(world(application("bank", "own_users = [0.5, 0.4]\n"))),
             Catch::Contains("add up to 0.9"));
  CHECK_THAT(refusal(world(application("bank", "liability = { provider = 0.5 }\n"))),
             Catch::Contains("liability adds up to 1.5"));
  CHECK_THAT(refusal(world(application("bank", "", "decree"))), Catch::Contains("decree"));
}

TEST_CASE("what an application does to people is in its V(M)", "[applications][value]") {
  const std::string priced =
      "[environment]\nintensity_preset = 'lacoste2019'\nzone = 'quebec'\n"
      "[value]\nserved_usd = 2\n";
  const std::string rest =
      "stakes_usd = 7\nmisuse_share = 0.2\ncomplaints = { rate = 1, handled_per_day = 50 }\n";
  const auto o = run_scenario(world(application("bank", rest)) + priced);
  const auto row = [&o](const std::string& name, const std::string& who) {
    const auto& s = o.series(name);
    const auto& labels = s.spec.axes.at(0).labels;
    const auto found = std::find(labels.begin(), labels.end(), who) - labels.begin();
    REQUIRE(found < std::ssize(labels));
    return last(o, name, static_cast<std::size_t>(found));
  };
  double done = 0;
  for (const char* name : {"unintended_harm_usd", "misuse_harm_usd"})
    for (std::size_t group = 0; group < 2; ++group) done += o.sum(name, group);
  CHECK(done > 0);
  CHECK(row("harm_usd", "application.bank") == Approx(done));
  CHECK(row("benefit_usd", "application.bank") > 0);
  // Compensation passes from owners to groups, and what is borne adds up to V.
  const auto& bearers = o.series("value_by_bearer_usd");
  double everyone = 0;
  for (std::size_t b = bearers.width / 2; b < bearers.width; ++b)
    everyone += last(o, "value_by_bearer_usd", b);
  CHECK(everyone == Approx(row("value_usd", "everyone")));
}
