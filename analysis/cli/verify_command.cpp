#include "analysis/cli/verify_command.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "analysis/cli/load_scenario.hpp"
#include "analysis/cli/thread_count.hpp"
#include "analysis/experiment/experiment.hpp"
#include "analysis/experiment/stop_request.hpp"
#include "analysis/io/compare_results.hpp"
#include "analysis/io/toml_reader.hpp"

namespace redoubt::analysis {
namespace {

namespace fs = std::filesystem;

// A folder of its own for the rerun, gone at the end.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (fs::temp_directory_path() / "redoubt_verify_XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("cannot make a folder like " + name);
    path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] fs::path file() const { return path_ / "rerun.h5"; }

 private:
  fs::path path_;
};

int report_differences(const std::string& input, const std::vector<Difference>& differences) {
  if (differences.empty()) {
    fmt::print("{}: verified, the same in every bit but for /provenance\n", input);
    return 0;
  }
  fmt::print(stderr, "redoubt: {} is not what its scenario gives; the first differences:\n", input);
  for (const Difference& each : differences)
    fmt::print(stderr, "  {}: {} in the file, {} now\n", each.where, each.left, each.right);
  return 1;
}

}  // namespace

int verify_command(const VerifyOptions& options) {
  const ResultReader file(options.input);
  const std::string text = file.attribute("scenario_toml");
  Scenario scenario =
      read_scenario(read_toml_text(text, fmt::format("{}/scenario_toml", options.input)));
  const fs::path folder =
      options.folder.empty() ? folder_of(options.input) : fs::path(options.folder);
  const LoadedSociety society = load_society(scenario, folder);
  const ScratchFolder scratch;
  ExperimentHooks hooks;
  hooks.on_tick = [](const Progress&) { return !stop_requested(); };
  catch_stop_signals();
  if (!run_experiment(scenario, society, thread_count(options.jobs), scratch.file(), hooks))
    throw std::runtime_error("stopped; nothing was verified");
  const ResultReader rerun(scratch.file());
  return report_differences(options.input, compare_results(file, rerun));
}

}  // namespace redoubt::analysis
