#include "agents/provider/prompt_monitor.hpp"

#include "sim/random/portable_math.hpp"

namespace redoubt {

void PromptMonitor::train(std::span<const LabelledItem> known,
                          std::span<const LabelledItem> reported, double l2) {
  double abusive = 0;
  for (const LabelledItem& item : known) abusive += item.harmful ? 1 : 0;
  for (const LabelledItem& item : reported) abusive += item.harmful ? 1 : 0;
  const double others = static_cast<double>(known.size() + reported.size()) - abusive;
  model_ = fit_logistic(known, reported, l2);
  prior_ = portable::log(abusive / others);
}

}  // namespace redoubt
