#include "agents/detectors/training_labels.hpp"

#include <algorithm>

namespace redoubt {

std::vector<LabelledItem> training_labels(const LabelStore& labels, const RetrainParams& params,
                                          SimTime now) {
  const SimTime until = now - params.redeploy_lag - params.label_lag;
  const SimTime from{std::max<std::int64_t>(0, (until - params.label_window).ms)};
  std::vector<LabelledItem> items = labels.since(from);
  while (!items.empty() && items.back().decided > until) items.pop_back();
  const auto most = static_cast<std::size_t>(params.label_budget);
  if (most > 0 && items.size() > most)
    items.erase(items.begin(), items.end() - static_cast<std::ptrdiff_t>(most));
  return items;
}

}  // namespace redoubt
