#include "agents/detectors/screening.hpp"

#include <algorithm>

#include "agents/name_key.hpp"

namespace redoubt {
Screening::Screening(std::vector<DetectorSetup> setups, ScreeningStart start)
    : start_(std::move(start)), scoring_(detectors_, start_.first_actor) {
  std::vector<std::string> names;
  for (DetectorSetup& setup : setups) {
    const DetectorTools tools{name_key(setup.name), start_.draws, start_.accounts, names};
    setup.detector->begin(tools);
    const auto filter = std::find(names.begin(), names.end(), setup.params.after);
    std::optional<std::size_t> row;
    if (filter != names.end()) row = static_cast<std::size_t>(filter - names.begin());
    names.push_back(setup.name);
    detectors_.emplace_back(std::move(setup), start_.groups);
    detectors_.back().filter = row;
  }
}

void Screening::plan_retraining(Context& context, std::uint32_t detector, Duration delay) {
  Deployed& deployed = detectors_[detector];
  deployed.next_retraining = context.now() + delay;
  context.wake(actor(detector), delay, kRetrain, ++deployed.plan);
}

void Screening::plan_next(Context& context, std::uint32_t detector) {
  const RetrainParams& training = detectors_[detector].setup.params.training;
  const bool periodic = training.retrain_rule == RetrainRule::periodic;
  plan_retraining(context, detector, periodic ? training.retrain_every : Duration::never());
}

void Screening::wake(Context& context, std::uint32_t detector, std::uint32_t timer,
                     std::uint32_t what, const LabelStore& labels) {
  Deployed& deployed = detectors_[detector];
  if (timer == kSwitch) return switched(context);
  if (timer == kDeploy) return retrain(context, detector, labels);
  if (timer == kWork) {
    if (deployed.at_work) deployed.setup.detector->worker()->act(context, place(detector), what);
    return;
  }
  if (what != deployed.plan) return;
  const Duration lag = deployed.setup.params.training.redeploy_lag;
  if (lag.ms > 0)
    context.wake(actor(detector), lag, kDeploy);
  else
    retrain(context, detector, labels);
  plan_next(context, detector);
}

void Screening::changed(Context& context, std::uint32_t detector) {
  Deployed& deployed = detectors_[detector];
  const DetectorParams& params = deployed.setup.params;
  if (params.threshold.threshold_rule == ThresholdRule::fixed)
    deployed.thresholds.choose(params.threshold, {});
  const bool drift = params.training.retrain_rule == RetrainRule::drift;
  const Duration period = drift ? Duration::never() : params.training.retrain_every;
  if (context.now() + period < deployed.next_retraining || period.is_never())
    plan_retraining(context, detector, period);
  const SimTime stops = SimTime{} + params.stops;
  if (stops >= context.now()) context.wake(actor(detector), stops - context.now(), kSwitch);
  switched(context);
}

// Some detector was switched on or off, or changed.
void Screening::switched(Context& context) {
  update_report_rates(context);
  bool shares = false;
  readers_followed_by_.clear();
  for (std::uint32_t i = 0; i < detectors_.size(); ++i) {
    Deployed& deployed = detectors_[i];
    const bool active = deployed.active(context.now());
    shares = shares || (active && deployed.setup.detector->follows_shares());
    Worker* worker = deployed.setup.detector->worker();
    if (worker == nullptr) continue;
    if (active && worker->follows_readers()) readers_followed_by_.push_back(i);
    const bool begins = active && !deployed.at_work;
    deployed.at_work = active;
    if (begins) worker->start(context, place(i));
  }
  ReaderWatch* const self = this;
  std::erase(context.exposure.view_watches, self);
  if (!readers_followed_by_.empty()) context.exposure.view_watches.push_back(self);
  context.exposure.share_watch = shares ? this : nullptr;
}

void Screening::update_report_rates(Context& context) {
  ReportRates rates;
  for (const Deployed& deployed : detectors_) {
    if (!deployed.active(context.now())) continue;
    const auto [harmful, benign] = deployed.setup.detector->report_rates();
    rates.harmful += harmful;
    rates.benign += benign;
  }
  context.exposure.report_rates = rates;
}

// The first report of a post counts as the flag of every detector that listens to readers.
void Screening::reported(Context& context, PostId id) {
  const PostState& post = context.posts.state(id);
  const PostContent content = context.posts.content(id);
  const Signal signal{Signal::Kind::reported, id, post.author, &content.surface};
  for (std::uint32_t i = 0; i < detectors_.size(); ++i) {
    Deployed& deployed = detectors_[i];
    if (!deployed.active(context.now())) continue;
    deployed.setup.detector->observe(signal);
    const auto [harmful, benign] = deployed.setup.detector->report_rates();
    const bool hears_readers = harmful > 0 || benign > 0;
    if (post.reports > 0 || !hears_readers) continue;
    count_flag(context, i, post, context.now());
    if (context.value != nullptr) context.value->flagged(id, actor(i));
  }
}

void Screening::account_opened(Context& context, UserId account) {
  for (std::uint32_t i = 0; i < detectors_.size(); ++i) {
    Deployed& deployed = detectors_[i];
    if (!deployed.setup.detector->checks_photos() || !deployed.active(context.now())) continue;
    DetectorTally& tally = context.tally.detectors[i];
    ++tally.accounts_checked;
    if (deployed.setup.detector->admits_photo(context.accounts.photo(account))) continue;
    ++tally.accounts_refused;
    return context.services.suspend(account);
  }
}

void Screening::screen(Context& context, PostId id, const Allowlist& allowed) {
  for (const std::uint32_t detector : scoring_.screen(context, id, allowed))
    plan_retraining(context, detector, Duration{0});
}

void Screening::viewed(UserId reader, PostId post) {
  for (const std::uint32_t i : readers_followed_by_)
    detectors_[i].setup.detector->worker()->viewed(*context_, place(i), reader, post);
}

void Screening::shared(ShareId share) {
  scoring_.shared(*context_, share);
}

void Screening::observe(const Signal& signal) {
  for (Deployed& deployed : detectors_) deployed.setup.detector->observe(signal);
}

double Screening::margin(const Surface& surface, SimTime now,
                         std::optional<std::uint8_t> seen_group) const {
  double largest = Detector::kNoOpinion;
  for (const Deployed& deployed : detectors_) {
    if (!deployed.active(now) || !deployed.setup.judges()) continue;
    const double score = deployed.setup.detector->score(surface);
    if (score == Detector::kNoOpinion) continue;
    const Thresholds& thresholds = deployed.thresholds;
    const double lowest = seen_group ? thresholds.lowest(*seen_group) : thresholds.strictest();
    largest = std::max(largest, score - lowest);
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

void Screening::prefetch(UserId author) const {
  for (const Deployed& deployed : detectors_) deployed.setup.detector->prefetch(author);
}

void Screening::prefetch_further(UserId author) const {
  for (const Deployed& deployed : detectors_) deployed.setup.detector->prefetch_further(author);
}

double Screening::suspicion(std::size_t i, const Surface& surface) const {
  const Detector& detector = *detectors_[i].setup.detector;
  const double score = detector.score(surface);
  return score == Detector::kNoOpinion ? 1.0 : detector.probability(score);
}

WorkPlace Screening::place(std::uint32_t detector) const {
  return {actor(detector), detector, detectors_[detector].key, kWork};
}

}  // namespace redoubt
