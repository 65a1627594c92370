#include "agents/detectors/threshold.hpp"

#include <algorithm>
#include <optional>

namespace redoubt {
namespace {

using Evidence = ThresholdEvidence;

bool belongs(const ScoredItem& item, std::optional<std::uint8_t> group) {
  return !group || item.group == *group;
}

std::optional<double> by_traffic(const Evidence& evidence, std::optional<std::uint8_t> group,
                                 double share) {
  std::vector<float> scores;
  for (const ScoredItem& item : evidence.traffic)
    if (belongs(item, group)) scores.push_back(item.score);
  std::uint64_t unscored = 0;
  for (std::size_t g = 0; g < evidence.unscored.size(); ++g)
    if (!group || g == *group) unscored += evidence.unscored[g];
  if (scores.empty()) return std::nullopt;
  return upper_quantile(scores, unscored, share);
}

std::optional<double> by_audits(const Evidence& evidence, std::optional<std::uint8_t> group,
                                double share) {
  std::vector<float> scores;
  for (const ScoredItem& item : evidence.labelled)
    if (belongs(item, group) && item.audited && !item.harmful) scores.push_back(item.score);
  if (scores.empty()) return std::nullopt;
  return upper_quantile(scores, 0, share);
}

std::optional<double> by_objective(const ThresholdParams& params, const Evidence& evidence,
                                   std::optional<std::uint8_t> group) {
  std::vector<ScoredItem> items;
  for (const ScoredItem& item : evidence.labelled)
    if (belongs(item, group)) items.push_back(item);
  if (items.empty()) return std::nullopt;
  return best_threshold(params, std::move(items));
}

std::optional<double> chosen(const ThresholdParams& params, const Evidence& evidence,
                             std::optional<std::uint8_t> group) {
  switch (params.threshold_rule) {
    case ThresholdRule::flag_rate:
      return by_traffic(evidence, group, params.flag_rate);
    case ThresholdRule::target_fpr:
      return by_audits(evidence, group, params.target_fpr);
    case ThresholdRule::best_response:
      return by_objective(params, evidence, group);
    case ThresholdRule::fixed:
      break;
  }
  return params.threshold;
}

}  // namespace

void Thresholds::choose(const ThresholdParams& params, const ThresholdEvidence& evidence) {
  if (!params.per_group) {
    if (const auto value = chosen(params, evidence, std::nullopt))
      std::fill(lowest_.begin(), lowest_.end(), *value);
    return;
  }
  const auto common = chosen(params, evidence, std::nullopt);
  for (std::size_t g = 0; g < lowest_.size(); ++g) {
    const auto value = chosen(params, evidence, static_cast<std::uint8_t>(g));
    if (value || (common && !own_[g])) lowest_[g] = value ? *value : *common;
    own_[g] = own_[g] || value;
  }
}

double upper_quantile(std::vector<float>& scores, std::uint64_t unscored, double share) {
  const auto all = scores.size() + static_cast<std::size_t>(unscored);
  const auto place = static_cast<std::size_t>((1.0 - share) * static_cast<double>(all - 1));
  const std::size_t rank = place > unscored ? place - static_cast<std::size_t>(unscored) : 0;
  std::nth_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(rank),
                   scores.end());
  return static_cast<double>(scores[rank]);
}

double best_threshold(const ThresholdParams& params, std::vector<ScoredItem> labelled) {
  double harmful = 0;
  double harmless = 0;
  double audits = 0;
  double harmful_audits = 0;
  for (const ScoredItem& item : labelled) {
    harmful += item.harmful ? 1 : 0;
    harmless += item.audited && !item.harmful ? 1 : 0;
    audits += item.audited ? 1 : 0;
    harmful_audits += item.audited && item.harmful ? 1 : 0;
  }
  const double prior = (harmful_audits + 1) / (audits + 2);
  const double gain =
      harmful > 0 ? prior * (params.catch_value_usd - params.flag_cost_usd) / harmful : 0.0;
  const double loss =
      harmless > 0 ? (1 - prior) * (params.mistake_cost_usd + params.flag_cost_usd) / harmless
                   : 0.0;
  std::sort(labelled.begin(), labelled.end(),
            [](const ScoredItem& a, const ScoredItem& b) { return a.score > b.score; });
  double best = 0;
  double utility = 0;
  double threshold = static_cast<double>(labelled.front().score) + 1.0;
  for (std::size_t i = 0; i < labelled.size(); ++i) {
    const ScoredItem& item = labelled[i];
    if (item.harmful) utility += gain;
    if (item.audited && !item.harmful) utility -= loss;
    const bool last_of_ties = i + 1 == labelled.size() || labelled[i + 1].score < item.score;
    if (!last_of_ties || utility <= best) continue;
    best = utility;
    threshold = static_cast<double>(item.score);
  }
  return threshold;
}

}  // namespace redoubt
