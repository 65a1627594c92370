#include "agents/detectors/screening.hpp"

#include <algorithm>
#include <limits>

namespace redoubt {

void DetectorParams::fields(FieldVisitor& v) {
  v({.name = "threshold_rule",
     .meaning = "how the lowest flagged score is chosen",
     .source = "common practice"},
    threshold_rule);
  v({.name = "threshold",
     .meaning = "lowest flagged score if threshold_rule is fixed",
     .source = "the matcher scores 0 or 1"},
    threshold);
  v({.name = "flag_rate",
     .meaning = "share of all traffic to flag, renewed at each retraining",
     .range = {0, 1, true, true},
     .source = "no published value"},
    flag_rate);
  v({.name = "threshold_window",
     .unit = "posts",
     .meaning = "recent posts the flag rate refers to",
     .range = {100, 1e7},
     .source = "no published value",
     .fixed = true},
    threshold_window);
  v({.name = "retrain_every",
     .unit = "duration",
     .meaning = "period of retraining",
     .range = {.low = 3600},
     .source = "no published value"},
    retrain_every);
  v({.name = "label_window",
     .unit = "duration",
     .meaning = "age of the labels it learns from",
     .range = {.low = 3600},
     .source = "no published value"},
    label_window);
  v({.name = "latency",
     .unit = "duration",
     .meaning = "time from publication to decision",
     .range = {0, 1e8},
     .source = "no published value"},
    latency);
  v({.name = "cost_per_post_usd",
     .unit = "USD",
     .meaning = "compute cost of scoring one post",
     .range = {0, 1e3},
     .source = "no published value"},
    cost_per_post_usd);
  v({.name = "energy_per_post_wh",
     .unit = "Wh",
     .meaning = "energy of scoring one post",
     .range = {0, 1e3},
     .source = "no published value"},
    energy_per_post_wh);
  v({.name = "starts",
     .unit = "duration",
     .meaning = "day on which it is switched on",
     .range = kNonNegative,
     .source = "start of the run",
     .fixed = true},
    starts);
  v({.name = "stops",
     .unit = "duration",
     .meaning = "day on which it is switched off",
     .range = kNonNegative,
     .source = "does not stop"},
    stops);
}

namespace {

// Detectors that hear from readers rather than look at posts.
bool listens(const DetectorSetup& setup) {
  const auto [harmful, benign] = setup.detector->report_rates();
  return harmful > 0 || benign > 0;
}

}  // namespace

Screening::Screening(std::vector<DetectorSetup> setups, ActorId first_actor,
                     std::vector<LabelledItem> seed_corpus)
    : first_actor_(first_actor), seed_corpus_(std::move(seed_corpus)) {
  for (DetectorSetup& setup : setups) detectors_.push_back({std::move(setup), 0, 0, {}});
}

// Detectors come trained on the seed corpus; the first threshold is its benign quantile.
void Screening::start(Context& context) {
  for (std::uint32_t i = 0; i < detectors_.size(); ++i) {
    Deployed& deployed = detectors_[i];
    Detector& detector = *deployed.setup.detector;
    detector.train({{}, seed_corpus_});
    std::vector<float> scores;
    for (const LabelledItem& item : seed_corpus_) {
      if (item.harmful) continue;
      Surface surface;
      surface.x = item.x;
      scores.push_back(static_cast<float>(detector.score(surface)));
    }
    set_threshold(deployed, scores);
    context.wake(actor(i), deployed.setup.params.starts, kSwitch);
    context.wake(actor(i), deployed.setup.params.stops, kSwitch);
    plan_retraining(context, i, deployed.setup.params.retrain_every);
  }
}

void Screening::plan_retraining(Context& context, std::uint32_t detector, Duration delay) {
  Deployed& deployed = detectors_[detector];
  deployed.next_retraining = context.now() + delay;
  context.wake(actor(detector), delay, kRetrain, ++deployed.plan);
}

void Screening::wake(Context& context, std::uint32_t detector, std::uint32_t timer,
                     std::uint32_t plan, const LabelStore& labels) {
  if (timer == kSwitch) return update_report_rates(context);
  if (plan != detectors_[detector].plan) return;
  retrain(context, detector, labels);
  plan_retraining(context, detector, detectors_[detector].setup.params.retrain_every);
}

void Screening::changed(Context& context, std::uint32_t detector) {
  Deployed& deployed = detectors_[detector];
  const DetectorParams& params = deployed.setup.params;
  if (params.threshold_rule == ThresholdRule::fixed) deployed.threshold = params.threshold;
  const SimTime next = context.now() + params.retrain_every;
  if (next < deployed.next_retraining || params.retrain_every.is_never())
    plan_retraining(context, detector, params.retrain_every);
  const SimTime stops = SimTime{} + params.stops;
  if (stops >= context.now()) context.wake(actor(detector), stops - context.now(), kSwitch);
  update_report_rates(context);
}

void Screening::update_report_rates(Context& context) {
  ReportRates rates;
  for (const Deployed& deployed : detectors_) {
    if (!active(deployed.setup.params, context.now())) continue;
    const auto [harmful, benign] = deployed.setup.detector->report_rates();
    rates.harmful += harmful;
    rates.benign += benign;
  }
  context.exposure.report_rates = rates;
}

// The first report of a post counts as the flag of every detector that listens to readers.
void Screening::reported(Context& context, const PostState& post) {
  if (post.reports != 0) return;
  for (std::uint32_t i = 0; i < detectors_.size(); ++i) {
    const DetectorSetup& setup = detectors_[i].setup;
    if (!listens(setup) || !active(setup.params, context.now())) continue;
    DetectorTally& tally = context.tally.detectors[i];
    if (post.harmful())
      ++tally.harmful_flagged;
    else
      ++tally.benign_flagged[post.group];
  }
}

void Screening::retrain(Context& context, std::uint32_t detector, const LabelStore& labels) {
  Deployed& deployed = detectors_[detector];
  const DetectorParams& params = deployed.setup.params;
  const SimTime now = context.now();
  const SimTime from{std::max<std::int64_t>(0, (now - params.label_window).ms)};
  if (deployed.setup.detector->train({labels.since(from), seed_corpus_}))
    ++context.tally.detectors[detector].trainings;
  // The window was scored by the model before; a new model needs its own quantile.
  std::vector<float> scores;
  const auto window = static_cast<std::uint32_t>(params.threshold_window);
  const std::uint32_t end = context.posts.end_post().value;
  for (std::uint32_t id = end > window ? end - window : 0; id < end; ++id)
    if (context.posts.holds(PostId{id}))
      scores.push_back(static_cast<float>(
          deployed.setup.detector->score(context.posts.content(PostId{id}).surface)));
  set_threshold(deployed, scores);
}

void Screening::set_threshold(Deployed& deployed, std::vector<float>& scores) {
  const DetectorParams& params = deployed.setup.params;
  if (params.threshold_rule == ThresholdRule::fixed) {
    deployed.threshold = params.threshold;
    return;
  }
  if (scores.empty()) return;
  const auto rank =
      static_cast<std::size_t>((1.0 - params.flag_rate) * static_cast<double>(scores.size() - 1));
  std::nth_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(rank),
                   scores.end());
  deployed.threshold = static_cast<double>(scores[rank]);
}

