#include "analysis/value/harm_price.hpp"

#include <fmt/format.h>

#include "analysis/statistics/robustness.hpp"
#include "analysis/value/repricing.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

// [replicate]: over all samples and columns.
std::vector<double> sums(const SeriesValues& all) {
  std::vector<double> result(all.shape[0], 0.0);
  const std::size_t run = all.values.size() / all.shape[0];
  for (std::size_t i = 0; i < all.values.size(); ++i) result[i / run] += all.values[i];
  return result;
}

// [replicate]: at the end, of detectors and moderation.
std::vector<double> platform_usd(const SeriesValues& spent, const Scenario& scenario) {
  std::vector<double> result(spent.shape[0], 0.0);
  const std::size_t actors = spent.shape[2];
  for (std::size_t r = 0; r < result.size(); ++r)
    for (std::size_t actor = 0; actor < actors; ++actor)
      if (is_platform(scenario, actor))
        result[r] += spent.values[((r + 1) * spent.shape[1] - 1) * actors + actor];
  return result;
}

// "50 [45, 55]"
std::string words(const Estimate& e) {
  return fmt::format("{} [{}, {}]", number_words(e.value), number_words(e.low),
                     number_words(e.high));
}

// "spends 50 [45, 55] USD more", with "less" where that is clear, so that nobody meets a minus.
std::string spending_words(const Estimate& more) {
  if (more.high > 0) return fmt::format("spends {} USD more", words(more));
  return fmt::format("spends {} USD less", words({-more.value, -more.high, -more.low}));
}

std::string price_text(const CostPerHarm& found, const char* less, const char* more) {
  const std::string amounts = fmt::format(
      "{} against {}: people meet {} harmful posts less (first views), and the platform {}", less,
      more, words(found.avoided), spending_words(found.cost));
  if (found.cost.high <= 0) return amounts + ": less harm for less money, which has no price.\n";
  return amounts + ": " + words(found.ratio) + " USD for each.\n";
}

}  // namespace

HarmAndCost harm_and_cost(const ResultReader& file) {
  if (!file.has_series("reach") || !file.has_series("cost_usd") || file.replicates() == 0)
    return {};
  return {sums(file.values("reach")), platform_usd(file.values("cost_usd"), scenario_of(file))};
}

std::string harm_price_words(const HarmAndCost& a, const HarmAndCost& b) {
  const char* const title = "\nCost per harm avoided (ratio of means over pairs, 95 % bootstrap): ";
  if (a.harm.empty() || a.harm.size() != b.harm.size()) return "";
  const CostPerHarm found = cost_per_harm(b.harm, a.harm, b.cost_usd, a.cost_usd);
  if (!found.clear)
    return title + std::string(a.harm.size() < 2 ? "needs two replicates.\n"
                                                 : "none, harm avoided is not clear of 0.\n");
  if (found.avoided.value > 0) return title + price_text(found, "B", "A");
  return title + price_text(cost_per_harm(a.harm, b.harm, a.cost_usd, b.cost_usd), "A", "B");
}

}  // namespace redoubt::analysis
