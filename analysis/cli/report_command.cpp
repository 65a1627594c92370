#include "analysis/cli/report_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "analysis/io/write_text_file.hpp"
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

int report_command(const ReportOptions& options) {
  if (options.statement) return print_statements(options);
  const fs::path output =
      options.output.empty() ? page_beside(options.inputs) : fs::path(options.output);
  if (is_sweep(options)) {
    const SweepFolder folder = open_sweep_folder(options.inputs[0]);
    write_text_file(output, sweep_figure(SweepTable(folder)));
    if (options.output.empty()) fmt::print("{}\n", output.string());
    return 0;
  }
  std::vector<ResultReader> files;
  for (const fs::path& file : all_files(options.inputs)) {
    std::error_code ignored;
    if (fs::equivalent(output, file, ignored))
      throw std::runtime_error(
          fmt::format("{} is the result itself (the page must be another file)", output.string()));
    files.emplace_back(file);
  }
  write_text_file(output, html_report(report_from_results(files)));
  if (options.output.empty()) fmt::print("{}\n", output.string());
  return 0;
}

}  // namespace redoubt::analysis
