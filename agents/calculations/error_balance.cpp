// Calculation `error_balance`: the false positive rate that a score which means the same in all
// groups brings to a group of that prevalence [Chouldechova 2017].
#include "agents/metrics/error_balance.hpp"

#include <fmt/format.h>

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
  [[nodiscard]] std::string problem() const override {
    const double rate = implied_false_positive_rate(prevalence_, ppv_, fnr_);
    if (rate <= 1) return {};
    return fmt::format(
        "no score is like that: prevalence {}, ppv {} and fnr {} ask for a false positive rate of "
        "{:.4g} (must be at most 1: ppv must be at least {:.4g})",
        prevalence_, ppv_, fnr_, rate, least_ppv());
  }
  // Per person of the group: TP = p(1 - FNR), FP = TP·(1/PPV - 1), FPR = FP/(1 - p).
  [[nodiscard]] std::vector<Quantity> closed_forms() const override {
    const double hits = prevalence_ * (1 - fnr_);
    const double mistakes = hits * (1 / ppv_ - 1);
    return {{"false_positive_rate", "1", mistakes / (1 - prevalence_)}};
  }

 private:
  // What everybody flagged would have: hits among hits and all who are negative.
  [[nodiscard]] double least_ppv() const {
    const double hits = prevalence_ * (1 - fnr_);
    return hits / (hits + 1 - prevalence_);
  }

  double prevalence_ = 0.3;
  double ppv_ = 0.8;
  double fnr_ = 0.2;
};

}  // namespace

std::unique_ptr<Calculation> make_error_balance() {
  return std::make_unique<ErrorBalance>();
}

}  // namespace redoubt
