// What a scenario says of posts that come from outside: [[arrivals]].
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/config/law.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

// Who gets the posts: reviewers at once, the detectors and what follows, or nobody but those who
// read what the platform carries.
enum class ArrivalTarget { review, detectors, corpus };
template <>
struct Words<ArrivalTarget> {
  static constexpr std::array<const char*, 3> value{"review", "detectors", "corpus"};
};

// As what they come to review, most urgent first.
enum class ArrivalCase { report, flag, audit };
template <>
struct Words<ArrivalCase> {
  static constexpr std::array<const char*, 3> value{"report", "flag", "audit"};
};

enum class ArrivalProcess { poisson, renewal };
template <>
struct Words<ArrivalProcess> {
  static constexpr std::array<const char*, 2> value{"poisson", "renewal"};
};

enum class ArrivalEvasion { none, renewal };
template <>
struct Words<ArrivalEvasion> {
  static constexpr std::array<const char*, 2> value{"none", "renewal"};
};

struct ArrivalEvasionParams {
  ArrivalEvasion kind = ArrivalEvasion::none;
  Duration after = days(7);
  void fields(FieldVisitor& v);
};

struct ArrivalParams {
  std::string name;
  ArrivalTarget to = ArrivalTarget::detectors;
  ArrivalCase as = ArrivalCase::flag;
  ArrivalProcess process = ArrivalProcess::poisson;
  double rate_per_hour = 1;
  LawKind law = LawKind::exponential;
  double cv = 1;
  Duration starts{0};
  Duration stops = Duration::never();
  double harmful_share = 0;
  std::vector<double> group_share;
  std::vector<double> offset;
  ArrivalEvasionParams evasion;
  std::int64_t accounts = 1;
  std::int64_t posts_per_account = 0;
  bool same_photo = false;
  double model_share = 0;
  std::string copy_of;
  double edit_fraction = 0;
  std::int64_t tokens = 0;
  double green_share = 0.25;
  double marked_share = 0.25;
  double edited = 0;
  void fields(FieldVisitor& v);

  // Time between two posts.
  [[nodiscard]] Law gap() const;
};

}  // namespace redoubt
