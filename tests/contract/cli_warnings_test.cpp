// `check` and `run` warn of what has no effect, take the right kind of file, and say sizes first.
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt::testing;

namespace {

const std::string kHead = "[scenario]\nname = \"x\"\nhorizon = \"1d\"\n[network]\nusers = 300\n";

bool is_one_line(const std::string& text) {
  return std::count(text.begin(), text.end(), '\n') == 1;
}

}  // namespace

TEST_CASE("settings without effect are warned of, and nothing fails", "[cli]") {
  const TemporaryFolder folder;
  folder.write("x.toml", kHead + "[users]\npeak_hour = 9\n");
  for (const std::string command : {"check x.toml", "run x.toml --quiet -o x.h5"}) {
    const Printed printed = run_program(folder, command);
    CHECK(printed.status == 0);
    CHECK(holds(printed.error, "x.toml:7: warning: users.peak_hour has no effect"));
  }
  folder.write("on.toml", "[scenario]\nextends = \"x.toml\"\nname = \"on\"\n");
  CHECK(run_program(folder, "check on.toml").error.empty());  // of a base: for whoever runs that
  CHECK(holds(run_program(folder, "check on.toml --set users.silence.sigma=2").error,
              "--set: warning: users.silence.sigma"));
}

TEST_CASE("a model that finds nothing to learn from is warned of", "[cli]") {
  const TemporaryFolder folder;
  folder.write("x.toml",
               "[scenario]\nname = \"x\"\nhorizon = \"5d\"\n[network]\nusers = 300\n"
               "[foundation_model]\nretrain_every = \"2d\"\nown_share = 0\nhuman_share = 0\n");
  CHECK(run_program(folder, "run x.toml --quiet").error.empty());
  const std::string emptied = "run x.toml --quiet --set foundation_model.filter.above=-50";
  CHECK(holds(run_program(folder, emptied).error, "warning: 2 of 2 retrainings"));
}

TEST_CASE("a model that campaigns alone feed is warned of", "[cli]") {
  const TemporaryFolder folder;
  folder.write("x.toml",
               "[scenario]\nname = \"x\"\nhorizon = \"5d\"\n[network]\nusers = 300\n"
               "[foundation_model]\nretrain_every = \"2d\"\n"
               "[[generator]]\nname = \"c\"\nkind = \"copy_paste\"\n");
  CHECK(run_program(folder, "run x.toml --quiet").error.empty());
  const std::string silent = "run x.toml --quiet --set users.benign_posts_per_day=0";
  CHECK(holds(run_program(folder, silent).error,
              "warning: 2 of 2 retrainings of the foundation model found posts of campaigns and "
              "none by people"));
  CHECK(holds(run_program(folder, "export x.h5 --table trainings_without_people").out, "1"));
  CHECK(run_program(folder, silent + " --set foundation_model.human_share=0.5").error.empty());
}

TEST_CASE("what makes a setting idle is looked at with what the command line sets", "[cli]") {
  const TemporaryFolder folder;
  folder.write("x.toml", kHead + "[moderation.appeals]\nrate = 0.5\n");
  folder.write("on.toml", kHead + "[moderation.appeals]\nopen = true\nrate = 0.5\n");
  CHECK(holds(run_program(folder, "check x.toml").error, "x.toml:7: warning"));
  CHECK(run_program(folder, "check x.toml --set moderation.appeals.open=true").error.empty());
  CHECK(run_program(folder, "check on.toml").error.empty());
  CHECK(holds(run_program(folder, "check on.toml --set moderation.appeals.open=false").error,
              "on.toml:8: warning: moderation.appeals.rate has no effect"));
  CHECK(run_program(folder, "check x.toml --set moderation.appeals.rate=0").error.empty());
}

TEST_CASE("check says which interventions are free to introduce", "[cli]") {
  const TemporaryFolder folder;
  folder.write("x.toml", kHead +
                             "[[intervention]]\nat = \"3h\"\nkind = \"appeals\"\n"
                             "[[intervention]]\nat = \"4h\"\nkind = \"random_audit\"\n"
                             "cost_usd = 5\n[[intervention]]\nat = \"5h\"\n"
                             "set = { \"moderation.reviewers\" = 9 }\n");
  const std::string out = run_program(folder, "check x.toml").out;
  CHECK(holds(out, "counted as free"));
  CHECK(holds(out, "introducing appeals, moderation.reviewers (cost_usd and cost_kwh are 0"));
  CHECK_FALSE(holds(run_program(folder,
                                "check x.toml --set intervention.0.cost_kwh=1 --set "
                                "intervention.2.cost_usd=1")
                        .out,
                    "counted as free"));
}

