// What a sweep does when it is killed, stopped, kept out, given other files or a full disk: nothing
// is lost and nothing is mixed.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/small_sweep.hpp"

using namespace redoubt::testing;

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
  CHECK(holds(line_with(sweep.out, "point 2"), "propagation.branching_factor is 0.9"));
  CHECK(holds(run_program(folder, "status out").out, "point 2"));
  CHECK(holds(run_program(folder, "resume out").error, "0 new runs"));  // they would fail again
  CHECK(holds(run_program(folder, "resume out --retry-failed").error, "2 new runs"));
}

TEST_CASE("a run that ends the program is tried three times, then kept as failed", "[sweep][cli]") {
  TemporaryFolder folder;
  // Point 2 takes for ever: whoever ends the program by force ends it there.
  std::string text = replaced(kSweep, "replicates = 2", "replicates = 1");
  text = replaced(text, "[0.3, 0.5]", "[0.3]");
  text = replaced(text, "\"detector.classifier.retrain_every\" = [\"1d\", \"2d\"]",
                  "\"scenario.horizon\" = [\"40h\", \"40000d\", \"50h\"]");
  with_sweep(folder, text);
  for (int death = 1; death <= 3; ++death)
    CHECK(shell(folder, fmt::format("($R sweep s.toml -o out -j 1 --quiet & p=$!; until "
                                    "[ \"$(grep -c 'a 2' out/chunks/000000.attempts)\" = {} ]; do "
                                    "sleep 0.02; done; kill -9 $p; wait $p) >/dev/null 2>&1",
                                    death)) != 0);
  const Printed sweep = run_program(folder, "resume out -j 2");
  CHECK(sweep.status == 1);
  CHECK(holds(sweep.out, "3 runs finished, 1 failed"));
  CHECK(holds(line_with(sweep.out, "point 2"), "the program died 3 times during this run alone"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "out/chunks/000000.attempts"));
}

TEST_CASE("a changed network file makes another sweep", "[sweep][cli]") {
  TemporaryFolder folder;
  with_sweep(folder, replaced(kSweep, "\"network.users\" = 100\n", ""));
  folder.write("tiny.toml", std::string(kTinyScenario)
                                .replace(std::string(kTinyScenario).find("users = 300"), 11,
                                         "file = \"n.txt\""));
  std::string ring;
  for (int i = 0; i < 100; ++i) ring += fmt::format("{} {}\n", i, (i + 1) % 100);
  folder.write("n.txt", ring);
  REQUIRE(run_program(folder, "sweep s.toml -o out --chunk-runs 6").status == 0);
  folder.write("n.txt", ring + "0 50\n");
  CHECK(holds(run_program(folder, "sweep s.toml -o out").error, "a network file was changed"));
  CHECK(holds(run_program(folder, "resume out").error, "n.txt is not what it was"));
  CHECK(holds(run_program(folder, "worker out --chunk 0").error, "n.txt is not what it was"));
  CHECK(run_program(folder, "status out").status == 0);
  folder.write("n.txt", ring);
  CHECK(run_program(folder, "resume out").status == 0);
}

TEST_CASE("whoever works alone keeps merge, workers and submission out", "[sweep][cli]") {
  TemporaryFolder folder;
  REQUIRE(run_program(with_sweep(folder), "sweep s.toml -o out --prepare").status == 0);
  for (const char* call : {"merge out", "worker out --chunk 0", "resume out", "resume out --slurm"})
    CHECK(shell(folder, fmt::format("flock -x out/lock sh -c '$0 {} 2>words' $R; "
                                    "grep -q 'out/lock is held by' words",
                                    call)) == 0);
  CHECK(shell(folder,
              "flock -x out/merge.lock sh -c '$0 merge out 2>words' $R; "
              "grep -q 'merge.lock is held by' words") == 0);
  CHECK(shell(folder,
              "flock -s out/lock sh -c '$0 merge out >words' $R; "
              "grep -q '12 missing' words") == 0);
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
  const std::string words = read_file(folder.path() / "words");
  CHECK(holds(words, "cannot be written (File too large)"));
  CHECK(holds(words, "redoubt resume small"));
  CHECK(run_program(folder, "sweep s.toml -o small").status == 0);  // goes on
  CHECK(results(folder, "small").size() == 12);
}
