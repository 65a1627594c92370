#include "agents/detectors/scoring.hpp"

#include <algorithm>
#include <bit>

namespace redoubt {
namespace {

// A score as a deviation from traffic; decisions stay 0 or 1.
double standardised(const Deployed& deployed, double score) {
  if (deployed.setup.detector->decides()) return score;
  return deployed.sd > 0 ? (score - deployed.mean) / deployed.sd : 0.0;
}

// Scores that were just given.
class Given final : public OtherScores {
 public:
  Given(const std::vector<Deployed>& detectors, const std::vector<std::optional<double>>& scores)
      : detectors_(detectors), scores_(scores) {}
  [[nodiscard]] double standard_score(std::size_t i) const override {
    return scores_[i] ? standardised(detectors_[i], *scores_[i]) : 0.0;
  }

 private:
  const std::vector<Deployed>& detectors_;
  const std::vector<std::optional<double>>& scores_;
};

// Scores that are worked out again when asked for.
class WorkedOut final : public OtherScores {
 public:
  WorkedOut(const std::vector<Deployed>& detectors, const Scoring& scoring, const Sight& sight,
            std::uint8_t group)
      : detectors_(detectors), scoring_(scoring), sight_(sight), group_(group) {}
  [[nodiscard]] double standard_score(std::size_t i) const override {
    const auto score = scoring_.rescore(i, sight_, group_);
    return score ? standardised(detectors_[i], *score) : 0.0;
  }

