// Bad scenarios: status 1, file:line of what is wrong, and nothing is written.
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt::testing;

namespace {

// Runs a scenario that must be refused; returns what it printed.
std::string refused(const std::string& text, const std::string& arguments = "") {
  const TemporaryFolder folder;
  folder.write("bad.toml", text);
  const Printed printed = run_program(folder, "run bad.toml " + arguments);
  INFO(text << "\n" << printed.error);
  CHECK(printed.status == 1);
  CHECK(printed.out.empty());
  CHECK(files_in(folder) == "bad.toml");
  return printed.error;
}

const std::string kHead = "[scenario]\nname = \"x\"\nhorizon = \"3d\"\n";

}  // namespace

TEST_CASE("a bad scenario is refused with file and line", "[cli]") {
  CHECK(holds(refused(kHead + "sead = 3\n"), "bad.toml:4: scenario.sead"));
  CHECK(holds(refused(kHead + "sead = 3\n"), "did you mean \"seed\"?"));
  CHECK(holds(refused(kHead + "seed = \"one\"\n"), "bad.toml:4: scenario.seed"));
  CHECK(holds(refused(kHead + "[propagation]\nbranching_factor = -1\n"),
              "bad.toml:5: propagation.branching_factor"));
  CHECK(holds(refused("[scenario]\nname = \"x\"\nhorizon = \"0d\"\n"),
              "bad.toml:3: scenario.horizon"));
  CHECK(holds(refused("[scenario]\nname = \"x\"\nhorizon = 3\n"), "bad.toml:3: scenario.horizon"));
  CHECK(holds(refused("[scenario]\nname = \"x\"\n"), "horizon"));
  CHECK(holds(refused(kHead + "[[detector]]\nname = \"d\"\nkind = \"statistica\"\n"),
              "did you mean \"statistical\"?"));
  CHECK(holds(refused(kHead + "[network\n"), "bad.toml:4"));
  CHECK(holds(refused(kHead + "[network]\nmean_degree = 30\nusers = 10\n"),
              "bad.toml:5: network.mean_degree"));
  CHECK(holds(refused(""), "bad.toml"));
}

TEST_CASE("a problem of several entries stands at the line of its own", "[cli]") {
  CHECK(
      holds(refused(kHead + "[[attribute]]\nname = \"a\"\ndialect = [0, 1]\nshare = [0.7, 0.6]\n"),
            "bad.toml:7: attribute.a.share adds up to 1.3 (must be 1)"));
  CHECK(
      holds(refused(kHead + "[foundation_model]\n[[application]]\nname = \"a\"\nkind = \"decide\"\n"
                            "adaptation_strength = 0.5\nown_users = [0.7, 0.6]\n"),
            "bad.toml:9: application.a.own_users has 2 entries that add up to 1.3"));
  CHECK(
      holds(refused(kHead + "[foundation_model]\n[[application]]\nname = \"a\"\nkind = \"decide\"\n"
                            "[application.liability]\nprovider = 0.9\ndeveloper = 0.4\n"),
            "application.a.liability adds up to 1.3 (provider"));
  CHECK(holds(
      refused(kHead +
              "[environment]\nintensity_preset = \"stated\"\nzone = \"a\"\n"
              "stated_zones = [\"a\"]\nstated_g_per_kwh = [1]\nstated_years = [2020, 2021]\n"),
      "bad.toml:9: environment.stated_years"));
  CHECK(
      holds(refused(kHead + "[[generator]]\nname = \"g\"\nkind = \"troll_farm\"\nfunds_usd = 3\n"),
            "did you mean \"capital_usd\"?"));
}

