// A sweep on a Slurm cluster: an array of tasks over what is missing, and a merge after them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "analysis/sweep/sweep_folder.hpp"

namespace redoubt::analysis {

struct SlurmOptions {
  std::vector<std::string> sbatch;  // more options, e.g. --partition=short
  std::string time;                 // limit of a task; empty: the site's
  std::string program;              // what a task calls
  std::size_t jobs = 1;             // threads a task
};

struct SlurmJob {
  std::string array;  // job numbers
  std::string merge;
  std::uint64_t tasks = 0;
  std::uint64_t chunks = 0;
};

// Writes DIR/slurm/{chunks.txt, array.sh, merge.sh, job.json} and submits both. Throws
// std::runtime_error with Slurm's own words if it refuses, and if an earlier array still runs.
// Nothing missing: no job is submitted (tasks = 0).
SlurmJob submit_sweep(const SweepFolder& folder, const SlurmOptions& options);

struct SlurmStatus {
  bool submitted = false;
  std::string array;
  std::vector<std::pair<std::string, std::uint64_t>> states;  // of tasks in the queue: RUNNING 3 …
  // Of tasks that ended without finishing their chunks: number and the end of their stderr.
  std::vector<std::pair<std::uint64_t, std::string>> troubled;
};

// From any node that sees the folder; without Slurm's commands the queue counts as empty. Throws
// std::runtime_error if Slurm is there but does not answer.
SlurmStatus slurm_status(const SweepFolder& folder);

// Runs a chunk so that it takes about five minutes, judged by making the first run. Throws
// std::runtime_error if that fails.
std::uint64_t runs_for_minutes(const Sweep& sweep, const std::filesystem::path& inputs,
                               std::size_t jobs);

// Largest number of tasks an array may have here (MaxArraySize), 1001 if Slurm does not say.
std::uint64_t most_array_tasks(const std::string& scontrol_config);

}  // namespace redoubt::analysis
