#include "agents/provider/check_provider.hpp"

#include <fmt/format.h>

namespace redoubt {
namespace {

void check_mark(const Watermark& mark, SourcePosition where, Problems& problems) {
  if (mark.marked_share > mark.green_share) return;
  problems.add(where, fmt::format("provider.watermark.strength is {} (must be above green_share, "
                                  "which is {}: marked text has more green tokens than chance)",
                                  mark.marked_share, mark.green_share));
}

// Somebody must find abuse before it can be reported.
void check_informed(const Scenario& s, SourcePosition where, Problems& problems) {
  const bool looks = !s.detectors.empty() || s.moderation.audit_fraction > 0;
  if (looks && s.moderation.docket.queue.reviewers > 0) return;
  problems.add(where,
               fmt::format("provider.informed is true, but the platform confirms nothing: "
                           "moderation.reviewers is {} and there are {} detectors (state both, or "
                           "leave informed out)",
                           s.moderation.docket.queue.reviewers, s.detectors.size()));
}

}  // namespace

void check_provider(const Document& document, const Scenario& s,
                    const std::vector<DetectorSetup>& detectors, Problems& problems) {
  for (std::size_t i = 0; i < detectors.size(); ++i)
    if (!s.provider && detectors[i].detector->asks_provider())
      problems.add(s.detectors[i].table.where,
                   fmt::format("detector.{} asks the provider of the hosted model, and there is "
                               "none (state [provider])",
                               detectors[i].name));
  if (!s.provider) return;
  const SourcePosition where = document.table().find("provider")->where;
  check_mark(s.provider->watermark.mark, where, problems);
  if (s.provider->informed) check_informed(s, where, problems);
}

}  // namespace redoubt
