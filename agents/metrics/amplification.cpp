#include "agents/metrics/amplification.hpp"

#include <vector>

#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

double rate_of_trait(std::span<const double> topic, std::span<const double> rate) {
  double sum = 0;
  for (std::size_t a = 0; a < topic.size(); ++a) sum += topic[a] * rate[a];
  return sum;
}

// Where the data lean nowhere, rounding must not say that they do.
bool exceeds(double value, double limit) {
  return value > limit * (1 + 1e-12);
}

// P(a | T), NaN if the trait is never attributed.
std::vector<double> given_trait(std::span<const double> topic, std::span<const double> rate) {
  const double all = rate_of_trait(topic, rate);
  std::vector<double> result;
  for (std::size_t a = 0; a < topic.size(); ++a) result.push_back(ratio(topic[a] * rate[a], all));
  return result;
}

std::vector<double> directed(std::span<const double> topic, std::span<const double> data,
                             std::span<const double> before, std::span<const double> after) {
  const double all = rate_of_trait(topic, data);
  std::vector<double> changes;
  for (std::size_t a = 0; a < topic.size(); ++a)
    changes.push_back((exceeds(data[a], all) ? 1.0 : -1.0) * (after[a] - before[a]));
  return changes;
}

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

}  // namespace

double amplification_zhao(std::span<const double> topic, std::span<const double> data,
                          std::span<const double> model) {
  const std::vector<double> before = given_trait(topic, data);
  const std::vector<double> after = given_trait(topic, model);
  double sum = 0;
  for (std::size_t a = 0; a < topic.size(); ++a)
    if (exceeds(before[a] * static_cast<double>(topic.size()), 1)) sum += after[a] - before[a];
  return sum;
}

std::vector<double> group_amplification_a_to_t(std::span<const double> topic,
                                               std::span<const double> data,
                                               std::span<const double> model) {
  return directed(topic, data, data, model);
}

double amplification_a_to_t(std::span<const double> topic, std::span<const double> data,
                            std::span<const double> model) {
  return mean(group_amplification_a_to_t(topic, data, model));
}

std::vector<double> group_amplification_t_to_a(std::span<const double> topic,
                                               std::span<const double> data,
                                               std::span<const double> model) {
  return directed(topic, data, given_trait(topic, data), given_trait(topic, model));
}

double amplification_t_to_a(std::span<const double> topic, std::span<const double> data,
                            std::span<const double> model) {
  return mean(group_amplification_t_to_a(topic, data, model));
}

}  // namespace redoubt
