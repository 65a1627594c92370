// Detector `statistical`: logistic regression on the features of posts, retrained on what
// moderators decided.
//
// score(x) = w·x + b, the log-odds of harm under the training set: all items reviewed in the label
// window (flags, reports and audits, as decided, weight 1) and a seed corpus of known cases.
// Without class weights the bias follows the mix of the set; only the direction matters to a
// quantile threshold. Under equal-covariance Gaussians the true log-odds are linear, so no other
// detector of single posts does better on a stationary campaign.
#include <cmath>

#include "agents/catalogue.hpp"
#include "agents/detectors/logistic.hpp"

namespace redoubt {
namespace {

class Statistical final : public Detector {
 public:
  void fields(FieldVisitor& v) override { fit_.fields(v); }
  [[nodiscard]] double score(const Surface& post) const override { return model_.log_odds(post.x); }

  [[nodiscard]] bool learns() const override { return true; }
  bool train(const TrainingSet& set) override {
    std::int64_t positives = 0;
    for (const LabelledItem& item : set.reviewed) positives += item.harmful ? 1 : 0;
    for (const LabelledItem& item : set.seed) positives += item.harmful ? 1 : 0;
    if (positives < fit_.min_positives) return false;
    model_ = fit_logistic(set.seed, set.reviewed, fit_.l2);
    const double length = std::sqrt(dot(model_.weight, model_.weight));
    for (std::size_t i = 0; i < kFeatures; ++i) unit_[i] = model_.weight[i] / length;
    return true;
  }
  [[nodiscard]] const Direction* direction() const override { return &unit_; }
  [[nodiscard]] std::optional<LinearScore> linear() const override {
    return LinearScore{dot(unit_, model_.weight), model_.bias};
  }

 private:
  LogisticParams fit_;
  LogisticModel model_;
  Direction unit_{};
};

}  // namespace

std::unique_ptr<Detector> make_statistical() {
  return std::make_unique<Statistical>();
}

}  // namespace redoubt
