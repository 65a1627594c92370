// Detector `few_shot`: a large model adapted to the last few confirmed cases, with what it knows of
// how each group writes as its idea of benign posts.
//
// score(x) = log p_harm(x) - log Σ_g w_g N(x; m_g, Σ_g). p_harm is the posterior predictive of a
// Normal-inverse-Wishart model over the latest positives: prior mean that of past campaigns, n0
// pseudo-counts, Ψ0 = n0·I, ν0 = D + 1 + n0; a multivariate t [Murphy 2012, Machine Learning,
// 4.6.3]. It needs no training of weights, so a dozen cases are enough; what the foundation model
// does not know of a group, every detector built on it takes for harm.
#include <algorithm>

#include "agents/catalogue.hpp"
#include "agents/detectors/predictive.hpp"

namespace redoubt {
namespace {

class FewShot final : public Detector {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "pseudo_counts",
       .unit = "items",
       .meaning = "weight of past campaigns against the latest cases",
       .range = {1, 1e6},
       .source = "no published value"},
      pseudo_counts_);
    v({.name = "max_positives",
       .unit = "items",
       .meaning = "most cases it takes into account, the latest",
       .range = {1, 1e6},
       .source = "examples that fit a prompt"},
      max_positives_);
  }
  void adjust(DetectorParams& params) const override {
    params.training.label_window = days(7);
    params.cost_per_post_usd *= 100;
    params.energy_per_post_wh *= 100;
  }
  [[nodiscard]] bool uses_group_knowledge() const override { return true; }

  [[nodiscard]] double score(const Surface& post) const override {
    return harm_.log_density(post.x) - benign_.log_at(post.x);
  }

  [[nodiscard]] bool learns() const override { return true; }
  bool train(const TrainingSet& set) override {
    if (set.knowledge != nullptr) benign_ = GroupDensity(*set.knowledge);
    std::vector<Features> cases;
    for (const LabelledItem& item : set.reviewed)
      if (item.harmful) cases.push_back(item.x);
    const auto most = static_cast<std::size_t>(max_positives_);
    if (cases.size() > most)
      cases.erase(cases.begin(), cases.end() - static_cast<std::ptrdiff_t>(most));
    harm_ = predictive_of(mean_of_harmful(set.seed), pseudo_counts_, cases);
    return !cases.empty();
  }

 private:
  static Direction mean_of_harmful(std::span<const LabelledItem> items) {
    Direction mean{};
    double n = 0;
    for (const LabelledItem& item : items) {
      if (!item.harmful) continue;
      ++n;
      for (std::size_t i = 0; i < kFeatures; ++i) mean[i] += static_cast<double>(item.x[i]);
    }
    if (n > 0)
      for (double& coordinate : mean) coordinate /= n;
    return mean;
  }

  double pseudo_counts_ = 10;
  std::int64_t max_positives_ = 32;
  Predictive harm_ = predictive_of({}, 10, {});
  GroupDensity benign_{{}};
};

}  // namespace

std::unique_ptr<Detector> make_few_shot() {
  return std::make_unique<FewShot>();
}

}  // namespace redoubt
