#include "analysis/cli/report_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "analysis/attribution/attribution_json.hpp"
#include "analysis/io/join_texts.hpp"
#include "analysis/io/output_name.hpp"
#include "analysis/io/write_text_file.hpp"
#include "analysis/report/attribution_figure.hpp"
#include "analysis/report/html_report.hpp"
#include "analysis/report/report_from_result.hpp"
#include "analysis/report/sweep_figure.hpp"
#include "analysis/value/value_words.hpp"

namespace redoubt::analysis {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> results_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".h5") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  if (files.empty())
    throw std::runtime_error(fmt::format("{} holds no result (no file NAME.h5)", folder.string()));
  return files;
}

std::vector<fs::path> all_files(const std::vector<std::string>& inputs) {
  std::vector<fs::path> files;
  for (const std::string& input : inputs) {
    const std::vector<fs::path> more =
        fs::is_directory(input) ? results_in(input) : std::vector<fs::path>{input};
    for (const fs::path& file : more) {
      if (std::find(files.begin(), files.end(), file) != files.end())
        throw std::runtime_error(fmt::format("{} is named twice", file.string()));
      files.push_back(file);
    }
  }
  return files;
}

fs::path page_beside(const std::vector<std::string>& inputs) {
  if (inputs.size() > 1) return "report.html";
  if (fs::is_directory(inputs[0])) return fs::path(inputs[0]) / "report.html";
  return fs::path(inputs[0]).replace_extension(".html");
}

bool is_attribution(const std::string& input) {
  return fs::exists(fs::path(input) / kAttributionFile);
}

// Takes the folders of attributions out of the inputs.
std::vector<Attribution> take_attributions(std::vector<std::string>& inputs) {
  std::vector<Attribution> due_to;
  for (const std::string& input : inputs)
    if (is_attribution(input)) due_to.push_back(read_attribution(input));
  std::erase_if(inputs, is_attribution);
  return due_to;
}

int write_attribution(const std::vector<Attribution>& due_to, const std::string& folder,
                      const std::string& output) {
  if (due_to.size() > 1)
    throw std::runtime_error(
        "several attributions and no result (name the result that they explain, or one "
        "attribution)");
  const fs::path page = output.empty() ? fs::path(folder) / "attribution.html" : fs::path(output);
  require_own_ending(page, "an attribution is a page", ".html");
  write_text_file(page, attribution_figure(due_to[0]));
  if (output.empty()) fmt::print("{}\n", page.string());
  return 0;
}

// An attribution of another scenario explains nothing here.
void require_its_result(const Attribution& attribution, const std::vector<ResultReader>& files) {
  std::vector<std::string> names;
  for (const ResultReader& file : files) names.push_back(scenario_of(file).general.name);
  if (std::find(names.begin(), names.end(), attribution.scenario) == names.end())
    throw std::runtime_error(fmt::format("the attribution is of scenario {}, the result of {}",
                                         attribution.scenario, join_texts(names, ", ")));
}

bool is_sweep(const ReportOptions& options) {
  return options.inputs.size() == 1 && fs::exists(fs::path(options.inputs[0]) / "sweep.json");
}

int print_statements(const ReportOptions& options) {
  for (const fs::path& path : all_files(options.inputs)) {
    const ResultReader file(path);
    const Scenario scenario = scenario_of(file);
    fmt::print("{}\n", statement(scenario, price_result(file, scenario, {}), file));
  }
  return 0;
}

}  // namespace

int report_command(ReportOptions options) {
  if (options.statement) return print_statements(options);
  const std::vector<std::string> named = options.inputs;
  const std::vector<Attribution> due_to = take_attributions(options.inputs);
  if (options.inputs.empty()) return write_attribution(due_to, named[0], options.output);
  const fs::path output =
      options.output.empty() ? page_beside(options.inputs) : fs::path(options.output);
  std::error_code ignored;
  for (const std::string& input : named)
    if (fs::equivalent(output, input, ignored))
      throw std::runtime_error(
          fmt::format("{} is the result itself (the page must be another file)", output.string()));
  require_own_ending(output, "a report is a page", ".html");
  if (is_sweep(options)) {
    if (!due_to.empty())
      throw std::runtime_error("an attribution explains a result, not a sweep (leave it out)");
    const SweepFolder folder = open_sweep_folder(options.inputs[0]);
    write_text_file(output, sweep_figure(SweepTable(folder)));
    if (options.output.empty()) fmt::print("{}\n", output.string());
    return 0;
  }
  std::vector<ResultReader> files;
  for (const fs::path& file : all_files(options.inputs)) files.emplace_back(file);
  for (const Attribution& each : due_to) require_its_result(each, files);
  write_text_file(output, html_report(report_from_results(files), due_to));
  if (options.output.empty()) fmt::print("{}\n", output.string());
  return 0;
}

}  // namespace redoubt::analysis