TEST_CASE("a problem of an element of a list stands at its line", "[cli]") {
  const std::string detector = "[[detector]]\nname = \"d\"\nkind = \"watermark\"\n";
  CHECK(holds(refused(kHead + "[[attribute]]\nname = \"a\"\nshare = [\n0.5,\n1.5]\n"),
              "bad.toml:8: attribute.a.share[1] is 1.5"));
  CHECK(holds(refused(kHead + "[[attribute]]\nname = \"a\"\nvalues = [\n\"A\",\n\"A\"]\n"),
              "bad.toml:8: attribute.a.values[1] is \"A\" again (each value once)"));
  CHECK(holds(refused(kHead + detector + "[labelling]\nby = [\n\"d\",\n\n\"e\"\n]\n"),
              "bad.toml:11: labelling.by[1] names the detector \"e\" (known: d)"));
  CHECK(holds(refused(kHead + "[[detector]]\nname = \"all\"\nkind = \"weighted\"\nmembers = [ "
                              "# none\n\"d\",\n]\n"),
              "bad.toml:8: detector.all.members[0] names \"d\""));
  CHECK(holds(refused(kHead + "[foundation_model]\n[[application]]\nname = \"a\"\nkind = "
                              "\"decide\"\ndepends_on = [\n  \"bank\"]\n"),
              "bad.toml:9: application.a.depends_on[0] names the application \"bank\""));
  CHECK(holds(refused(kHead + "[[generator]]\nname = \"g\"\nkind = \"troll_farm\"\nchoice.among = "
                              "[\n  \"hosted_model\",\n  \"own_modle\"]\n"),
              "bad.toml:9: generator.g.choice.among[1] names the kind \"own_modle\" (did you mean "
              "\"own_model\"?)"));
  CHECK(holds(refused(kHead + "[record]\ntables = [\n\"events\",\n\"finl\"]\n"),
              "bad.toml:7: record.tables[1] is \"finl\""));
  CHECK(holds(refused(kHead + "[record]\nmetrics = [\n\"prevalence\",\n\"preselence\"]\n"),
              "bad.toml:7: record.metrics[1] is \"preselence\""));
  CHECK(holds(refused(kHead + "[[attribute]]\nname = \"a\"\n[[intervention]]\nat = \"1d\"\nkind = "
                              "\"diverse_raters\"\ngroups = [\n\"A\",\n\"C\"]\n"),
              "bad.toml:11: intervention.0.groups[1] names the group \"C\""));
}

TEST_CASE("a validation file is refused before its first run, at the line of the entry", "[cli]") {
  const TemporaryFolder folder;
  folder.write("claims.toml", kHead +
                                  "[[expect]]\nname = \"it\"\nstatement = \"s\"\nsource = \"x\"\n"
                                  "measure = \"prevalense.mean\"\nbetween = [0, 1]\n");
  const Printed printed = run_program(folder, "validate --quiet claims.toml");
  CHECK(printed.status == 1);
  CHECK(printed.out.empty());
  CHECK(holds(printed.error,
              "claims.toml:8: expect.it.measure: prevalense.mean: no series \"prevalense\" (did "
              "you mean \"prevalence\"?)"));
}

TEST_CASE("an intervention that names nothing is refused before the run", "[cli]") {
  const std::string error = refused(
      kHead + "[[intervention]]\nat = \"1d\"\nset = { \"detector.none.threshold\" = 0.5 }\n");
  CHECK(holds(error, "bad.toml:6: intervention sets \"detector.none.threshold\""));
}

TEST_CASE("a world that contradicts itself is refused by check and run alike", "[cli]") {
  const std::string text = kHead +
                           "[network]\nusers = 50\nmean_degree = 2\n[users]\n"
                           "sessions_per_day = 0.001\n[propagation]\n"
                           "branching_factor = 0.9\n";
  CHECK(holds(refused(text), "bad.toml:10: propagation.branching_factor is 0.9"));
  const TemporaryFolder folder;
  folder.write("bad.toml", text);
  CHECK(run_program(folder, "check bad.toml").status == 1);
}

TEST_CASE("all problems of a file come together, and a million stay readable", "[cli]") {
  const std::string two = refused(kHead + "a = 1\nb = 2\n");
  CHECK(holds(two, "bad.toml:4"));
  CHECK(holds(two, "bad.toml:5"));
  std::string many = kHead;
  for (int i = 0; i < 20000; ++i) many += "key_" + std::to_string(i) + " = 1\n";
  const std::string bounded = refused(many);
  CHECK(holds(bounded, "and 19980 more"));
  CHECK(bounded.size() < 10000);
}

TEST_CASE("bad --set, --until and --seed are refused and name the option", "[cli]") {
  CHECK(holds(refused(kHead, "--set nothing"), "--set"));
  CHECK(holds(refused(kHead, "--set propagation.branching=0.2"), "--set"));
  CHECK(holds(refused(kHead, "--set propagation.branching_factor=a"), "--set"));
  CHECK(holds(refused(kHead, "--until soon"), "--until: scenario.horizon"));
  CHECK(holds(refused(kHead, "--seed -4"), "--seed: scenario.seed"));
  CHECK(holds(refused(kHead, "--replicates 0"), "--replicates: scenario.replicates"));
}

