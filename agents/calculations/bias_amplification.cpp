// Calculation `bias_amplification`: how far a model goes beyond its data in linking groups and a
// trait.
#include <fmt/format.h>

#include <cmath>
#include <numeric>

#include "agents/catalogue.hpp"
#include "agents/metrics/amplification.hpp"

namespace redoubt {
namespace {

class BiasAmplification final : public Calculation {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "topic",
       .meaning = "share of each group among those spoken of",
       .range = kProbability,
       .source = "equal shares"},
      topic_);
    v({.name = "data",
       .meaning = "share of each group with the trait in the data",
       .range = kProbability,
       .source = "an example: 0.75 apart"},
      data_);
    v({.name = "model",
       .meaning = "the same in what the model writes",
       .range = kProbability,
       .source = "an example"},
      model_);
  }
  [[nodiscard]] std::vector<Quantity> results() const override {
    return {{"a_to_t", "1", amplification_a_to_t(topic_, data_, model_)},
            {"t_to_a", "1", amplification_t_to_a(topic_, data_, model_)},
            {"zhao", "1", amplification_zhao(topic_, data_, model_)}};
  }
  [[nodiscard]] std::string problem() const override {
    if (topic_.size() != data_.size() || data_.size() != model_.size() || topic_.empty())
      return fmt::format(
          "topic has {} entries, data {} and model {} (must have one per group each)",
          topic_.size(), data_.size(), model_.size());
    const double sum = std::accumulate(topic_.begin(), topic_.end(), 0.0);
    if (std::abs(sum - 1) > 1e-6)
      return fmt::format("topic adds up to {} (must be 1: who is spoken of)", sum);
    const auto never = [this](const std::vector<double>& rate) {
      return std::inner_product(topic_.begin(), topic_.end(), rate.begin(), 0.0) <= 0;
    };
    if (never(data_) || never(model_))
      return "nobody has the trait in data or in model: who has it is undefined (one entry each "
             "must be above 0)";
    return {};
  }

 private:
  std::vector<double> topic_{0.5, 0.5};
  std::vector<double> data_{0.875, 0.125};
  std::vector<double> model_{1, 0};
};

}  // namespace

std::unique_ptr<Calculation> make_bias_amplification() {
  return std::make_unique<BiasAmplification>();
}

}  // namespace redoubt
