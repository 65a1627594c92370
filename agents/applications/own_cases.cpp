#include "agents/applications/own_cases.hpp"

#include <algorithm>
#include <numeric>

namespace redoubt {
namespace {

using Matrix = std::vector<std::vector<double>>;

double sum_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

std::vector<double> column_sums(const Matrix& rows) {
  std::vector<double> sums(rows.front().size());
  for (const std::vector<double>& row : rows)
    for (std::size_t t = 0; t < sums.size(); ++t) sums[t] += row[t];
  return sums;
}

Matrix as_they_come(std::span<const double> users, const LabelShares& labels) {
  Matrix come(users.size(), std::vector<double>(users.size() + 1));
  for (std::size_t g = 0; g < users.size(); ++g)
    for (std::size_t t = 0; t <= users.size(); ++t)
      come[g][t] = users[g] * (labels.empty() ? (g == t ? 1.0 : 0.0) : labels[g][t]);
  return come;
}

// Index at quantile v of shares that add up to `total`.
std::uint8_t index_at(std::span<const double> shares, double total, double v) {
  std::uint8_t index = 0;
  double below = shares[0];
  while (v >= below / total && index + 1u < shares.size()) below += shares[++index];
  return index;
}

}  // namespace

OwnCases::OwnCases(std::span<const double> users, const LabelShares& labels, double balance)
    : joint_(as_they_come(users, labels)) {
  const std::vector<double> come = column_sums(joint_);
  const auto borne = [&](std::size_t t) { return t < users.size() && come[t] > 0; };
  double kinds = 0;
  for (std::size_t t = 0; t < come.size(); ++t) kinds += borne(t) ? 1 : 0;
  if (kinds <= 0) balance = 0;  // nobody's group is seen
  for (std::vector<double>& row : joint_)
    for (std::size_t t = 0; t < row.size(); ++t) {
      const double gathered = borne(t) ? row[t] / come[t] / kinds : 0;
      row[t] = (1 - balance) * row[t] + balance * gathered;
    }
  for (const std::vector<double>& row : joint_) groups_.push_back(sum_of(row));
  const std::vector<double> wanted = column_sums(joint_);
  for (std::size_t t = 0; t < users.size(); ++t)
    if (borne(t)) looked_at_ = std::max(looked_at_, wanted[t] / come[t]);
}

std::uint8_t OwnCases::group_at(double v) const {
  return index_at(groups_, 1, v);
}

std::uint8_t OwnCases::label_at(std::uint8_t group, double w) const {
  return index_at(joint_[group], groups_[group], w);
}

}  // namespace redoubt
