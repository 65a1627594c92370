// `sweep` and its family as a user calls them: the same numbers as single runs, nothing lost when
// it is killed, and a clear word on everything that is wrong.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt::testing;

namespace {

const std::string kSweep = R"(base = "tiny.toml"
[design]
kind = "factorial"
replicates = 2
[levers]
"detector.classifier.retrain_every" = ["1d", "2d"]
[uncertainties]
"propagation.branching_factor" = [0.3, 0.5]
[constants]
"network.users" = 100
"scenario.horizon" = "36h"
[outcomes]
keep = ["publications.sum", "prevalence.mean"]
)";

TemporaryFolder& with_sweep(TemporaryFolder& folder, const std::string& text = kSweep) {
  folder.write("tiny.toml", kTinyScenario);
  folder.write("s.toml", text);
  return folder;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

// A script in the folder; $R is the program. Gives its exit status.
int shell(const TemporaryFolder& folder, const std::string& script) {
  const std::string command =
      fmt::format("cd '{}' && R='{}'; {}", folder.path().string(), REDOUBT_BINARY, script);
  return std::system(command.c_str());
}

// All result lines but their times, in order.
std::vector<nlohmann::json> results(const TemporaryFolder& folder, const std::string& sweep) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path() / sweep / "chunks"))
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  std::vector<nlohmann::json> all;
  for (const std::string& file : files) {
    std::istringstream lines(read_file(file));
    for (std::string line; std::getline(lines, line);) {
      auto json = nlohmann::json::parse(line);
      json.erase("seconds");
      if (json.contains("run")) all.push_back(json);
    }
  }
  return all;
}

std::string line_with(const std::string& text, const std::string& word) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (holds(line, word)) return line;
  return "";
}

}  // namespace

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

TEST_CASE("a sweep that is killed loses nothing that was written, and goes on", "[sweep][cli]") {
  TemporaryFolder folder;
  with_sweep(folder, replaced(kSweep, "[0.3, 0.5]", "[0.1, 0.2, 0.3, 0.4, 0.5]"));
  REQUIRE(run_program(folder, "sweep s.toml -o whole").status == 0);
  CHECK(shell(folder,
              "($R sweep s.toml -o out -j 1 --chunk-runs 2 --quiet & p=$!; "
              "while [ ! -f out/chunks/000002.jsonl ]; do sleep 0.01; done; "
              "kill -9 $p; wait $p) >/dev/null 2>&1") != 0);
  const std::size_t before = results(folder, "out").size();
  CHECK(before >= 6);
  CHECK(run_program(folder, "resume out").status == 0);  // its lock died with it
  CHECK(results(folder, "out") == results(folder, "whole"));
}

TEST_CASE("Ctrl-C ends a sweep cleanly and keeps the finished runs", "[sweep][cli]") {
  TemporaryFolder folder;
  with_sweep(folder, replaced(kSweep, "replicates = 2", "replicates = 40"));
  CHECK(shell(folder,
              "$R sweep s.toml -o out -j 1 --chunk-runs 40 2>words & p=$!; "
              "while [ ! -f out/chunks/000000.jsonl ]; do sleep 0.01; done; "
              "sleep 0.2; kill -TERM $p; wait $p") != 0);
  CHECK(holds(read_file(folder.path() / "words"), "redoubt resume out"));
  const std::size_t kept = results(folder, "out").size();
  CHECK(kept >= 40);
  CHECK(kept < 240);
  CHECK(run_program(folder, "resume out").status == 0);
  CHECK(results(folder, "out").size() == 240);
}

TEST_CASE("runs that fail are kept with their reason and named; the others are finished",
          "[sweep][cli]") {
  TemporaryFolder folder;
  // Alone each is right, together they are not: more shares than people can make.
  with_sweep(folder, R"(base = "tiny.toml"
[design]
kind = "factorial"
replicates = 2
baseline = false
[levers]
"propagation.branching_factor" = [0.1, 0.9]
"users.sessions_per_day" = [0.01, 1]
[constants]
"network.users" = 100
[outcomes]
keep = ["publications.sum"]
)");
  const Printed sweep = run_program(folder, "sweep s.toml -o out");
  CHECK(sweep.status == 1);
  CHECK(holds(sweep.out, "6 runs finished, 2 failed"));
  const std::string named = line_with(sweep.out, "branching_factor = 0.9");
  CHECK(holds(named, "users.sessions_per_day = 0.01"));
  CHECK(holds(named, "branching_factor"));
  CHECK(holds(run_program(folder, "status out").out, "point 2"));
  CHECK(holds(run_program(folder, "resume out").error, "0 new runs"));  // they would fail again
  CHECK(holds(run_program(folder, "resume out --retry-failed").error, "2 new runs"));
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
  CHECK(holds(error(replaced(kSweep, "tiny.toml", "tony.toml")), "tony.toml"));
  CHECK(holds(error(replaced(kSweep, "factorial", "factorail")), "factorail"));
}

TEST_CASE("folders of other sweeps, damaged results and a full disk are told apart",
          "[sweep][cli]") {
  TemporaryFolder folder;
  REQUIRE(run_program(with_sweep(folder), "sweep s.toml -o out").status == 0);
  folder.write("s.toml", replaced(kSweep, "[0.3, 0.5]", "[0.3, 0.4]"));
  CHECK(holds(run_program(folder, "sweep s.toml -o out").error, "another sweep"));
  CHECK(results(folder, "out").size() == 12);
  CHECK(holds(run_program(folder, "resume tiny.toml").error, "not the folder of a sweep"));
  CHECK(holds(run_program(folder, "sweep s.toml -o .").error, "not a sweep"));
  const auto chunk = folder.path() / "out" / "chunks" / "000000.jsonl";
  std::filesystem::resize_file(chunk, std::filesystem::file_size(chunk) / 2);
  CHECK(holds(run_program(folder, "status out").error, "000000.jsonl"));
  CHECK(shell(folder,
              "trap '' XFSZ; ulimit -f 2; "
              "$R sweep s.toml -o small --chunk-runs 12 >/dev/null 2>words") != 0);
  CHECK(holds(read_file(folder.path() / "words"), "full disk"));
  CHECK(run_program(folder, "sweep s.toml -o small").status == 0);  // goes on
  CHECK(results(folder, "small").size() == 12);
}
