#include "agents/moderation/patch_queue.hpp"

#include <algorithm>

#include "agents/detectors/allowlist.hpp"

namespace redoubt {

void PatchQueue::complain(const Features& x, double radius, std::uint64_t key, SimTime now) {
  for (Patch& patch : patches_) {
    if (Allowlist::distance2(patch.centre, x) > radius * radius) continue;
    ++patch.complaints;
    return;
  }
  const Patch fresh{x, now, key, 1};
  const auto place =
      std::upper_bound(patches_.begin(), patches_.end(), fresh, [](const Patch& a, const Patch& b) {
        return a.since != b.since ? a.since < b.since : a.key < b.key;
      });
  patches_.insert(place, fresh);
}

std::optional<Patch> PatchQueue::take() {
  if (patches_.empty()) return std::nullopt;
  const auto most =
      std::max_element(patches_.begin(), patches_.end(),
                       [](const Patch& a, const Patch& b) { return a.complaints < b.complaints; });
  const Patch taken = *most;
  patches_.erase(most);
  return taken;
}

}  // namespace redoubt
