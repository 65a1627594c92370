// Detector `joint`: what a post says together with how it spreads, looked at again after 1, 2, 4, 8
// … shares.
//
// score = v·(s, log speed, taint) + c, with s = w·x + b of the content. Speed is shares per hour;
// taint is the mean over the sharers of (confirmed posts they shared before)/(posts they shared +
// 1). At publication, score = s. Both stages are logistic regressions on reviewed items: the first
// on all and the seed corpus, the second on those that were shared, as they stood at their latest
// look. Waiting buys evidence and costs exposures: `auc_after_shares` against
// `exposures_after_shares`.
#include <deque>
#include <map>

#include "agents/catalogue.hpp"
#include "agents/detectors/logistic.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

class Joint final : public Detector {
 public:
  void fields(FieldVisitor& v) override { fit_.fields(v); }
  [[nodiscard]] bool follows_shares() const override { return true; }

  [[nodiscard]] double score(const Surface& post) const override {
    return content_.log_odds(post.x);
  }
  [[nodiscard]] double judge(const Sight& sight) const override {
    const double said = score(sight.surface);
    const auto cascade = cascades_.find(sight.post);
    if (!learnt_cascades_ || sight.shares == 0 || cascade == cascades_.end()) return said;
    return both_.log_odds(evidence(said, cascade->second));
  }

  void shared(const Sight& sight, UserId sharer) override {
    Cascade& cascade = cascades_[sight.post];
    Sharer& person = sharers_[sharer];
    cascade.published = sight.published;
    cascade.latest = sight.now;
    cascade.taint += person.confirmed / (person.shares + 1.0);
    cascade.sharers.push_back(sharer);
    ++cascade.shares;
    ++person.shares;
    forget(sight.now);
  }

  // A decision on a post that was shared: an item of the second stage, and a mark on who shared it.
  void observe(const Signal& signal) override {
    const bool harmful = signal.kind == Signal::Kind::confirmed;
    if (!harmful && signal.kind != Signal::Kind::cleared) return;
    const auto found = cascades_.find(signal.post);
    if (found == cascades_.end()) return;
    decided_.push_back({signal.surface->x, found->second, harmful});
    if (harmful)
      for (const UserId sharer : found->second.sharers) sharers_[sharer].confirmed += 1;
  }

  [[nodiscard]] bool learns() const override { return true; }
  bool train(const TrainingSet& set) override {
    content_ = fit_logistic(set.seed, set.reviewed, fit_.l2);
    std::vector<LabelledItem> items;
    std::int64_t positives = 0;
    for (const Decided& decided : decided_) {
      LabelledItem item;
      item.x = evidence(content_.log_odds(decided.x), decided.cascade);
      item.harmful = decided.harmful;
      positives += item.harmful ? 1 : 0;
      items.push_back(item);
    }
    learnt_cascades_ = positives >= fit_.min_positives;
    if (learnt_cascades_) both_ = fit_logistic({}, items, fit_.l2);
    return !set.reviewed.empty();
  }

 private:
  struct Cascade {
    SimTime published;
    SimTime latest;
    double shares = 0;
    double taint = 0;  // summed over sharers
    std::vector<UserId> sharers;
  };
  struct Sharer {
    double shares = 0;
    double confirmed = 0;
  };
  struct Decided {
    Features x;
    Cascade cascade;
    bool harmful;
  };

  // Terms that are not used stay 0, and their weights with them.
  static Features evidence(double said, const Cascade& cascade) {
    const double hours = (cascade.latest - cascade.published).hours();
    Features z{};
    z[0] = static_cast<float>(said);
    z[1] = static_cast<float>(portable::log(cascade.shares / (hours + 0.1)));
    z[2] = static_cast<float>(cascade.taint / cascade.shares);
    return z;
  }

  // Posts are numbered in order of publication, so the oldest stand first.
  void forget(SimTime now) {
    while (now - cascades_.begin()->second.published > kMemory) cascades_.erase(cascades_.begin());
    while (!decided_.empty() && now - decided_.front().cascade.published > kMemory)
      decided_.pop_front();
  }

  static constexpr Duration kMemory = days(30);  // longer than posts live
  LogisticParams fit_;
  LogisticModel content_;
  LogisticModel both_;
  bool learnt_cascades_ = false;
  std::map<PostId, Cascade> cascades_;
  std::map<UserId, Sharer> sharers_;
  std::deque<Decided> decided_;
};

}  // namespace

std::unique_ptr<Detector> make_joint() {
  return std::make_unique<Joint>();
}

}  // namespace redoubt
