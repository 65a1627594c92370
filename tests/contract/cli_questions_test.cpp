// A question of one's own: what is there, what does a setting change in the measures that matter to
// the one who asks, what went in, and nothing of hers is overwritten.
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/small_sweep.hpp"

using namespace redoubt::testing;

namespace {

// Two results of the tiny world, of which the second has more reviewers.
void with_results(const TemporaryFolder& folder) {
  folder.write("tiny.toml", kTinyScenario);
  REQUIRE(run_program(folder, "run tiny.toml -o a.h5 --quiet").status == 0);
  REQUIRE(
      run_program(folder, "run tiny.toml -o b.h5 --quiet --set moderation.reviewers=5").status ==
      0);
}

}  // namespace

TEST_CASE("compare says which parameters differ, and who is acted on by mistake", "[cli]") {
  const TemporaryFolder folder;
  with_results(folder);
  const Printed printed = run_program(folder, "compare a.h5 b.h5");
  CHECK(printed.status == 0);
  CHECK(line_with(printed.out, "moderation.reviewers") == "moderation.reviewers    2  5");
  CHECK(holds(line_with(printed.out, "wrongful_actions"), "posts a day"));
  CHECK(holds(line_with(printed.out, "reach "), "first views a day"));
  CHECK(holds(run_program(folder, "compare a.h5 a.h5").out, "No parameter differs.\n"));
}

TEST_CASE("compare takes measures of one's own, of several labels together", "[cli]") {
  const TemporaryFolder folder;
  with_results(folder);
  const Printed printed = run_program(
      folder, "compare a.h5 b.h5 --outcome hours_on_duty.sum,cost_usd.moderation+classifier.final");
  CHECK(printed.status == 0);
  // 2 or 5 people on the two days that count; a row a measure, and no other.
  CHECK(holds(line_with(printed.out, "hours_on_duty.sum"), "240"));
  CHECK(holds(line_with(printed.out, "cost_usd.moderation+classifier.final"), "USD"));
  CHECK(!holds(printed.out, "prevalence"));
  CHECK(!holds(printed.out, "Cost per harm"));
  const Printed wrong = run_program(folder, "compare a.h5 b.h5 --outcome reach.nobody.sum");
  CHECK(wrong.status == 1);
  CHECK(holds(wrong.error, "reach has no label \"nobody\" (it has campaign"));
}

TEST_CASE("inspect prints what went in, and the scenario runs again", "[cli]") {
  const TemporaryFolder folder;
  with_results(folder);
  const Printed table = run_program(folder, "inspect b.h5 --params");
  CHECK(table.status == 0);
  CHECK(table.out.starts_with("parameter,value,unit,origin,source,default,meaning\n"));
  CHECK(holds(table.out, "\nmoderation.reviewers,5,,stated,the scenario,2,"));
  CHECK(holds(table.out, "\nmoderation.specificity,0.99,,assumed,"));
  CHECK(holds(table.out, "\npropagation.false_boost,0.53,log-odds,published,\"odds x 1.70"));
  CHECK(holds(table.out, "\ngenerator.campaign.evasion.kind,"));
  const Printed scenario = run_program(folder, "inspect b.h5 --scenario");
  folder.write("again.toml", scenario.out);
  REQUIRE(run_program(folder, "run again.toml -o c.h5 --quiet").status == 0);
  CHECK(holds(run_program(folder, "inspect c.h5").out,
              line_with(run_program(folder, "inspect b.h5").out, "  digest ")));
}

TEST_CASE("list finds parameters, kinds and measures by what they are about", "[cli]") {
  const TemporaryFolder folder;
  const std::string appeals = run_program(folder, "list --find appeal").out;
  CHECK(holds(appeals, "\nmoderation.appeals.open "));
  CHECK(holds(appeals, "\nintervention  appeals "));
  CHECK(holds(appeals, "\noverturn_rate "));
  const std::string both = run_program(folder, "list --find 'Wrongful action'").out;
  CHECK(holds(both, "\nwrongful_actions "));
  CHECK(!holds(both, "false_positive_rate"));
  const std::string rate = run_program(folder, "list detector --find flag_rate").out;
  CHECK(holds(rate, "detector.NAME.flag_rate "));
  CHECK(!holds(rate, "generator.NAME"));
  const Printed nothing = run_program(folder, "list --find zebra");
  CHECK(nothing.status == 1);
  CHECK(holds(nothing.error, "nothing is about \"zebra\""));
}

TEST_CASE("nothing is written under a name that belongs to something else", "[cli]") {
  const TemporaryFolder folder;
  with_results(folder);
  folder.write("other.toml", "mine");
  const Printed page = run_program(folder, "report a.h5 -o other.toml");
  CHECK(page.status == 1);
  CHECK(holds(page.error, "names that end in .toml are for scenarios (end it in .html)"));
  CHECK(read_file(folder.path() / "other.toml") == "mine");
  CHECK(run_program(folder, "report a.h5 -o b.h5").status == 1);
  CHECK(run_program(folder, "inspect b.h5").status == 0);
  const Printed table = run_program(folder, "run tiny.toml -o a.csv --quiet");
  CHECK(table.status == 1);
  CHECK(holds(table.error, "redoubt export writes tables"));
  CHECK(files_in(folder) == "a.h5 b.h5 other.toml tiny.toml");
}

TEST_CASE("tip finds the first whole number, and asks for no half reviewer", "[cli]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  const Printed printed = run_program(
      folder, "tip tiny.toml --lever moderation.reviewers --range 0 4 --when 'reviews.sum>0'");
  INFO(printed.error);
  CHECK(printed.status == 0);
  CHECK(holds(printed.out, "changes at moderation.reviewers = 1"));
  CHECK(holds(printed.out, "the first whole number beyond the change"));
}

TEST_CASE("what is no folder of a sweep is said to be what it is", "[cli]") {
  TemporaryFolder folder;
  with_sweep(folder);
  CHECK(holds(run_program(folder, "status s.sweep").error, "s.sweep: no such folder"));
  REQUIRE(run_program(folder, "sweep s.toml -o out --quiet").status == 0);
  CHECK(holds(run_program(folder, "analyze out/results.h5").error,
              "is a file of a sweep (name its folder, out)"));
  CHECK(holds(run_program(folder, "report out/results.h5").error,
              "holds the results of a sweep (name its folder: redoubt report out"));
}

TEST_CASE("a sweep of another build can be read but not continued", "[cli]") {
  TemporaryFolder folder;
  with_sweep(folder);
  REQUIRE(run_program(folder, "sweep s.toml -o out --quiet").status == 0);
  const std::string manifest = read_file(folder.path() / "out/sweep.json");
  const std::size_t version = manifest.find("\"program\": \"") + 12;
  folder.write("out/sweep.json",
               manifest.substr(0, version) + "0.0.1 of old, " + manifest.substr(version));
  CHECK(run_program(folder, "status out").status == 0);
  CHECK(run_program(folder, "analyze out").status == 0);
  const Printed resumed = run_program(folder, "resume out");
  CHECK(resumed.status == 1);
  CHECK(holds(resumed.error, "was begun by version 0.0.1 of old"));
}
