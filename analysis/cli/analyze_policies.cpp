// `analyze`: every setting of the levers against the baseline – effect, evidence, cost per harm.
#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "analysis/cli/analyze_command.hpp"
#include "analysis/report/outcome_words.hpp"
#include "analysis/report/series_words.hpp"
#include "analysis/statistics/mean_interval.hpp"
#include "analysis/statistics/paired_effect.hpp"
#include "analysis/statistics/robustness.hpp"
#include "analysis/words/aligned_table.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

using Json = nlohmann::ordered_json;

// What one setting does to one outcome.
struct Comparison {
  std::string policy;
  std::string outcome;
  PairedEffect effect;
  Evidence lower;  // than the baseline
};

Comparison compare(const SweepTable& table, std::size_t outcome, std::uint64_t policy,
                   std::size_t comparisons) {
  const std::vector<double> base = table.of_policy(outcome, 0);
  const std::vector<double> values = table.of_policy(outcome, policy);
  std::vector<bool> lower;
  for (std::size_t i = 0; i < base.size(); ++i)
    if (std::isfinite(base[i]) && std::isfinite(values[i])) lower.push_back(values[i] < base[i]);
  return {table.policy_name(policy), table.sweep().outcomes[outcome].text,
          paired_effect(base, values, comparisons), evidence(lower)};
}

// Says the direction that the mean has.
std::string evidence_words(const Comparison& c) {
  if (c.lower.draws == 0) return "no pair";
  const bool lower = c.effect.difference.mean < 0;
  const std::size_t holds = lower ? c.lower.holds : c.lower.draws - c.lower.holds;
  return fmt::format("{} in {:.0f} % of {}", lower ? "lower" : "not lower",
                     100.0 * static_cast<double>(holds) / static_cast<double>(c.lower.draws),
                     c.lower.draws);
}

std::string sign_of(const Comparison& c) {
  if (c.effect.corrected.differs_from(0)) return "**";
  return c.effect.difference.differs_from(0) ? "*" : "";
}

Json json_of(const Comparison& c, double precision) {
  return {{"policy", c.policy},
          {"outcome", c.outcome},
          {"difference", c.effect.difference.mean},
          {"half_width", c.effect.difference.half_width},
          {"half_width_corrected", c.effect.corrected.half_width},
          {"effect_size", c.effect.size},
          {"lower_share", c.lower.share.value},
          {"lower_share_interval", {c.lower.share.low, c.lower.share.high}},
          {"pairs", c.lower.draws},
          {"pairs_needed", required_pairs(c.effect, precision)}};
}

bool is_none(const Comparison& c) {
  return c.effect.difference.mean == 0 && !(c.effect.difference.half_width > 0);
}

// Of one outcome: what the baseline has, then a line a setting.
std::string table_of(const std::vector<Comparison>& all, const std::string& outcome,
                     const SweepTable& table, double precision) {
  std::vector<TextRow> rows{
      {"setting", "against baseline ± 95 %", "", "size", "evidence", "needed"}};
  const MeanInterval base = mean_interval(table.of_policy(table.outcome(outcome), 0));
  const OutcomeWords words =
      outcome_words(table.sweep().outcomes[table.outcome(outcome)], base.mean);
  const auto shown = [&words](const MeanInterval& each) { return scaled(each, words.factor); };
  bool differs = false;
  for (const Comparison& c : all) {
    if (c.outcome != outcome) continue;
    differs = differs || !is_none(c);
    if (is_none(c))
      rows.push_back({c.policy, "0", "", "", "no difference", ""});
    else if (!c.effect.difference.has_interval())  // one pair says nothing about the next
      rows.push_back({c.policy, mean_words(shown(c.effect.difference)), "", "", "one pair", ""});
    else
      rows.push_back({c.policy, interval_words(shown(c.effect.difference)), sign_of(c),
                      fmt::format("{:.2f}", c.effect.size), evidence_words(c),
                      fmt::format("{}", required_pairs(c.effect, precision))});
  }
  const std::string head = fmt::format("{}{}: {} in the baseline", outcome,
                                       words.unit.empty() ? "" : fmt::format(" ({})", words.unit),
                                       base.known() ? interval_words(shown(base)) : "unknown");
  if (!differs) return head + ", and no other in any setting\n\n";
  return fmt::format("{}\n{}\n", head, aligned_table(rows, {.width = 130, .widest = 60}));
}

