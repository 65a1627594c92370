#include "agents/foundation/stereotype_uptake.hpp"

#include <algorithm>

namespace redoubt {

StereotypeUptake::StereotypeUptake(const StereotypeParams& params, std::size_t people,
                                   const PostStore& posts)
    : params_(params), posts_(posts), people_(people) {
  rates_.reserve(people * params.attribute_rate.size());
  for (std::size_t i = 0; i < people; ++i)
    rates_.insert(rates_.end(), params.attribute_rate.begin(), params.attribute_rate.end());
}

std::span<double> StereotypeUptake::own(UserId person) {
  const std::size_t groups = params_.attribute_rate.size();
  return std::span(rates_).subspan(person.value * groups, groups);
}

std::span<const double> StereotypeUptake::rates(UserId person) const {
  const std::size_t groups = params_.attribute_rate.size();
  return std::span(rates_).subspan(person.value * groups, groups);
}

void StereotypeUptake::viewed(UserId reader, PostId post) {
  if (reader.value >= people_) return;  // a bought account
  const Surface surface = posts_.content(post).surface;
  if (surface.about == kAboutNobody) return;
  double& rate = own(reader)[surface.about];
  rate += params_.uptake * ((surface.attributes ? 1.0 : 0.0) - rate);
}

void StereotypeUptake::forget(UserId person) {
  std::copy(params_.attribute_rate.begin(), params_.attribute_rate.end(), own(person).begin());
}

std::vector<double> StereotypeUptake::mean_rates() const {
  std::vector<double> means(params_.attribute_rate.size());
  for (std::size_t i = 0; i < rates_.size(); ++i) means[i % means.size()] += rates_[i];
  for (double& mean : means) mean /= static_cast<double>(people_);
  return means;
}

}  // namespace redoubt
