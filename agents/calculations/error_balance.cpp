// Calculation `error_balance`: the false positive rate that a score which means the same in all
// groups brings to a group of that prevalence [Chouldechova 2017].
#include "agents/metrics/error_balance.hpp"
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class ErrorBalance final : public Calculation {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "prevalence",
       .meaning = "share of the group that is positive",
       .range = {0, 1, true, true},
       .source = "an example"},
      prevalence_);
    v({.name = "ppv",
       .meaning = "positive predictive value, equal in all groups",
       .range = {0, 1, true},
       .source = "an example"},
      ppv_);
    v({.name = "fnr",
       .meaning = "false negative rate, equal in all groups",
       .range = kProbability,
       .source = "an example"},
      fnr_);
  }
  [[nodiscard]] std::vector<Quantity> results() const override {
    return {{"false_positive_rate", "1", implied_false_positive_rate(prevalence_, ppv_, fnr_)}};
  }
  // Per person of the group: TP = p(1 - FNR), FP = TP·(1/PPV - 1), FPR = FP/(1 - p).
  [[nodiscard]] std::vector<Quantity> closed_forms() const override {
    const double hits = prevalence_ * (1 - fnr_);
    const double mistakes = hits * (1 / ppv_ - 1);
    return {{"false_positive_rate", "1", mistakes / (1 - prevalence_)}};
  }

 private:
  double prevalence_ = 0.3;
  double ppv_ = 0.8;
  double fnr_ = 0.2;
};

}  // namespace

std::unique_ptr<Calculation> make_error_balance() {
  return std::make_unique<ErrorBalance>();
}

}  // namespace redoubt
