#include "analysis/cli/validate_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "analysis/cli/aligned_table.hpp"
#include "analysis/cli/terminal.hpp"
#include "analysis/cli/thread_count.hpp"
#include "analysis/experiment/stop_request.hpp"
#include "analysis/validation/validate_file.hpp"

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

std::string expected_text(const Expectation& e) {
  if (e.has_value())
    return fmt::format("{:.4g} ± {}", e.value,
                       e.tolerance > 0 ? fmt::format("{:.3g}", e.tolerance) : "4 SE");
  if (std::isinf(e.high)) return fmt::format("> {:.4g}", e.low);
  if (std::isinf(e.low)) return fmt::format("< {:.4g}", e.high);
  return fmt::format("{:.4g} to {:.4g}", e.low, e.high);
}

std::string measured_text(const Expectation& e) {
  const std::string of = e.variant.empty() ? "" : " of " + e.variant;
  const std::string measure = describe(e);
  if (e.effect == Effect::value) return measure + of;
  return fmt::format("{} of {}{}, against {}", e.effect == Effect::ratio ? "ratio" : "difference",
                     measure, of, e.against.empty() ? "the file as it stands" : e.against);
}

std::string simulated_text(const MeanInterval& found) {
  if (!found.has_interval()) return fmt::format("{:.6g}", found.mean);
  return fmt::format("{:.4g} ± {:.2g}", found.mean, found.half_width);
}

std::string as_table(const std::vector<ValidationCase>& cases) {
  std::vector<TextRow> rows{
      {"case", "expected", "simulated ± 95 %", "verdict", "seconds", "claim"}};
  for (const ValidationCase& each : cases)
    rows.push_back({each.expectation.name, expected_text(each.expectation),
                    simulated_text(each.verdict.effect), each.verdict.holds ? "pass" : "FAIL",
                    fmt::format("{:.1f}", each.seconds),
                    fmt::format("{} [{}] ({})", each.expectation.statement,
                                measured_text(each.expectation), each.expectation.source)});
  return aligned_table(rows, {.width = 140, .widest = 34});
}

nlohmann::ordered_json number(double value) {
  if (std::isfinite(value)) return value;
  return nullptr;
}

std::string as_json(const std::vector<ValidationCase>& cases) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const ValidationCase& each : cases) {
    const Expectation& e = each.expectation;
    nlohmann::ordered_json theory = number(e.value);
    if (!e.has_value()) theory = {number(e.low), number(e.high)};
    all.push_back({{"name", e.name},
                   {"source", e.source},
                   {"statement", e.statement},
                   {"theory", theory},
                   {"simulated", number(each.verdict.effect.mean)},
                   {"standard_error", number(each.verdict.standard_error)},
                   {"tolerance", expected_text(e)},
                   {"verdict", each.verdict.holds ? "pass" : "fail"},
                   {"seconds", each.seconds}});
  }
  return nlohmann::ordered_json{{"cases", all}}.dump(2) + "\n";
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
  fmt::print("{}", options.json ? as_json(cases) : as_table(cases));
  const auto failed = std::count_if(cases.begin(), cases.end(),
                                    [](const ValidationCase& each) { return !each.verdict.holds; });
  if (!options.json) fmt::print("\n{} cases, {} failed\n", cases.size(), failed);
  return failed == 0 ? 0 : 1;
}

}  // namespace redoubt::analysis
