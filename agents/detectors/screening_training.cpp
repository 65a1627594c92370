// How screening trains its detectors: on the seed corpus first, then on what was reviewed.
#include <cmath>

#include "agents/detectors/screening.hpp"
#include "agents/detectors/threshold_evidence.hpp"
#include "agents/detectors/training_labels.hpp"
#include "agents/foundation/foundation_model.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

constexpr std::size_t kShareLevels = 8;     // 1, 2, 4 … 128 and more shares
constexpr std::size_t kEnoughAudits = 100;  // until then the seed corpus stands in for audits

// Sums run in the order of the posts.
void measure(Deployed& deployed, const std::vector<ScoredItem>& traffic) {
  if (traffic.empty()) return;
  const auto n = static_cast<double>(traffic.size());
  double sum = 0;
  for (const ScoredItem& item : traffic) sum += static_cast<double>(item.score);
  deployed.mean = sum / n;
  double squares = 0;
  double flagged = 0;
  for (const ScoredItem& item : traffic) {
    const double d = static_cast<double>(item.score) - deployed.mean;
    squares += d * d;
    const bool flags = deployed.thresholds.flags(static_cast<double>(item.score), item.group);
    flagged += flags ? 1.0 : 0.0;
  }
  deployed.sd = std::sqrt(squares / n);
  const double rate = flagged / n;
  if (deployed.setup.params.training.drift_statistic == DriftStatistic::flag_rate)
    deployed.drift.restart(rate, std::sqrt(rate * (1 - rate)));
  else
    deployed.drift.restart(deployed.mean, deployed.sd);
}

}  // namespace

// Detectors come trained on the seed corpus, whose benign posts stand in for traffic.
void Screening::start(Context& context) {
  context_ = &context;
  for (std::uint32_t i = 0; i < detectors_.size(); ++i) {
    Deployed& deployed = detectors_[i];
    const BuildPrices& prices = deployed.setup.params.build;
    context.ledger.spend(actor(i), CostKind::training, prices.pretraining_usd,
                         prices.pretraining_kwh);
    if (deployed.setup.detector->follows_shares())
      context.tally.detectors[i].after_shares.resize(kShareLevels);
    deployed.setup.detector->train({{}, start_.seed_corpus, &knowledge(context)});
    ThresholdEvidence evidence;
    evidence.labelled = score_items(context, scoring_, i, start_.seed_corpus);
    for (const ScoredItem& item : evidence.labelled)
      if (!item.harmful) evidence.traffic.push_back(item);
    deployed.thresholds.choose(deployed.setup.params.threshold, evidence);
    measure(deployed, evidence.traffic);
    context.wake(actor(i), deployed.setup.params.starts, kSwitch);
    context.wake(actor(i), deployed.setup.params.stops, kSwitch);
    plan_next(context, i);
  }
}

void Screening::retrain(Context& context, std::uint32_t detector, const LabelStore& labels) {
  Deployed& deployed = detectors_[detector];
  TrainingSet set{training_labels(labels, deployed.setup.params.training, context.now()),
                  start_.seed_corpus, &knowledge(context)};
  deployed.model_round = context.foundation ? context.foundation->retrainings() : 0;
  if (deployed.setup.detector->train(set)) {
    ++context.tally.detectors[detector].trainings;
    const BuildPrices& prices = deployed.setup.params.build;
    context.ledger.spend(actor(detector), CostKind::retraining, prices.training_usd,
                         prices.training_kwh);
  }
  learn_prior(context, deployed, set.reviewed);
  ThresholdEvidence evidence = traffic_evidence(context, scoring_, detector,
                                                deployed.setup.params.threshold.threshold_window);
  const ThresholdRule rule = deployed.setup.params.threshold.threshold_rule;
  if (rule == ThresholdRule::target_fpr || rule == ThresholdRule::best_response)
    evidence.labelled = score_items(context, scoring_, detector, labelled(std::move(set.reviewed)));
  deployed.thresholds.choose(deployed.setup.params.threshold, evidence);
  measure(deployed, evidence.traffic);
  context.services.tell_everyone({Signal::Kind::retrained, {}, {}, nullptr});
  std::erase_if(deployed.flagged, [&context](PostId id) { return !context.posts.holds(id); });
}

const GroupKnowledge& Screening::knowledge(const Context& context) const {
  return context.foundation ? context.foundation->knowledge() : start_.knowledge;
}

// The seed corpus stands in while audits are few.
std::vector<LabelledItem> Screening::labelled(std::vector<LabelledItem> reviewed) const {
  const auto audits = std::count_if(reviewed.begin(), reviewed.end(), [](const LabelledItem& item) {
    return item.source == CaseSource::audit;
  });
  if (static_cast<std::size_t>(audits) < kEnoughAudits)
    reviewed.insert(reviewed.end(), start_.seed_corpus.begin(), start_.seed_corpus.end());
  return reviewed;
}

// log of (share of the discovered harm that group g wrote / share of all posts that it wrote), both
// with one pseudo-count per group: the rate that the platform believes, not the true one. Labels
// count with the weight that they have in training, so that inverse propensities reach the prior.
void Screening::learn_prior(Context& context, Deployed& deployed,
                            std::span<const LabelledItem> reviewed) {
  const DetectorParams& params = deployed.setup.params;
  std::fill(deployed.log_prior.begin(), deployed.log_prior.end(), 0.0);
  if (!params.threshold.group_prior) return;
  std::vector<double> found(start_.groups, 1.0);
  for (const LabelledItem& item : reviewed)
    if (item.harmful) found[item.group] += item.weight;
  std::vector<double> posts(start_.groups, 1.0);
  const auto window = static_cast<std::uint32_t>(params.threshold.threshold_window);
  const std::uint32_t end = context.posts.end_post().value;
  for (std::uint32_t id = end > window ? end - window : 0; id < end; ++id)
    if (context.posts.holds(PostId{id}))
      ++posts[context.seen_group(context.posts.state(PostId{id}))];
  double all_found = 0;
  double all_posts = 0;
  for (std::size_t g = 0; g < start_.groups; ++g) {
    all_found += found[g];
    all_posts += posts[g];
  }
  for (std::size_t g = 0; g < start_.groups; ++g)
    deployed.log_prior[g] = portable::log(found[g] / all_found * (all_posts / posts[g]));
}

}  // namespace redoubt
