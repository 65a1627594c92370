#include "agents/foundation/foundation_model.hpp"

#include "agents/foundation/emission.hpp"

namespace redoubt {
namespace {

Corpus corpus_of(const FoundationParams& params, const FoundationStart& start) {
  Corpus corpus = first_corpus(start.first, params.sampling, start.groups, start.draws);
  if (start.stereotype)
    add_first_topics(corpus, start.first, params.sampling, *start.stereotype, start.groups,
                     start.draws);
  return corpus;
}

// The model in a cheaper form, whose answers have more error.
EstimationParams coarser(EstimationParams estimation, double distortion) {
  estimation.compression += distortion;
  return estimation;
}

}  // namespace

FoundationModel::FoundationModel(const FoundationParams& params, const FoundationStart& start)
    : params_(params),
      start_(start),
      memory_(corpus_of(params, start)),
      first_(first_knowledge(start.first, memory_, params.estimation)),
      knowledge_(
          first_knowledge(start.first, memory_, coarser(params.estimation, start.distortion))),
      census_{std::vector<double>(start.groups.size()), std::vector<double>(start.groups.size())},
      complaints_(start.groups.size()),
      commissioned_(start.groups.size(), SimTime::never()),
      findings_(start.groups.size()),
      user_base_(params.user_base, first_, start.groups) {
  corpora_.push_back(memory_);
}

void FoundationModel::start(Context& context) {
  context.ledger.spend(start_.self, CostKind::training, params_.pretraining_usd,
                       params_.pretraining_kwh);
  plan(context, params_.retrain_every);
}

void FoundationModel::plan(Context& context, Duration delay) {
  next_ = context.now() + delay;
  context.wake(start_.self, delay, 0, ++plan_);
}

void FoundationModel::changed(Context& context) {
  if (context.now() + params_.retrain_every < next_ || params_.retrain_every.is_never())
    plan(context, params_.retrain_every);
}

void FoundationModel::wake(Context& context, std::uint32_t /*timer*/, std::uint32_t plan_number) {
  if (plan_number != plan_ || !in_use()) return;
  retrain(context);
  plan(context, params_.retrain_every);
}

// Under regime replace all that the platform still carries is new each time; corpora that are kept
// must not hold a post twice.
void FoundationModel::retrain(Context& context) {
  CorpusBuilder builder(params_, start_.stereotype, user_base_.writers(), start_.draws, round_ + 1);
  builder.label_by(context.labels);
  builder.add_written(knowledge_);
  builder.add_platform(context.posts, params_.regime == Regime::replace ? SimTime{} : trained_);
  for (std::size_t g = 0; g < commissioned_.size(); ++g)
    if (commissioned_[g] != SimTime::never())
      builder.add_commissioned(static_cast<std::uint8_t>(g));
  if (posts_in(builder.corpus()) <= 0) {  // nothing to learn from: it stays as it is
    ++skipped_;
    return;
  }
  ++round_;
  trained_ = context.now();
  census_ = builder.census();
  if (census_.by_people <= 0 && census_.by_campaigns > 0) ++without_people_;
  Corpus corpus = builder.corpus();
  augment(corpus, params_.curation.counterfactual);
  remember(corpus);
  const double lost = context.mitigation ? context.mitigation->distortion() : 0;
  knowledge_ = estimate(memory_, coarser(params_.estimation, lost), knowledge_, weights());
  user_base_.respond(knowledge_);
  pay_for_retraining(context);
}

void FoundationModel::complain(Context& context, UserId user, std::uint8_t true_group) {
  const std::size_t group = context.seen_group(user, true_group);
  if (group >= complaints_.size()) return;  // of unknown group
  const std::int64_t enough = params_.recourse.complaints_to_find;
  ++complaints_[group];
  if (enough == 0 || complaints_[group] < static_cast<double>(enough)) return;
  if (commissioned_[group] == SimTime::never()) commissioned_[group] = context.now();
  complaints_[group] = 0;
  ++findings_[group];
  context.services.tell_everyone({.kind = Signal::Kind::pattern,
                                  .model = start_.self,
                                  .group = static_cast<std::uint8_t>(group)});
}

// A platform's complaints about its detectors count as those about an application.
void FoundationModel::observe(Context& context, const Signal& signal) {
  if (signal.kind != Signal::Kind::complained || !signal.to_provider) return;
  if (!context.audience.is_person(signal.account)) return;
  complain(context, signal.account, context.people.group(signal.account));
}

void FoundationModel::pay_for_retraining(Context& context) const {
  double looked_at = 0;
  for (const double posts : census_.offered) looked_at += posts;
  const double fresh =
      params_.human_share * static_cast<double>(params_.corpus_size) + census_.commissioned;
  const CurationParams& curation = params_.curation;
  const double curation_usd = looked_at * curation.usd_per_post + fresh * curation.human_post_usd;
  context.ledger.spend(start_.self, CostKind::retraining, params_.training_usd + curation_usd,
                       params_.training_kwh + looked_at * curation.wh_per_post / 1000.0);
}

Reweighting FoundationModel::weights() const {
  Reweighting weights{params_.reweight};
  for (const Group& group : start_.groups) weights.shares.push_back(group.share);
  return weights;
}

void FoundationModel::remember(const Corpus& corpus) {
  const auto kept = static_cast<std::size_t>(params_.kept_corpora);
  switch (params_.regime) {
    case Regime::accumulate:
      for (std::size_t g = 0; g < corpus.size(); ++g) memory_[g].add(corpus[g]);
      return;
    case Regime::replace:
      memory_ = corpus;
      corpora_.assign(1, corpus);
      return;
    case Regime::window:
      corpora_.push_back(corpus);
      while (corpora_.size() > kept) corpora_.pop_front();
      memory_.assign(corpus.size(), Moments{});
      for (const Corpus& each : corpora_)
        for (std::size_t g = 0; g < each.size(); ++g) memory_[g].add(each[g]);
      return;
  }
}

void FoundationModel::add_to(Digest& digest) const {
  for (const GroupKnowledge::Component& known : knowledge_.groups) {
    digest.add(known.weight);
    for (const double mean : known.mean) digest.add(mean);
    for (const double variance : known.variance) digest.add(variance);
    digest.add(known.association);
  }
}

void FoundationModel::assist(Context& context, PostContent& post) {
  const double share = in_use() ? params_.emission.assisted_share : 0;
  if (share <= 0 || start_.draws.uniform(Purpose::model_assistance, post.surface.key, 0) >= share)
    return;
  post.truth.origin = Origin::model;
  const double by_hand = 1.0 - params_.emission.model_part;
  post.surface.trace = ModelTrace(ModelFamily::hosted_model, kUsualTrace, by_hand);
  write(context, post);
}

void FoundationModel::write(Context& context, PostContent& post) {
  const EmissionParams& how = params_.emission;
  const std::uint64_t key = post.surface.key;
  std::uint8_t voice = post.truth.group;
  const Block bits = start_.draws.bits(Purpose::emission_voice, key, 0);
  if (unit_interval(bits.first) >= how.knows_author)
    voice = choice_at(emitted_shares(knowledge_, how.temperature), unit_interval(bits.second));
  const Features x = emit(knowledge_.groups[voice], how.temperature, key, start_.draws);
  const bool says = start_.draws.uniform(Purpose::model_attribution, key, 1) < how.model_part;
  if (says) attribute(post.surface, knowledge_, how.temperature, start_.draws);
  const auto part = static_cast<float>(how.model_part);
  for (std::size_t i = 0; i < kFeatures; ++i)
    post.surface.x[i] = (1.0f - part) * post.surface.x[i] + part * x[i];
  ++posts_written_;
  if (context.value != nullptr) context.value->answered(start_.self, post.truth.group);
  context.ledger.spend(start_.self, CostKind::inference, params_.answer_usd,
                       params_.answer_wh / 1000.0);
}

}  // namespace redoubt
