// What is made of Slurm's words, with programs of its names that say what a site's would. The real
// Slurm is met in tests/cluster.
#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt::testing;

namespace {

constexpr const char* kSweep = R"(base = "tiny.toml"
[design]
kind = "list"
replicates = 1
[levers]
"users.sessions_per_day" = [0.01, 1]
"propagation.branching_factor" = [0.9, 0.1]
[constants]
"network.users" = 100
[outcomes]
keep = ["publications.sum"]
)";

void say(const TemporaryFolder& folder, const std::string& program, const std::string& script) {
  std::filesystem::permissions(folder.write("bin/" + program, "#!/bin/sh\n" + script),
                               std::filesystem::perms::owner_all);
}

Printed with_slurm(const TemporaryFolder& folder, const std::string& arguments) {
  return run_program(folder, arguments, "PATH='" + folder.path().string() + "/bin':$PATH");
}

}  // namespace

TEST_CASE("a job is on record as soon as it is submitted, without its cluster's name",
          "[sweep][slurm]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  folder.write("s.toml", kSweep);
  say(folder, "scontrol", "echo 'MaxArraySize = 1001'\n");
  say(folder, "squeue", "echo 'slurm_load_jobs error: Invalid job id specified' >&2; exit 1\n");
  say(folder, "sbatch",
      "case \"$*\" in *afterany*) echo 'sbatch: error: no more today' >&2; exit 1;; esac\n"
      "echo '4711;mycluster'\n");
  const Printed refused = with_slurm(folder, "sweep s.toml -o out --slurm --chunk-runs 2");
  CHECK(refused.status == 1);
  CHECK(holds(refused.error, "no more today"));
  const auto job = nlohmann::json::parse(read_file(folder.path() / "out/slurm/job.json"));
  CHECK(job["array"] == "4711");
  const Printed status = with_slurm(folder, "status out");
  CHECK(status.status == 0);
  CHECK(holds(status.out, "job 4711: not in the queue"));
  CHECK(holds(status.out, "task 0 ended without its results: no message"));
}

TEST_CASE("a Slurm that does not answer is not an empty queue", "[sweep][slurm]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  folder.write("s.toml", kSweep);
  say(folder, "scontrol", "echo 'MaxArraySize = 1001'\n");
  say(folder, "squeue", "echo 'slurm_load_jobs error: Unable to contact controller' >&2; exit 1\n");
  say(folder, "sbatch", "echo 12\n");
  REQUIRE(with_slurm(folder, "sweep s.toml -o out --slurm --chunk-runs 2").status == 0);
  for (const char* call : {"status out", "resume out --slurm"}) {
    const Printed asked = with_slurm(folder, call);
    CHECK(asked.status == 1);
    CHECK(holds(asked.error, "Unable to contact controller"));
  }
}

TEST_CASE("the first run, which tells how long runs take, may fail: that is said",
          "[sweep][slurm]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  // Each setting alone is right, together they are not; without a baseline it comes first.
  folder.write("s.toml", std::string(kSweep).insert(std::string(kSweep).find("replicates"),
                                                    "baseline = false\n"));
  say(folder, "sbatch", "echo 12\n");
  const Printed printed = with_slurm(folder, "sweep s.toml -o out --slurm");
  CHECK(printed.status == 1);
  CHECK(holds(printed.error, "the first run"));
  CHECK(holds(printed.error, "branching_factor"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "out"));
}
