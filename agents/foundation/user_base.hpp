// Who uses the foundation model, and writes what it learns from: groups that it serves badly leave.
#pragma once

#include <span>
#include <vector>

#include "agents/foundation/group_knowledge.hpp"
#include "agents/people/groups.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

struct UserBaseParams {
  double leave_per_loss = 0;
  std::vector<double> start;     // per group; empty: as among people
  std::vector<double> arrivals;  // per group and retraining; empty: who leaves the first model
  void fields(FieldVisitor& v);
};

// The law of Hashimoto et al. 2018: λ' = λ·e^(-h·R) + b for each group, R the squared distance of
// what the model takes for its writing from how its people write. Their shares are those of fresh
// human writing in the corpus.
class UserBase {
 public:
  UserBase(const UserBaseParams& params, const GroupKnowledge& first,
           std::span<const Group> groups);

  [[nodiscard]] bool changes() const { return params_.leave_per_loss > 0; }
  // After a retraining.
  void respond(const GroupKnowledge& model);
  // Numbers by group, as shares of all at the start.
  [[nodiscard]] const std::vector<double>& users() const { return users_; }
  // The groups, with their shares of the users.
  [[nodiscard]] const std::vector<Group>& writers() const { return writers_; }

 private:
  [[nodiscard]] double staying(const GroupKnowledge& model, std::size_t group) const;
  void share_out();

  UserBaseParams params_;
  std::span<const Group> groups_;
  std::vector<double> users_;
  std::vector<double> arrivals_;
  std::vector<Group> writers_;
};

}  // namespace redoubt
