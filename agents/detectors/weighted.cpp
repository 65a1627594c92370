// Detector `weighted`: an ensemble, the weighted sum of what detectors before it say, with one
// threshold of its own.
//
// score = Σ w_i·z_i, z_i the member's score in standard deviations from average traffic, a decision
// as 0 or 1; a member that did not look at the post says nothing, z = 0. Members that should not
// flag by themselves have `acts = false`. A cascade needs no kind of its own: `after` of any
// detector names the cheap filter before it.
#include <algorithm>

#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class Weighted final : public Detector {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "members",
       .meaning = "names of the detectors it listens to",
       .source = "none",
       .fixed = true},
      members_);
    v({.name = "weights",
       .meaning = "weight of each member; empty: all alike",
       .range = {-1e6, 1e6},
       .source = "all alike"},
      weights_);
  }
  void adjust(DetectorParams& params) const override {
    params.cost_per_post_usd = 0;
    params.energy_per_post_wh = 0;
  }
  [[nodiscard]] std::vector<std::string> members() const override { return members_; }
  [[nodiscard]] std::string problem() const override {
    if (members_.empty())
      return "members is empty (must name detectors that stand before it, such as "
             "members = [\"classifier\", \"copies\"])";
    if (weights_.empty() || weights_.size() == members_.size()) return {};
    return "weights has " + std::to_string(weights_.size()) + " entries (must be " +
           std::to_string(members_.size()) + ", one per member, or none)";
  }
  void begin(const DetectorTools& tools) override {
    rows_.clear();
    for (const std::string& member : members_) {
      const auto found = std::find(tools.earlier.begin(), tools.earlier.end(), member);
      rows_.push_back(static_cast<std::size_t>(found - tools.earlier.begin()));
    }
  }
  [[nodiscard]] double judge(const Sight& sight) const override {
    if (sight.others == nullptr || rows_.empty()) return kNoOpinion;
    double sum = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const double weight = weights_.empty() ? 1.0 : weights_[i];
      sum += weight * sight.others->standard_score(rows_[i]);
    }
    return sum;
  }

 private:
  std::vector<std::string> members_;
  std::vector<double> weights_;
  std::vector<std::size_t> rows_;
};

}  // namespace

std::unique_ptr<Detector> make_weighted() {
  return std::make_unique<Weighted>();
}

}  // namespace redoubt