bool Screening::active(const DetectorParams& p, SimTime now) const {
  return now >= SimTime{} + p.starts && now < SimTime{} + p.stops;
}

void Screening::screen(Context& context, PostId id, const Allowlist& allowed) {
  const PostContent content = context.posts.content(id);
  const PostState& state = context.posts.state(id);
  bool any = false;
  bool excepted = false;
  for (std::uint32_t i = 0; i < detectors_.size(); ++i) {
    Deployed& deployed = detectors_[i];
    const DetectorParams& params = deployed.setup.params;
    if (!active(params, context.now())) continue;
    const double score = deployed.setup.detector->score(content.surface);
    if (score == Detector::kNoOpinion) {
      if (listens(deployed.setup)) count_seen(context, i, state);
      continue;
    }
    const bool suspect = score >= deployed.threshold;
    const bool spared = suspect && allowed.covers(content.surface.x);
    const bool flagged = suspect && !spared;
    excepted = excepted || spared;
    context.note({.kind = PostEvent::Kind::scored,
                  .post = id,
                  .actor = actor(i),
                  .value = score,
                  .limit = deployed.threshold});
    record(context, i, state, score, flagged);
    context.ledger.spend(ActorId{first_actor_.value + i}, params.cost_per_post_usd,
                         params.energy_per_post_wh / 1000.0);
    if (flagged) context.schedule_in(params.latency, EventKind::flag, id.value, i);
    any = any || flagged;
  }
  if (state.harmful()) {
    context.tally.generators[content.truth.campaign].flagged += any ? 1 : 0;
    context.tally.screening.excepted_harmful += excepted ? 1 : 0;
  } else {
    ++context.tally.screening.benign_screened[state.group];
    context.tally.screening.benign_flagged[state.group] += any ? 1 : 0;
    context.tally.screening.excepted_benign += excepted ? 1 : 0;
  }
}

void Screening::record(Context& context, std::size_t row, const PostState& state, double score,
                       bool flagged) {
  DetectorTally& tally = context.tally.detectors[row];
  const double place = (score - DetectorTally::kLowest) * DetectorTally::kPerUnit;
  const auto bin = static_cast<std::size_t>(std::clamp(place, 0.0, DetectorTally::kBins - 1.0));
  count_seen(context, row, state);
  if (state.harmful()) {
    tally.harmful_flagged += flagged ? 1 : 0;
    ++tally.harmful_scores[bin];
  } else {
    tally.benign_flagged[state.group] += flagged ? 1 : 0;
    ++tally.benign_scores[bin];
  }
}

void Screening::count_seen(Context& context, std::size_t row, const PostState& state) {
  DetectorTally& tally = context.tally.detectors[row];
  if (state.harmful())
    ++tally.harmful_scored;
  else
    ++tally.benign_scored[state.group];
}

double Screening::margin(const Surface& surface, SimTime now) const {
  double largest = Detector::kNoOpinion;
  for (const Deployed& deployed : detectors_) {
    if (!active(deployed.setup.params, now)) continue;
    const double score = deployed.setup.detector->score(surface);
    if (score != Detector::kNoOpinion) largest = std::max(largest, score - deployed.threshold);
  }
  return largest;
}

bool Screening::introduce(const GenerationArchive& archive) {
  bool any = false;
  for (Deployed& deployed : detectors_) {
    Detector& detector = *deployed.setup.detector;
    if (detector.asks_provider()) detector.ask(archive);
    any = any || detector.asks_provider();
  }
  return any;
}

void Screening::observe(Context&, const Signal& signal) {
  for (Deployed& deployed : detectors_) deployed.setup.detector->observe(signal);
}

}  // namespace redoubt
