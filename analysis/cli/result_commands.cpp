#include "analysis/cli/result_commands.hpp"

#include <fmt/format.h>

#include <iostream>
#include <stdexcept>

#include "analysis/cli/parameter_table.hpp"
#include "analysis/cli/require_recorded.hpp"
#include "analysis/experiment/summary_table.hpp"
#include "analysis/io/export_table.hpp"
#include "analysis/io/inspect_result.hpp"
#include "analysis/report/comparison_tables.hpp"
#include "analysis/value/harm_price.hpp"
#include "analysis/value/repricing.hpp"
#include "analysis/words/aligned_table.hpp"

namespace redoubt::analysis {

namespace {

// As RFC 4180 has it.
std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

void print_parameters(const ResultReader& file) {
  fmt::print("parameter,value,unit,origin,source,default,meaning\n");
  for (const ParameterRow& row : parameter_table(scenario_of(file)))
    fmt::print("{},{},{},{},{},{},{}\n", row.path, csv_cell(row.value), csv_cell(row.unit),
               row.origin, csv_cell(row.source), csv_cell(row.default_value),
               csv_cell(row.meaning));
}

}  // namespace

int inspect_command(const InspectOptions& options) {
  const std::string& input = options.input;
  const ResultReader file(input);
  if (options.parameters) {
    print_parameters(file);
    return 0;
  }
  if (options.scenario) {
    fmt::print("{}", file.attribute("scenario_toml"));
    return 0;
  }
  fmt::print("{}", inspect_result(file));
  const std::string stored = file.attribute("results_hash");
  if (file.recompute_results_hash() == stored) return 0;
  throw std::runtime_error(
      fmt::format("{}: the content does not have the stored results_hash {} (damaged or edited)",
                  input, stored));
}

int export_command(const ExportOptions& options) {
  const ResultReader file(options.input);
  const TextFormat format = options.format == "tsv" ? TextFormat::tsv : TextFormat::csv;
  if (!file.has_series(options.table)) require_recorded(file, options.table);
  if (file.has_table(options.table))
    export_table(file, options.table, format, std::cout);
  else
    export_series(file, options.table, format, std::cout);
  std::cout.flush();
  if (!std::cout) throw std::runtime_error("cannot write the table (full disk or closed pipe)");
  return 0;
}

namespace {

// Replicates are twins only if they share their luck, and so the seed.
std::string pairing_words(const ResultReader& left, const ResultReader& right) {
  const std::string a = left.attribute("seed");
  const std::string b = right.attribute("seed");
  if (a == b) return "";
  return fmt::format(
      "The seeds differ ({} and {}): replicates are no twins, and the pairs below are chance.\n", a,
      b);
}

// The settings in which the two scenarios differ.
std::string differing_words(const ResultReader& a, const ResultReader& b) {
  const ReportTable differing = difference_table({{"A", &a}, {"B", &b}});
  if (differing.rows.empty()) return "No parameter differs.\n";
  std::vector<TextRow> rows{{"parameters that differ", "A", "B"}};
  rows.insert(rows.end(), differing.rows.begin(), differing.rows.end());
  return aligned_table(rows, {.width = 130, .widest = 60});
}

SummaryTable summary_of(const ResultReader& file, const std::vector<Outcome>& outcomes) {
  SummaryTable table;
  if (outcomes.empty())
    table.add(file);
  else
    table.add(file, outcomes);
  return table;
}

}  // namespace

int compare_command(const CompareOptions& options) {
  std::vector<Outcome> outcomes;
  for (const std::string& text : options.outcomes) outcomes.push_back(parse_outcome(text));
  const ResultReader a(options.left);
  const ResultReader b(options.right);
  const std::string chance = pairing_words(a, b);
  const bool priced = chance.empty() && outcomes.empty();
  const std::string price = priced ? harm_price_words(harm_and_cost(a), harm_and_cost(b)) : "";
  fmt::print("A: {}\nB: {}\n{}\n{}\n{}{}", options.left, options.right, chance,
             differing_words(a, b), compared_text(summary_of(a, outcomes), summary_of(b, outcomes)),
             price);
  return 0;
}

}  // namespace redoubt::analysis
