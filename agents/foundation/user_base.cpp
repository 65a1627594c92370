#include "agents/foundation/user_base.hpp"

#include "sim/random/portable_math.hpp"

namespace redoubt {

void UserBaseParams::fields(FieldVisitor& v) {
  v({.name = "leave_per_loss",
     .unit = "1/sd^2",
     .meaning = "h: of a group that the model misrepresents by R (squared distance) a part "
                "1 - e^(-h·R) leaves at each retraining; 0: all stay, whatever it is like",
     .range = {0, 1000},
     .source = "law of Hashimoto et al. 2018; no published rate",
     .fixed = true},
    leave_per_loss);
  v({.name = "start",
     .meaning = "per group, users at the start, as shares; empty: as among people",
     .range = kNonNegative,
     .source = "as among people",
     .fixed = true},
    start);
  v({.name = "arrivals",
     .meaning = "per group, newcomers at each retraining, as a share of all users at the start; "
                "empty: as many as leave the first model",
     .range = kNonNegative,
     .source = "what keeps the first model's users even",
     .fixed = true},
    arrivals);
}

UserBase::UserBase(const UserBaseParams& params, const GroupKnowledge& first,
                   std::span<const Group> groups)
    : params_(params), groups_(groups), writers_(groups.begin(), groups.end()) {
  for (std::size_t g = 0; g < groups.size(); ++g) {
    users_.push_back(params.start.empty() ? groups[g].share : params.start[g]);
    const double even = users_[g] * (1.0 - staying(first, g));
    arrivals_.push_back(params.arrivals.empty() ? even : params.arrivals[g]);
  }
  if (changes()) share_out();
}

double UserBase::staying(const GroupKnowledge& model, std::size_t group) const {
  double squared = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double d = model.groups[group].mean[i] - groups_[group].mean[i];
    squared += d * d;
  }
  return portable::exp(-params_.leave_per_loss * squared);
}

void UserBase::share_out() {
  double sum = 0;
  for (const double users : users_) sum += users;
  for (std::size_t g = 0; g < users_.size(); ++g) writers_[g].share = users_[g] / sum;
}

void UserBase::respond(const GroupKnowledge& model) {
  if (!changes()) return;
  for (std::size_t g = 0; g < users_.size(); ++g)
    users_[g] = users_[g] * staying(model, g) + arrivals_[g];
  share_out();
}

}  // namespace redoubt
