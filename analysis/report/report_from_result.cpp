#include "analysis/report/report_from_result.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/experiment/count_assumptions.hpp"
#include "analysis/io/toml_reader.hpp"
#include "analysis/report/comparison_tables.hpp"
#include "analysis/report/intervention_marks.hpp"
#include "analysis/report/merge_reports.hpp"
#include "analysis/report/race_words.hpp"
#include "analysis/report/value_table.hpp"
#include "analysis/value/value_words.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

std::string counted(double count, const char* one, const char* many) {
  return fmt::format("{} {}", number_words(count), count == 1 ? one : many);
}

std::string subtitle(const Scenario& scenario, const ResultReader& file) {
  double people = static_cast<double>(scenario.network.users);
  for (const StoredTable& table : file.all_tables())
    if (table.spec.name == "network" && table.rows > 0)
      people = file.column("network", "nodes").front();
  const auto size = [](const auto& list) { return static_cast<double>(list.size()); };
  std::string text =
      fmt::format("{} over {}, {}: {} against {}", counted(people, "person", "people"),
                  counted(scenario.general.horizon.days(), "day", "days"),
                  counted(static_cast<double>(file.replicates()), "replicate", "replicates"),
                  counted(size(scenario.generators), "campaign", "campaigns"),
                  counted(size(scenario.detectors), "detector", "detectors"));
  if (scenario.groups.size() > 1)
    text += fmt::format(", {} groups of people", scenario.groups.size());
  return text + ".";
}

void add_scenario(const ResultReader& file, ReportData& data) {
  try {
    const Scenario scenario =
        read_scenario(read_toml_text(data.scenario_toml, file.path().string()));
    const double last_day = data.times_days.empty() ? 0 : data.times_days.back();
    data.subtitle = subtitle(scenario, file);
    data.starts_on = scenario.general.starts_on;
    data.marks = intervention_marks(scenario, last_day);
    const AssumptionCount count = count_assumptions(scenario);
    data.assumed_inputs = count.assumed;
    data.total_inputs = count.total;
  } catch (const ConfigError&) {
    data.subtitle = "The scenario is of another version of the program.";
  }
}

void add_series(const ResultReader& file, ReportData& data) {
  for (const StoredSeries& stored : file.all_series()) {
    if (data.times_days.empty()) data.times_days = file.times_days(stored.spec.section);
    const std::string name = fmt::format("{}/{}", stored.spec.section, stored.spec.name);
    data.series.push_back({stored.spec, file.values(name).values});
  }
}

// Before the sentence that explains the intervals, which is the last of the summary.
void add_race(const ResultReader& file, ReportData& data) {
  const std::vector<Race> races = races_of(file);
  if (races.empty()) return;
  data.race = race_table(races);
  data.race_says = race_meanings(races);
  data.summary.insert(data.summary.empty() ? data.summary.end() : data.summary.end() - 1,
                      race_sentence(races));
}

// Which grids and prices its costs are of.
void add_prices(const ResultReader& file, ReportData& data) {
  if (!file.has_series("co2e_kg") || !file.has_series("energy_by_kind_kwh")) return;
  const PricedResult priced = price_result(file, scenario_of(file), {});
  data.summary.push_back(price_words(priced));
  for (const ModelValues& model : priced.models)
    if (priced.values_good && (model.name == "platform" || model.name == "everyone"))
      data.summary.push_back(verdict_words(priced, model) + ".");
  data.value = value_table(priced);
}

// Day 0 of all of them; empty if they differ.
std::string common_date(const std::vector<NamedReport>& reports) {
  const std::string date = reports[0].data.starts_on;
  const bool same = std::all_of(reports.begin(), reports.end(), [&date](const NamedReport& each) {
    return each.data.starts_on == date;
  });
  return same ? date : "";
}

// The names of the files; with their folders if two have the same.
std::vector<std::string> names_of(const std::vector<ResultReader>& files) {
  std::vector<std::string> stems;
  for (const ResultReader& file : files) stems.push_back(file.path().stem().string());
  std::vector<std::string> names = stems;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (std::count(stems.begin(), stems.end(), stems[i]) > 1)
      names[i] = (files[i].path().parent_path() / stems[i]).string();
  return names;
}

}  // namespace

ReportData report_from_result(const ResultReader& file) {
  ReportData data;
  data.title = file.attribute("title");
  data.scenario_toml = file.attribute("scenario_toml");
  data.digest = file.attribute("digest");
  data.replicates = file.replicates();
  add_series(file, data);
  add_scenario(file, data);
  data.provenance = file.provenance();
  for (const char* name : {"scenario_sha256", "graph_sha256", "results_hash"}) {
    const std::string text = file.attribute(name);
    if (!text.empty()) data.provenance.emplace_back(name, text);
  }
  complete_report(data);
  add_race(file, data);
  add_prices(file, data);
  return data;
}

ReportData report_from_results(const std::vector<ResultReader>& files) {
  if (files.size() == 1) return report_from_result(files[0]);
  const std::vector<std::string> names = names_of(files);
  std::vector<NamedReport> reports;
  std::vector<NamedResult> results;
  for (std::size_t i = 0; i < files.size(); ++i) {
    reports.push_back({names[i], report_from_result(files[i])});
    results.emplace_back(names[i], &files[i]);
  }
  ReportData data = merge_reports(reports);
  data.starts_on = common_date(reports);
  data.overview = overview_table(results);
  data.differences = difference_table(results);
  return data;
}

}  // namespace redoubt::analysis
