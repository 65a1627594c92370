// What a scenario says of investigators who are sent to sites by what was found there: [attention].
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/config/parameter.hpp"

namespace redoubt {

// Where the next unit goes: to a site drawn by its share of the record (an urn), to the site where
// the estimates promise most, to all alike, or by exact shares of the record.
enum class AttentionPolicy { urn, greedy, uniform, proportional };
template <>
struct Words<AttentionPolicy> {
  static constexpr std::array<const char*, 4> value{"urn", "greedy", "uniform", "proportional"};
};

enum class IncidentLaw { poisson, constant };
template <>
struct Words<IncidentLaw> {
  static constexpr std::array<const char*, 2> value{"poisson", "constant"};
};

// What a unit finds: everything that happens where it is, or at most one incident.
enum class UnitFinds { all, one };
template <>
struct Words<UnitFinds> {
  static constexpr std::array<const char*, 2> value{"all", "one"};
};

// How what was discovered enters the record: as it is, kept with a probability that falls with the
// chance of a visit (thinning), or weighted by that probability (weighting).
enum class RecordCorrection { none, thinning, weighting };
template <>
struct Words<RecordCorrection> {
  static constexpr std::array<const char*, 3> value{"none", "thinning", "weighting"};
};

struct AttentionParams {
  std::vector<std::string> sites{"A", "B"};
  AttentionPolicy policy = AttentionPolicy::urn;
  std::int64_t units = 1;
  Duration round_every = days(1);
  std::vector<double> start{609, 379};
  double start_rounds = 165;
  std::vector<double> discovered_rate{3.68511, 2.816466};
  std::vector<double> reported_rate;
  IncidentLaw law = IncidentLaw::poisson;
  UnitFinds finds = UnitFinds::all;
  double decay = 0.01;
  RecordCorrection correction = RecordCorrection::none;
  double discovered_weight = 1;
  double reported_weight = 1;
  double explore = 0;
  double response = 0;
  double unit_usd = 0;
  double unit_wh = 0;
  void fields(FieldVisitor& v);
};

}  // namespace redoubt
