#include "analysis/cli/result_commands.hpp"

#include <fmt/format.h>

#include <iostream>
#include <stdexcept>

#include "analysis/cli/require_recorded.hpp"
#include "analysis/experiment/summary_table.hpp"
#include "analysis/io/export_table.hpp"
#include "analysis/io/inspect_result.hpp"
#include "analysis/value/harm_price.hpp"

namespace redoubt::analysis {

int inspect_command(const std::string& input) {
  const ResultReader file(input);
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

}  // namespace

int compare_command(const CompareOptions& options) {
  const ResultReader a(options.left);
  const ResultReader b(options.right);
  SummaryTable left;
  SummaryTable right;
  left.add(a);
  right.add(b);
  const std::string chance = pairing_words(a, b);
  const std::string price =
      chance.empty() ? harm_price_words(harm_and_cost(a), harm_and_cost(b)) : "";
  fmt::print("A: {}\nB: {}\n{}\n{}{}", options.left, options.right, chance,
             compared_text(left, right), price);
  return 0;
}

}  // namespace redoubt::analysis
