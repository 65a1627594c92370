#include "analysis/cli/validate_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "analysis/cli/terminal.hpp"
#include "analysis/cli/thread_count.hpp"
#include "analysis/cli/validation_tables.hpp"
#include "analysis/experiment/stop_request.hpp"

namespace redoubt::analysis {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFolder = "scenarios/validation";

std::vector<fs::path> files_of(const ValidateOptions& options) {
  std::vector<fs::path> files(options.files.begin(), options.files.end());
  if (!files.empty()) return files;
  if (!fs::is_directory(kFolder))
    throw std::runtime_error(
        fmt::format("there is no folder {} here (name the files to be validated)", kFolder));
  for (const fs::directory_entry& entry : fs::directory_iterator(kFolder))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<ValidationCase> cases_of(const fs::path& file, const ValidateOptions& options) {
  if (!options.quiet) fmt::print(stderr, "{}\n", file.string());
  const auto on_tick = [](const std::string&) { return !stop_requested(); };
  std::vector<ValidationCase> cases = validate_file(file, thread_count(options.jobs), on_tick);
  if (stop_requested()) throw std::runtime_error("stopped");
  if (cases.empty())
    throw std::runtime_error(
        fmt::format("{} expects nothing (add an [[expect]] table)", file.string()));
  return cases;
}

}  // namespace

int validate_command(const ValidateOptions& options) {
  catch_stop_signals();
  std::vector<ValidationCase> cases;
  for (const fs::path& file : files_of(options)) {
    if (!options.only.empty() && file.string().find(options.only) == std::string::npos) continue;
    for (ValidationCase& each : cases_of(file, options)) cases.push_back(std::move(each));
  }
  if (cases.empty())
    throw std::runtime_error(fmt::format("no file's name holds \"{}\"", options.only));
  const std::size_t failed = count_failed(cases);
  if (options.json) {
    fmt::print("{}", validation_json(cases));
  } else if (options.markdown) {
    fmt::print("{}", validation_markdown(cases));
  } else {
    fmt::print("{}\n{} cases, {} failed\n", validation_text(cases), cases.size(), failed);
  }
  return failed == 0 ? 0 : 1;
}

}  // namespace redoubt::analysis