std::string table_of(const std::vector<Comparison>& all, const SweepTable& table,
                     double precision) {
  std::string text;
  std::string last;
  for (const Comparison& c : all) {
    if (c.outcome != last) text += table_of(all, c.outcome, table, precision);
    last = c.outcome;
  }
  return text +
         fmt::format(
             "Pairs are {}. size: mean over standard deviation of the paired differences. "
             "needed: "
             "pairs for ± {:.0f} % of the difference.\n* interval does not hold 0; ** nor does the "
             "one that allows for {} comparisons (Bonferroni). With so many, expect {:.1f} single "
             "stars by chance.\n",
             table.units(), 100 * precision, all.size(), 0.05 * static_cast<double>(all.size()));
}

struct Price {
  std::string policy;
  CostPerHarm found;
};

std::vector<Price> prices_of(const SweepTable& table) {
  const Sweep& sweep = table.sweep();
  std::vector<Price> prices;
  if (sweep.harm.empty() || sweep.cost.empty()) return prices;
  const std::size_t harm = table.outcome(sweep.harm);
  const std::size_t cost = table.outcome(sweep.cost);
  for (std::uint64_t policy = 1; policy < sweep.design.policies(); ++policy)
    prices.push_back({table.policy_name(policy),
                      cost_per_harm(table.of_policy(harm, policy), table.of_policy(harm, 0),
                                    table.of_policy(cost, policy), table.of_policy(cost, 0))});
  return prices;
}

// "12.3 [10.1, 14.0]"; without an interval the number alone.
std::string with_interval(const Estimate& e) {
  if (!(e.high > e.low)) return number_words(e.value);
  return fmt::format("{} [{}, {}]", number_words(e.value), number_words(e.low),
                     number_words(e.high));
}

std::string price_words(const CostPerHarm& found) {
  if (!found.clear) return "harm avoided is not clear of 0";
  return found.avoided.value < 0 ? "more harm" : with_interval(found.ratio);
}

// " (posts)", as it is stored.
std::string unit_words(const std::string& outcome) {
  const std::string unit = series_words(parse_outcome(outcome).series).unit;
  return unit.empty() || unit == "1" ? "" : " (" + unit + ")";
}

std::string table_of(const std::vector<Price>& prices, const Sweep& sweep) {
  if (prices.empty()) return "";
  std::vector<TextRow> rows{{"setting", "extra cost", "harm avoided", "cost per harm avoided"}};
  for (const Price& price : prices)
    rows.push_back({price.policy, with_interval(price.found.cost),
                    with_interval(price.found.avoided), price_words(price.found)});
  const std::string harm = unit_words(sweep.harm);
  const std::string cost = unit_words(sweep.cost);
  return fmt::format("\nHarm is {}{}, cost is {}{}; mean [95 % bootstrap interval over pairs]:\n",
                     sweep.harm, harm, sweep.cost, cost) +
         aligned_table(rows, {.width = 150, .widest = 48});
}

}  // namespace

void analyze_policies(const SweepTable& table, const AnalyzeOptions& options) {
  const Design& design = table.sweep().design;
  if (!design.has_baseline())
    throw std::invalid_argument(
        "this sweep has no baseline to compare with (design.kind factorial or list with [levers]; "
        "for other designs see --sensitivity and --discover)");
  const std::vector<std::size_t> outcomes = chosen_outcomes(table, options);
  const std::size_t comparisons = outcomes.size() * (design.policies() - 1);
  std::vector<Comparison> all;
  for (const std::size_t outcome : outcomes)
    for (std::uint64_t policy = 1; policy < design.policies(); ++policy)
      all.push_back(compare(table, outcome, policy, comparisons));
  const std::vector<Price> prices = prices_of(table);
  if (!options.json) {
    fmt::print("{}{}", table_of(all, table, options.precision) + shared_luck_words(table),
               table_of(prices, table.sweep()));
    return;
  }
  Json json{{"pairs_are", table.units()},
            {"replicates", table.sweep().replicates},
            {"common_random_numbers", table.sweep().params.common_random_numbers},
            {"comparisons", Json::array()},
            {"prices", Json::array()}};
  for (const Comparison& c : all) json["comparisons"].push_back(json_of(c, options.precision));
  for (const Price& price : prices)
    json["prices"].push_back({{"policy", price.policy},
                              {"cost_per_harm", price.found.ratio.value},
                              {"low", price.found.ratio.low},
                              {"high", price.found.ratio.high},
                              {"clear", price.found.clear}});
  fmt::print("{}\n", json.dump(2));
}

}  // namespace redoubt::analysis
