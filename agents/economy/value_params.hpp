// What good and harm are said to be worth: [value].
#pragma once

#include <vector>

#include "sim/config/config_error.hpp"
#include "sim/config/parameter.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

// What a model must show to stay in use.
enum class DeployIf { always, positive_value, no_group_loses };
template <>
struct Words<DeployIf> {
  static constexpr std::array<const char*, 3> value{"always", "V>0", "min_group_value>=0"};
};

struct ValueParams {
  double harm_usd = 0;
  double abuse_usd = 0;
  double wrongful_usd = 0;
  double answer_usd = 0;
  double served_usd = 0;
  bool operations = true;
  std::vector<double> climate_incidence;  // these four by group; empty: nothing on groups
  std::vector<double> cost_incidence;
  std::vector<double> grid_incidence;
  std::vector<double> secondary_incidence;
  Duration settled_after = days(7);
  DeployIf deploy_if = DeployIf::always;
  Duration trial = days(14);
  void fields(FieldVisitor& v);
};

void check_value(const ValueParams& params, bool has_environment, std::size_t groups,
                 SourcePosition where, Problems& problems);

}  // namespace redoubt
