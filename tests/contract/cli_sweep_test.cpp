// `sweep` and its family as a user calls them: the same numbers as single runs, in one piece or in
// chunks, and a clear word on everything that is wrong.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/small_sweep.hpp"

using namespace redoubt::testing;

TEST_CASE("a sweep gives the very runs that run gives", "[sweep][cli]") {
  TemporaryFolder folder;
  const Printed sweep = run_program(with_sweep(folder), "sweep s.toml -j 2 -o out");
  CHECK(sweep.status == 0);
  CHECK(holds(sweep.out, "12 runs finished, 0 failed"));
  const auto all = results(folder, "out");
  REQUIRE(all.size() == 12);  // (baseline + 2 settings) × 2 draws × 2 replicates
  // Draw 1 (0.5), second setting: point 5, its first replicate is run 10.
  const Printed single =
      run_program(folder,
                  "run tiny.toml --replicates 1 --set network.users=100 --quiet -o one.h5 "
                  "--set detector.classifier.retrain_every=2d --set "
                  "propagation.branching_factor=0.5 --until 36h");
  CHECK(holds(single.out, all[10]["digest"].get<std::string>()));
  // The same again in another folder, on one thread: the same lines.
  CHECK(run_program(folder, "sweep s.toml -j 1 -o again --chunk-runs 5").status == 0);
  CHECK(results(folder, "again") == all);
}

TEST_CASE("workers do chunks, status counts results, resume and merge do the rest",
          "[sweep][cli]") {
  TemporaryFolder folder;
  with_sweep(folder);
  REQUIRE(run_program(folder, "sweep s.toml -o whole").status == 0);
  REQUIRE(run_program(folder, "sweep s.toml -o out --chunk-runs 4").status == 0);
  std::filesystem::remove(folder.path() / "out" / "chunks" / "000001.jsonl");
  std::filesystem::remove(folder.path() / "out" / "chunks" / "000002.jsonl");
  const auto count = [&folder] {
    return nlohmann::json::parse(run_program(folder, "status out --json").out);
  };
  CHECK(count()["missing"] == 8);
  CHECK(run_program(folder, "merge out").status == 1);  // incomplete, and says so
  const Printed worker = run_program(folder, "worker out --chunk 2");
  CHECK(holds(worker.out, "chunk 2: 4 runs finished, 0 failed, 0 missing"));
  CHECK(count()["missing"] == 4);
  CHECK(count()["chunks_complete"] == 2);
  CHECK(holds(run_program(folder, "worker out --chunk 3").error, "there is no chunk 3"));
  CHECK(holds(run_program(folder, "resume out").error, "4 new runs"));
  CHECK(results(folder, "out") == results(folder, "whole"));
}

TEST_CASE("check says what a sweep would run", "[sweep][cli]") {
  TemporaryFolder folder;
  const Printed checked = run_program(with_sweep(folder), "check s.toml");
  CHECK(checked.status == 0);
  CHECK(holds(checked.out, "6 points × 2 replicates = 12"));
  CHECK(holds(checked.out, "detector.classifier.retrain_every: 1d, 2d"));
  CHECK(files_in(folder) == "s.toml tiny.toml");
  with_sweep(folder, replaced(kSweep, "retrain_every", "retrain_evry"));
  CHECK(holds(run_program(folder, "check s.toml").error, "s.toml:6"));
  CHECK(run_program(folder, "check s.toml --seed 3").status == 1);
}

TEST_CASE("a list of settings may stand in a CSV file, and the folder keeps its own copy",
          "[sweep][cli]") {
  TemporaryFolder folder;
  with_sweep(folder, R"(base = "tiny.toml"
[design]
kind = "list"
file = "settings.csv"
replicates = 1
[constants]
"network.users" = 100
"scenario.horizon" = "30h"
[outcomes]
keep = ["publications.sum"]
)");
  folder.write("settings.csv",
               "detector.classifier.retrain_every, moderation.audit_fraction\n1d, 0.1\n2d, 0\n");
  REQUIRE(run_program(folder, "sweep s.toml -o out").status == 0);
  CHECK(results(folder, "out").size() == 3);  // with the baseline
  std::filesystem::remove(folder.path() / "settings.csv");
  CHECK(holds(run_program(folder, "resume out").error, "0 new runs"));
  folder.write("settings.csv", "moderation.audit_fraction\n0.1, 2\n");
  CHECK(holds(run_program(folder, "sweep s.toml -o other").error, "settings.csv:2: 2 cells"));
}

TEST_CASE("what is wrong with a sweep is said before anything runs", "[sweep][cli]") {
  TemporaryFolder folder;
  const auto error = [&folder](const std::string& text) {
    const Printed printed = run_program(with_sweep(folder, text), "sweep s.toml -o out");
    CHECK(printed.status == 1);
    CHECK(printed.out.empty());
    CHECK_FALSE(std::filesystem::exists(folder.path() / "out"));
    return printed.error;
  };
  const std::string lever = "\"detector.classifier.retrain_every\"";
  CHECK(holds(error(replaced(kSweep, lever, "\"detector.clasifier.retrain_every\"")),
              "did you mean \"classifier\""));
  CHECK(holds(error(replaced(kSweep, lever, "\"detector.classifier.retrain_evry\"")), "s.toml:6"));
  CHECK(holds(error(replaced(kSweep, "[0.3, 0.5]", "{ range = [0.5, 0.3] }")), "it is empty"));
  CHECK(holds(error(replaced(kSweep, "[0.3, 0.5]", "{ range = [0.3, 0.5] }")),
              "design.samples is missing"));
  CHECK(holds(error(replaced(kSweep, "[0.3, 0.5]", "[]")), "at least one value"));
  CHECK(holds(error(replaced(kSweep, "[0.3, 0.5]", "[0.3, 8]")), "branching_factor"));
  CHECK(holds(error(replaced(kSweep, "prevalence.mean", "prevalance.mean")),
              "did you mean \"prevalence\""));
  CHECK(holds(error(replaced(kSweep, "tiny.toml", "tony.toml")), "s.toml:1: base: tony.toml"));
  CHECK(holds(error(replaced(kSweep, "network.users", "network.usrs")), "s.toml:10: network.usrs"));
  CHECK(holds(error(replaced(kSweep, "factorial", "factorail")), "factorail"));
  CHECK(holds(error(replaced(kSweep, "tiny.toml", "s.toml")), "s.toml"));
  const std::string branching = "\"propagation.branching_factor\" = [0.3, 0.5]";
  const auto named = [&branching](const std::string& name) {
    return name + " = { values = [0.3, 0.5], paths = [\"propagation.branching_factor\"] }";
  };
  CHECK(holds(error(replaced(kSweep, branching, named("draw"))), "variable of the results"));
  CHECK(holds(error(replaced(kSweep, branching, named("baseline"))), "s.toml:8"));
  CHECK(holds(error(replaced(kSweep, branching, named("\"b/c\"") + "\n" + named("\"b c\""))),
              "would both be called"));
}