TEST_CASE("a file of the wrong kind is one line that says what to do", "[cli]") {
  const TemporaryFolder folder;
  folder.write("x.toml", kHead);
  folder.write("s.toml",
               "base = \"x.toml\"\n[design]\nkind = \"factorial\"\n[levers]\n"
               "\"users.sessions_per_day\" = [1, 2]\n[outcomes]\nkeep = [\"queue_length.mean\"]\n");
  REQUIRE(run_program(folder, "run x.toml --quiet").status == 0);
  const auto refused = [&folder](const std::string& arguments, const std::string& part) {
    const Printed printed = run_program(folder, arguments);
    INFO(arguments << ": " << printed.error);
    CHECK(printed.status == 1);
    CHECK(holds(printed.error, part));
    CHECK(is_one_line(printed.error));
  };
  refused("run s.toml", "s.toml: is a sweep, not a scenario (redoubt sweep s.toml");
  refused("run x.h5", "x.h5: is a result file, not a scenario");
  refused("report x.toml", "x.toml: is a scenario or sweep, not a result (redoubt run x.toml");
  refused("sweep x.toml", "this is a scenario");
}

TEST_CASE("numbers of the command line say what they must be", "[cli]") {
  const TemporaryFolder folder;
  const auto wrong = [&folder](const std::string& arguments, const std::string& part) {
    const Printed printed = run_program(folder, arguments);
    INFO(arguments << ": " << printed.error);
    CHECK(printed.status == 2);
    CHECK(holds(printed.error, part));
    CHECK(is_one_line(printed.error));
  };
  wrong("reprice x.h5 --intensity -5", "--intensity is -5 (must be from 0 to 5000)");
  wrong("reprice x.h5 --pue 0.5", "--pue is 0.5 (must be from 1 to 10)");
  wrong("run x.toml --seed 1.5", "--seed is 1.5 (must be a whole number");
  wrong("explain x.h5 --post -4", "--post is -4 (must be 0 or more)");
  wrong("run x.toml --seed abc", "--seed is abc (must be a number)");
}

TEST_CASE("dates and zones are refused where they stand, and dates may be dates", "[cli]") {
  const TemporaryFolder folder;
  folder.write("day.toml",
               "[scenario]\nname = \"x\"\nhorizon = \"1d\"\nstarts_on = \"2021-13-01\"\n");
  CHECK(holds(run_program(folder, "check day.toml").error, "day.toml:4: scenario.starts_on"));
  folder.write("date.toml",
               "[scenario]\nname = \"x\"\nhorizon = \"1d\"\nstarts_on = 2021-03-01\n"
               "[network]\nusers = 300\n");
  CHECK(run_program(folder, "check date.toml").status == 0);
  folder.write("zone.toml", kHead +
                                "[environment]\nintensity_preset = \"lacoste2019\"\n"
                                "zone = \"swedn\"\n");
  const Printed zone = run_program(folder, "check zone.toml");
  CHECK(zone.status == 1);
  CHECK(holds(zone.error, "zone.toml:8: environment.zone"));
  CHECK(holds(zone.error, "did you mean \"sweden\"?"));
  CHECK(holds(run_program(folder, "list zone").out, "sweden"));
  const std::string unknown = run_program(folder, "list foo").error;
  CHECK(unknown.find("propagation") == unknown.rfind("propagation"));  // once
}

TEST_CASE("check looks at what is expected, and at sizes before it builds", "[cli]") {
  const TemporaryFolder folder;
  const auto expects = [&folder](const std::string& keys) {
    folder.write("e.toml",
                 kHead + "[[expect]]\nname = \"e\"\nstatement = \"s\"\nsource = \"s\"\n" + keys);
    return run_program(folder, "check e.toml");
  };
  CHECK(holds(expects("measure = \"prevalence.mean\"\nvalue = 0\n").out, "1 statements"));
  const Printed measure = expects("measure = \"prevalense.mean\"\nvalue = 0\n");
  CHECK(measure.status == 1);
  CHECK(holds(measure.error, "e.toml:10: expect.e.measure: prevalense.mean"));
  CHECK(holds(expects("measure = \"prevalence.mean\"\ntheory = \"erlang\"\n").error, "e.toml:11"));
  folder.write("big.toml",
               "[scenario]\nname = \"big\"\nhorizon = \"30d\"\n[network]\nusers = "
               "50000000\n");
  const Printed big = run_program(folder, "check big.toml");
  CHECK(big.status == 0);
  CHECK(holds(big.out, "50000000 (the network was not built: --build does it)"));
  CHECK(holds(big.out, "GB"));
}

TEST_CASE("a folder that was made is mentioned", "[cli]") {
  const TemporaryFolder folder;
  folder.write("x.toml", kHead);
  CHECK(holds(run_program(folder, "run x.toml -o new/x.h5").error, "made the folder new\n"));
  CHECK_FALSE(holds(run_program(folder, "run x.toml -o new/y.h5").error, "made the folder"));
}

TEST_CASE("a source and an intervention of one name are not told apart", "[cli]") {
  const TemporaryFolder folder;
  folder.write("x.toml", kHead +
                             "[[source]]\nname = \"appeals\"\noff = { "
                             "\"moderation.reviewers\" = 0 }\n[[intervention]]\nat = \"0s\"\n"
                             "kind = \"appeals\"\n");
  const Printed printed =
      run_program(folder, "attribute x.toml --metric prevalence.mean --sources appeals");
  CHECK(printed.status == 1);
  CHECK(holds(printed.error, "\"appeals\" names several sources"));
  CHECK(holds(run_program(folder, "gain x.toml --metric prevalence --disturb foo").error,
              "--disturb is \"foo\" (must be PATH:VALUE"));
}
