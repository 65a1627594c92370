#include "analysis/sweep/slurm.hpp"

#include <fmt/format.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <stdexcept>

#include "analysis/io/join_texts.hpp"
#include "analysis/io/text_file.hpp"
#include "analysis/io/write_text_file.hpp"
#include "analysis/sweep/run_one.hpp"

namespace redoubt::analysis {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kShownError = 600;  // bytes of a task's stderr

struct Answer {
  int status = 0;
  std::string text;
};

std::string quoted_for_shell(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

Answer ask(const std::string& command) {
  Answer answer;
  FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
  if (!pipe) throw std::runtime_error("cannot run " + command);
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    answer.text.append(buffer.data(), got);
  const int status = ::pclose(pipe);
  answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  while (!answer.text.empty() && answer.text.back() == '\n') answer.text.pop_back();
  return answer;
}

std::vector<std::uint64_t> missing_chunks(const ChunkStore& store) {
  std::vector<std::uint64_t> missing;
  for (std::uint64_t chunk = 0; chunk < store.plan().chunks(); ++chunk)
    if (store.read(chunk).size() < store.plan().last(chunk) - store.plan().first(chunk))
      missing.push_back(chunk);
  return missing;
}

std::string heading(const fs::path& logs, const std::string& name, const std::string& log,
                    const SlurmOptions& options) {
  std::string text = fmt::format(
      "#!/bin/bash\n#SBATCH --job-name={}\n#SBATCH --requeue\n#SBATCH --ntasks=1\n"
      "#SBATCH --cpus-per-task={}\n#SBATCH --open-mode=append\n#SBATCH --output=\"{}/{}.out\"\n"
      "#SBATCH --error=\"{}/{}.err\"\n",
      name, options.jobs, logs.string(), log, logs.string(), log);
  if (!options.time.empty()) text += fmt::format("#SBATCH --time={}\n", options.time);
  for (const std::string& each : options.sbatch) text += fmt::format("#SBATCH {}\n", each);
  return text;
}

// A task does `share` chunks of the list, one after the other; one that fails stops no other.
std::string array_script(const fs::path& folder, const SlurmJob& job, std::uint64_t share,
                         const SlurmOptions& options) {
  return heading(folder / "slurm", "redoubt", "%A_%a", options) +
         fmt::format(
             "#SBATCH --array=0-{}\n[ \"${{SLURM_RESTART_COUNT:-0}}\" = 0 ] || "
             "echo \"queued again: $SLURM_RESTART_COUNT\"\nstatus=0\nfirst=$((SLURM_ARRAY_TASK_ID "
             "* {} + 1))\n"
             "for chunk in $(sed -n \"${{first}},$((first + {}))p\" {}); do\n"
             "  {} worker {} --chunk \"$chunk\" -j {} --quiet || status=1\ndone\n"
             "exit $status\n",
             job.tasks - 1, share, share - 1,
             quoted_for_shell((folder / "slurm" / "chunks.txt").string()),
             quoted_for_shell(options.program), quoted_for_shell(folder.string()), options.jobs);
}

std::string merge_script(const fs::path& folder, const SlurmOptions& options) {
  return heading(folder / "slurm", "redoubt-merge", "merge_%j", options) +
         fmt::format("exec {} merge {}\n", quoted_for_shell(options.program),
                     quoted_for_shell(folder.string()));
}

std::string submit(const std::string& arguments) {
  const Answer answer = ask("sbatch --parsable " + arguments);
  if (answer.status == 127)
    throw std::runtime_error(
        "there is no sbatch here (--slurm needs a login node of a Slurm "
        "cluster; without --slurm the sweep runs on this machine)");
  if (answer.status != 0)
    throw std::runtime_error(fmt::format("Slurm refused the job: {}", answer.text));
  const std::string line = answer.text.substr(answer.text.rfind('\n') + 1);
  return line.substr(0, line.find(';'));  // a cluster's name may follow
}

// What squeue says of the tasks of a job; "" if it has left the queue, or there is no squeue.
std::string ask_queue(const std::string& job, const char* format) {
  constexpr int kNotFound = 127;
  const Answer answer = ask(fmt::format("squeue -h -r -j {} -o {}", quoted_for_shell(job), format));
  if (answer.status == 0) return answer.text;
  if (answer.status == kNotFound || answer.text.find("Invalid job id") != std::string::npos)
    return "";
  throw std::runtime_error(
      fmt::format("squeue does not say what became of job {}: {}", job, answer.text));
}

std::map<std::string, std::uint64_t> queued(const std::string& job) {
  std::map<std::string, std::uint64_t> states;
  std::istringstream lines(ask_queue(job, "%T"));
  for (std::string state; lines >> state;) ++states[state];
  return states;
}

std::set<std::uint64_t> queued_tasks(const std::string& job) {
  std::set<std::uint64_t> tasks;
  std::istringstream lines(ask_queue(job, "%K"));
  for (std::uint64_t task = 0; lines >> task;) tasks.insert(task);
  return tasks;
}

void write_job(const fs::path& slurm, const SlurmJob& job, std::uint64_t share,
               const std::vector<std::uint64_t>& missing) {
  const nlohmann::ordered_json json{{"array", job.array},
                                    {"merge", job.merge},
                                    {"tasks", job.tasks},
                                    {"chunks_a_task", share},
                                    {"chunks", missing}};
  write_text_file(slurm / "job.json", json.dump() + "\n");
}

std::string end_of(const fs::path& file) {
  if (!fs::exists(file)) return "no message (the task never ran, or its node was lost)";
  std::string text = read_text_file(file);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  if (text.empty()) return "no message (stopped from outside, or its node was lost)";
  return text.size() > kShownError ? "… " + text.substr(text.size() - kShownError) : text;
}

}  // namespace

std::uint64_t most_array_tasks(const std::string& config) {
  constexpr std::uint64_t kUsual = 1001;  // Slurm's default
  const std::size_t at = config.find("MaxArraySize");
  if (at == std::string::npos) return kUsual;
  std::istringstream text(config.substr(std::min(config.find('=', at), config.size() - 1) + 1));
  std::uint64_t most = 0;
  text >> most;
  return most > 0 ? most : kUsual;
}

std::uint64_t runs_for_minutes(const Sweep& sweep, const fs::path& inputs, std::size_t jobs) {
  constexpr double kSeconds = 300;
  SocietyCache societies(inputs, 1);
  PointRunner runner(sweep, societies);
  const auto first = runner.run(0, [] { return true; });
  if (first->failed())
    throw std::runtime_error(
        fmt::format("the first run, which says how long runs take, failed: {} (state --chunk-runs "
                    "to do without it)",
                    first->error));
  const double runs = kSeconds * static_cast<double>(jobs) / std::max(first->seconds, 1e-3);
  return static_cast<std::uint64_t>(
      std::clamp(runs, 1.0, static_cast<double>(std::min<std::uint64_t>(sweep.runs(), 10000))));
}

SlurmJob submit_sweep(const SweepFolder& folder, const SlurmOptions& options) {
  const SlurmStatus before = slurm_status(folder);
  if (!before.states.empty())
    throw std::runtime_error(
        fmt::format("job {} still works on {} (see redoubt status; scancel {} "
                    "stops it)",
                    before.array, folder.path.string(), before.array));
  const std::vector<std::uint64_t> missing = missing_chunks(folder.store);
  SlurmJob job;
  job.chunks = missing.size();
  if (missing.empty()) return job;
  const std::uint64_t most = most_array_tasks(ask("scontrol show config").text);
  const std::uint64_t share = (missing.size() + most - 1) / most;
  job.tasks = (missing.size() + share - 1) / share;
  const fs::path here = fs::canonical(folder.path);
  const fs::path slurm = here / "slurm";
  write_text_file(slurm / "chunks.txt", join_texts(missing, "\n") + "\n");
  write_text_file(slurm / "array.sh", array_script(here, job, share, options));
  write_text_file(slurm / "merge.sh", merge_script(here, options));
  job.array = submit(quoted_for_shell((slurm / "array.sh").string()));
  write_job(slurm, job, share, missing);  // from now on it is known, whatever follows
  job.merge = submit(fmt::format("--dependency=afterany:{} {}", job.array,
                                 quoted_for_shell((slurm / "merge.sh").string())));
  write_job(slurm, job, share, missing);
  return job;
}

SlurmStatus slurm_status(const SweepFolder& folder) {
  SlurmStatus status;
  const fs::path file = folder.path / "slurm" / "job.json";
  if (!fs::exists(file)) return status;
  const auto json = nlohmann::json::parse(read_text_file(file));
  status.submitted = true;
  status.array = json.at("array").get<std::string>();
  for (const auto& state : queued(status.array)) status.states.emplace_back(state);
  const std::set<std::uint64_t> alive = queued_tasks(status.array);
  const auto chunks = json.at("chunks").get<std::vector<std::uint64_t>>();
  const auto share = json.at("chunks_a_task").get<std::uint64_t>();
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const std::uint64_t task = i / share;
    const ChunkPlan& plan = folder.store.plan();
    const bool told = !status.troubled.empty() && status.troubled.back().first == task;
    if (told || alive.contains(task) ||
        folder.store.read(chunks[i]).size() == plan.last(chunks[i]) - plan.first(chunks[i]))
      continue;
    status.troubled.emplace_back(
        task, end_of(folder.path / "slurm" / fmt::format("{}_{}.err", status.array, task)));
  }
  return status;
}

}  // namespace redoubt::analysis