TEST_CASE("a missing file suggests its neighbour", "[cli]") {
  const TemporaryFolder folder;
  folder.write("arms_race.toml", kTinyScenario);
  const Printed printed = run_program(folder, "run arm_race.toml");
  CHECK(printed.status == 1);
  CHECK(holds(printed.error, "did you mean \"arms_race.toml\"?"));
  CHECK(run_program(folder, "report none.h5").status == 1);
  CHECK(run_program(folder, "verify arms_race.toml").status == 1);
}

TEST_CASE("a network file makes the people; what contradicts it is refused", "[cli]") {
  const TemporaryFolder folder;
  std::string edges;
  for (int i = 0; i < 60; ++i)
    for (int k = 1; k < 6; ++k)
      edges += std::to_string(i) + " " + std::to_string((i * k + k) % 60) + "\n";
  folder.write("net.txt", edges);
  std::string nodes = "id,side\n";
  for (int i = 0; i < 60; ++i) nodes += std::to_string(i) + (i % 3 ? ",left\n" : ",right\n");
  folder.write("nodes.csv", nodes);
  const std::string text = kHead +
                           "[network]\nfile = \"net.txt\"\nnode_file = \"nodes.csv\"\n"
                           "[users]\nsessions_per_day = 8\n"
                           "[[attribute]]\nname = \"side\"\ncolumn = \"side\"\n";
  folder.write("good.toml", text + "values = [\"left\", \"right\"]\n");
  const Printed good = run_program(folder, "run good.toml -o r.h5");
  INFO(good.error);
  CHECK(good.status == 0);
  CHECK(holds(good.out, "60 people"));
  const std::string groups = run_program(folder, "export r.h5 --table groups").out;
  CHECK(holds(groups, "left,40,"));
  CHECK(holds(groups, "right,20,"));
  CHECK(run_program(folder, "verify r.h5").status == 0);

  folder.write("label.toml", text + "values = [\"left\", \"centre\"]\n");
  CHECK(holds(run_program(folder, "run label.toml").error, "node 0 has side = \"right\""));
  folder.write("users.toml", kHead + "[network]\nfile = \"net.txt\"\nusers = 60\n");
  CHECK(holds(run_program(folder, "run users.toml").error, "users.toml:6: network.users"));
  folder.write("empty.txt", "# nothing\n");
  folder.write("none.toml", kHead + "[network]\nfile = \"empty.txt\"\n");
  const Printed empty = run_program(folder, "run none.toml");
  CHECK(empty.status == 1);
  CHECK(holds(empty.error, "empty.txt: no nodes"));
}

TEST_CASE("one mistake is one line: what follows from it is not said", "[cli]") {
  const std::string groups =
      "[[attribute]]\nname = \"language\"\nvalues = [\"one\", \"two\"]\n[[generator]]\nname = "
      "\"g\"\nkind = \"hosted_model\"\npersona = \"two\"\n";
  const std::string error = refused(kHead + groups + "[moderation]\nreviewers = \"two\"\n");
  CHECK(error ==
        "bad.toml:12: moderation.reviewers is \"two\" (must be a whole number in [0, 1000000])\n");
  CHECK(holds(refused(kHead + groups + "home_group = \"tow\"\n"),
              "generator.g.home_group names the group \"tow\""));
}

TEST_CASE("three values need lists that have no default for three", "[cli]") {
  const std::string three = kHead +
                            "[[attribute]]\nname = \"a\"\nvalues = [\"x\", \"y\", \"z\"]\n"
                            "share = [0.5, 0.3, 0.2]\nharm_offset = [0, 1]\n";
  const std::string error = refused(three);
  CHECK(holds(error, "bad.toml:8: attribute.a.harm_offset has 2 entries (must be 3"));
  CHECK(holds(error, "bad.toml:4: attribute.a.dialect is not stated, and its default is for 2"));
  CHECK(!holds(error, "homophily"));
}

TEST_CASE("a path whose dots were not quoted is said to need quotes", "[cli]") {
  const std::string error =
      refused(kHead + "[[intervention]]\nat = \"1d\"\nset = { moderation.reviewers = 5 }\n");
  CHECK(holds(error, "sets a table \"moderation\""));
  CHECK(holds(error, "needs quotes: \"moderation.reviewers\" = "));
}

TEST_CASE("what must be a table says what is in it", "[cli]") {
  CHECK(holds(refused(kHead + "[moderation]\nservice = \"2min\"\n"),
              "moderation.service is \"2min\" (must be a table of settings: law, mean, cv)"));
}