 private:
  const std::vector<Deployed>& detectors_;
  const Scoring& scoring_;
  const Sight& sight_;
  std::uint8_t group_;
};

void count_harmful(Context& context, const PostState& state, const Truth& truth, bool flagged) {
  ScreeningTally& tally = context.tally.screening;
  ++tally.harmful_screened[state.group];
  tally.harmful_flagged[state.group] += flagged ? 1 : 0;
  if (truth.campaign != kNoCampaign)
    context.tally.generators[truth.campaign].flagged += flagged ? 1 : 0;
}

void count_benign(Context& context, const PostState& state, const Truth& truth, bool flagged) {
  ScreeningTally& tally = context.tally.screening;
  ++tally.benign_screened[state.group];
  tally.benign_flagged[state.group] += flagged ? 1 : 0;
  if (context.labels != nullptr) {
    const std::uint8_t label = context.seen_group(state);
    ++tally.seen_screened[label];
    tally.seen_flagged[label] += flagged ? 1 : 0;
  }
  const bool by_hand = truth.origin == Origin::human;
  tally.by_hand_screened[state.group] += by_hand ? 1 : 0;
  tally.by_hand_flagged[state.group] += by_hand && flagged ? 1 : 0;
}

// Whether the drift test gives alarm at this post; of a post without a score it hears nothing.
bool drifts(Deployed& deployed, const std::optional<double>& score, bool flagged) {
  const RetrainParams& training = deployed.setup.params.training;
  if (training.retrain_rule != RetrainRule::drift || !score) return false;
  const bool share = training.drift_statistic == DriftStatistic::flag_rate;
  const double value = share ? (flagged ? 1.0 : 0.0) : *score;
  return deployed.drift.add(value, training.drift_tolerance, training.drift_limit);
}

}  // namespace

std::vector<std::uint32_t> Scoring::screen(Context& context, PostId id, const Allowlist& allowed) {
  const PostContent content = context.posts.content(id);
  const PostState& state = context.posts.state(id);
  const Given others(*detectors_, scores_);
  const Sight sight{content.surface, id, state.author, context.now(), context.now(), 0, &others};
  scores_.assign(detectors_->size(), std::nullopt);
  std::vector<std::uint32_t> drifted;
  allowed_ = &allowed;
  excepted_ = false;
  bool any = false;
  for (std::uint32_t i = 0; i < detectors_->size(); ++i) {
    Deployed& deployed = (*detectors_)[i];
    if (!deployed.active(context.now())) continue;
    deployed.setup.detector->published(sight);
    const bool flagged = decide(context, i, id, sight);
    any = any || (flagged && deployed.setup.judges());
    if (drifts(deployed, scores_[i], flagged)) drifted.push_back(i);
  }
  if (any) tell_detectors(context, sight);
  ScreeningTally& tally = context.tally.screening;
  (state.harmful() ? tally.excepted_harmful : tally.excepted_benign) += excepted_ ? 1 : 0;
  if (state.harmful())
    count_harmful(context, state, content.truth, any);
  else
    count_benign(context, state, content.truth, any);
  return drifted;
}

bool Scoring::passed_by_filter(const Deployed& deployed, SimTime now, std::uint8_t group) const {
  if (!deployed.filter) return false;
  const Deployed& filter = (*detectors_)[*deployed.filter];
  if (!filter.active(now)) return false;
  const auto& score = scores_[*deployed.filter];
  return !score || !filter.thresholds.flags(*score, group);
}

bool Scoring::suspects(const Deployed& deployed, const Sight& sight, double score,
                       std::uint8_t group) {
  if (!deployed.thresholds.flags(score, group)) return false;
  const bool spared = allowed_ != nullptr && allowed_->covers(sight.surface.x);
  excepted_ = excepted_ || spared;
  return !spared;
}

bool Scoring::decide(Context& context, std::uint32_t i, PostId id, const Sight& sight) {
  Deployed& deployed = (*detectors_)[i];
  const PostState& state = context.posts.state(id);
  const std::uint8_t group = context.seen_group(state);
  if (passed_by_filter(deployed, context.now(), group)) {
    count_seen(context, i, state);
    return false;
  }
  const double opinion = deployed.setup.detector->judge(sight);
  if (opinion == Detector::kNoOpinion) {
    if (deployed.listens()) count_seen(context, i, state);
    return false;
  }
  const bool of_harm = !deployed.setup.labels_origin;
  if (of_harm) count_seen(context, i, state);
  if (!deployed.take_capacity(context.now())) {
    ++context.tally.detectors[i].unscored;
    return false;
  }
  const double score = opinion + deployed.log_prior[group];
  scores_[i] = score;
  pay(context, i);
  if (of_harm) context.tally.detectors[i].scores.add(state.harmful(), score);
  note_score(context, i, sight, score);
  if (!suspects(deployed, sight, score, group)) return false;
  if (deployed.setup.detector->follows_shares()) deployed.flagged.insert(id);
  flag(context, i, id);
  return true;
}

void Scoring::flag(Context& context, std::uint32_t i, PostId id) {
  const DetectorSetup& setup = (*detectors_)[i].setup;
  const DetectorParams& params = setup.params;
  if (!setup.labels_origin)
    count_flag(context, i, context.posts.state(id), context.now() + params.latency);
  if (params.acts) context.schedule_in(params.latency, EventKind::flag, id.value, i);
}

void Scoring::note_score(Context& context, std::uint32_t i, const Sight& sight,
                         double score) const {
  const std::uint8_t group = context.seen_group(context.posts.state(sight.post));
  context.note({.kind = PostEvent::Kind::scored,
                .post = sight.post,
                .actor = ActorId{first_actor_.value + i},
                .value = score,
                .limit = (*detectors_)[i].thresholds.lowest(group)});
}

// One score was given.
void Scoring::pay(Context& context, std::uint32_t i) const {
  const DetectorParams& params = (*detectors_)[i].setup.params;
  context.ledger.spend(ActorId{first_actor_.value + i}, CostKind::scanning,
                       params.cost_per_post_usd, params.energy_per_post_wh / 1000.0);
  ++context.tally.detectors[i].scored;
}

void Scoring::tell_detectors(Context& context, const Sight& sight) {
  const Signal signal{Signal::Kind::flagged, sight.post, sight.author, &sight.surface};
  for (Deployed& deployed : *detectors_)
    if (deployed.active(context.now())) deployed.setup.detector->observe(signal);
}

void Scoring::shared(Context& context, ShareId share) {
  const Share& passed_on = context.posts.share(share);
  const PostId id = passed_on.post;
  const PostState& state = context.posts.state(id);
  const PostContent content = context.posts.content(id);
  const Sight sight{content.surface,     id,          state.author, context.now(),
                    published_at(state), state.shares};
  for (std::uint32_t i = 0; i < detectors_->size(); ++i) {
    Deployed& deployed = (*detectors_)[i];
    if (!deployed.setup.detector->follows_shares() || !deployed.active(context.now())) continue;
    deployed.setup.detector->shared(sight, passed_on.user);
    if (std::has_single_bit(state.shares)) look_again(context, i, sight);
  }
}

void Scoring::look_again(Context& context, std::uint32_t i, const Sight& sight) {
  Deployed& deployed = (*detectors_)[i];
  const PostState& state = context.posts.state(sight.post);
  if (!deployed.take_capacity(context.now())) {
    ++context.tally.detectors[i].unscored;
    return;
  }
  const std::uint8_t group = context.seen_group(state);
  const double score = deployed.setup.detector->judge(sight) + deployed.log_prior[group];
  pay(context, i);
  std::vector<ShareLevelTally>& levels = context.tally.detectors[i].after_shares;
  const auto level = static_cast<std::size_t>(std::bit_width(state.shares) - 1);
  ShareLevelTally& tally = levels[std::min(level, levels.size() - 1)];
  tally.scores.add(state.harmful(), score);
  tally.harmful_posts += state.harmful() ? 1 : 0;
  tally.harmful_exposures += state.harmful() ? state.exposures : 0;
  note_score(context, i, sight, score);
  if (!suspects(deployed, sight, score, group)) return;
  if (deployed.flagged.insert(sight.post).second) flag(context, i, sight.post);
}

std::optional<double> Scoring::rescore(std::size_t i, const Sight& sight,
                                       std::uint8_t group) const {
  const Deployed& deployed = (*detectors_)[i];
  if (deployed.filter && (*detectors_)[*deployed.filter].active(sight.now)) {
    const auto before = rescore(*deployed.filter, sight, group);
    if (!before || !(*detectors_)[*deployed.filter].thresholds.flags(*before, group))
      return std::nullopt;
  }
  const WorkedOut others(*detectors_, *this, sight, group);
  Sight alone = sight;
  alone.others = &others;
  const double opinion = deployed.setup.detector->judge(alone);
  if (opinion == Detector::kNoOpinion) return std::nullopt;
  return opinion + deployed.log_prior[group];
}

void count_seen(Context& context, std::size_t row, const PostState& state) {
  DetectorTally& tally = context.tally.detectors[row];
  if (state.harmful())
    ++tally.harmful_scored;
  else
    ++tally.benign_scored[state.group];
}

void count_flag(Context& context, std::size_t row, const PostState& state, SimTime effect) {
  DetectorTally& tally = context.tally.detectors[row];
  if (!state.harmful()) {
    ++tally.benign_flagged[state.group];
    return;
  }
  ++tally.harmful_flagged;
  tally.hours_to_flag += (effect - context.harm.at(state.harm_record).published).hours();
}

}  // namespace redoubt
