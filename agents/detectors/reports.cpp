// Detector `reports`: readers press the report button.
//
// On first view a reader reports a harmful post with probability r_h and a benign one with r_b. It
// costs the platform nothing to listen; the review does.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class Reports final : public Detector {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "harmful_report_probability",
       .unit = "reports per exposure",
       .meaning = "probability that a reader reports a harmful post",
       .range = kProbability,
       .source = "no published value"},
      harmful_);
    v({.name = "benign_report_probability",
       .unit = "reports per exposure",
       .meaning = "probability that a reader reports a benign post",
       .range = kProbability,
       .source = "no published value"},
      benign_);
  }
  [[nodiscard]] bool scores_posts() const override { return false; }
  [[nodiscard]] bool hears_readers() const override { return true; }
  [[nodiscard]] std::pair<double, double> report_rates() const override {
    return {harmful_, benign_};
  }

 private:
  double harmful_ = 0.003;
  double benign_ = 1e-5;
};

}  // namespace

std::unique_ptr<Detector> make_reports() {
  return std::make_unique<Reports>();
}

}  // namespace redoubt
