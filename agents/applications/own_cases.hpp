// Which cases of its own users a developer gathers to adapt an application: as they come, or so
// many of each group that it sees.
//
// Of a case, the group g is drawn by the users' shares u_g and its label t by the shares c_gt of
// the labels that people of g bear. Gathered as they come, the pair has probability u_g·c_gt. A
// part b is gathered by label, of each of the G labels alike:
//   J_gt = (1 - b)·u_g·c_gt + b/G·u_g·c_gt / Σ_h u_h·c_ht.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace redoubt {

// Per group, shares of the labels that its people bear; the last label is none. Empty: perfect.
using LabelShares = std::vector<std::vector<double>>;

class OwnCases {
 public:
  // balance: b. A label that no user bears cannot be gathered; the others take its place.
  OwnCases(std::span<const double> users, const LabelShares& labels, double balance);

  // Of the case at quantiles v and w in (0, 1). A label as large as the number of groups is none.
  [[nodiscard]] std::uint8_t group_at(double v) const;
  [[nodiscard]] std::uint8_t label_at(std::uint8_t group, double w) const;
  // Users that must be looked at for each case gathered: at least 1.
  [[nodiscard]] double looked_at() const { return looked_at_; }

 private:
  std::vector<std::vector<double>> joint_;  // group, label
  std::vector<double> groups_;
  double looked_at_ = 1;
};

}  // namespace redoubt
