#include "analysis/cli/analyze_command.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace redoubt::analysis {

std::vector<std::size_t> chosen_outcomes(const SweepTable& table, const AnalyzeOptions& options) {
  std::vector<std::size_t> chosen;
  for (const std::string& text : options.outcomes) chosen.push_back(table.outcome(text));
  for (std::size_t k = 0; options.outcomes.empty() && k < table.sweep().outcomes.size(); ++k)
    chosen.push_back(k);
  return chosen;
}

std::string shared_luck_words(const SweepTable& table) {
  const Sweep& sweep = table.sweep();
  if (sweep.design.draws() == 1 || !sweep.params.common_random_numbers) return "";
  return fmt::format(
      "All draws share the luck of the same {} replicates (design.common_random_numbers): "
      "intervals say how\nresults vary with what is assumed, not how other luck would have moved "
      "all draws together.\n",
      sweep.replicates);
}

int analyze_command(const AnalyzeOptions& options) {
  const SweepFolder folder = open_sweep_folder(options.folder);
  const SweepTable table(folder);
  if (table.missing() == table.sweep().runs())
    throw std::runtime_error(fmt::format("{} has no results yet", options.folder));
  if (!options.quiet && table.missing() + table.failed() > 0)
    fmt::print(stderr, "{} of {} runs are missing and {} failed: what needs them is left out\n",
               table.missing(), table.sweep().runs(), table.failed());
  if (!options.sensitivity.empty())
    analyze_sensitivity(table, options);
  else if (!options.discover.empty())
    analyze_boxes(table, options);
  else if (options.optimize)
    choose_policies(table, options);
  else
    analyze_policies(table, options);
  return 0;
}

}  // namespace redoubt::analysis
