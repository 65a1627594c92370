// False reports: accounts of a campaign press the report button under what people write
// (brigading).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "agents/context.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

struct FalseReportParams {
  double posts_per_day = 0;
  std::int64_t accounts_per_post = 10;
  std::string group;  // whose posts; empty: anybody's
  Duration recent = days(1);
  void fields(FieldVisitor& v);
  bool operator==(const FalseReportParams&) const = default;
};

// A recent post by a person: by one of the victims, if there are any, or by somebody of the group.
// u chooses among them, each alike; none if there is none.
std::optional<PostId> brigade_target(const Context& context, const FalseReportParams& params,
                                     std::span<const UserId> victims, double u);

}  // namespace redoubt
