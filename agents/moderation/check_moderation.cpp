#include "agents/moderation/check_moderation.hpp"

#include <fmt/format.h>

namespace redoubt {
namespace {

// Where the key was written, else where the section begins.
SourcePosition where(const Document& document, const char* key) {
  const Value* section = document.table().find("moderation");
  const Table* stated = section ? section->get<Table>() : nullptr;
  if (!stated) return {};
  const Value* value = stated->find(key);
  return value ? value->where : section->where;
}

void check_groups(const Document& document, const char* key, const std::vector<double>& stated,
                  std::size_t groups, Problems& problems) {
  if (stated.size() > groups)
    problems.add(where(document, key),
                 fmt::format("moderation.{} has {} entries (must be at most {}, one per group)",
                             key, stated.size(), groups));
}

void check_shifts(const Document& document, const ShiftParams& shifts, Problems& problems) {
  const std::size_t starts = shifts.start_hours.size();
  if (shifts.share.size() != starts)
    problems.add(where(document, "shift_share"),
                 fmt::format("moderation.shift_share has {} entries (must be {}, one per entry of "
                             "shift_start_hours)",
                             shifts.share.size(), starts));
  for (std::size_t i = 1; i < starts; ++i)
    if (shifts.start_hours[i] <= shifts.start_hours[i - 1])
      problems.add(where(document, "shift_start_hours"),
                   fmt::format("moderation.shift_start_hours has {} after {} (must ascend)",
                               shifts.start_hours[i], shifts.start_hours[i - 1]));
}

}  // namespace

void check_moderation(const Document& document, const ModerationParams& params, std::size_t groups,
                      Problems& problems) {
  check_groups(document, "criterion_shift", params.team.criterion_shift, groups, problems);
  check_groups(document, "insider_share", params.team.insider_share, groups, problems);
  check_groups(document, "panel_share", params.appeals.panel_share, groups, problems);
  check_shifts(document, params.docket.queue.shifts, problems);
  const bool clock =
      !params.docket.clock.deadline.is_never() || !facts_of(params.docket.law).deadline.is_never();
  if (params.docket.order == ReviewOrder::deadline && !clock)
    problems.add(where(document, "review_order"),
                 "moderation.review_order is \"deadline\" without a deadline (must have "
                 "moderation.clock.deadline or a moderation.law that states one: \"netzdg\" or "
                 "\"eu_tco\")");
}

}  // namespace redoubt
