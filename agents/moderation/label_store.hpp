// What reviewers decided lately, as detectors may learn from it: features and decision, not truth.
#pragma once

#include <algorithm>
#include <array>
#include <deque>
#include <vector>

#include "sim/content/surface.hpp"
#include "sim/id.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

enum class CaseSource : std::uint8_t { report, flag, audit, appeal };
inline constexpr std::size_t kCaseSources = 4;

struct LabelledItem {
  Features x{};
  SimTime decided;
  bool harmful = false;  // as decided, right or wrong
  CaseSource source = CaseSource::flag;
  double weight = 1;       // in training
  std::uint64_t key = 0;   // of the post
  std::uint8_t group = 0;  // of the author, as institutions see it
  PostId post = {};        // invalid for the seed corpus
};

// What came into the store and what left it, by verdict: harmless, harmful.
struct LabelCounts {
  std::array<std::array<std::uint64_t, 2>, kCaseSources> added{};  // by source
  std::array<std::uint64_t, 2> corrected{};                        // to this verdict
  std::array<std::uint64_t, 2> forgotten{};
};

class LabelStore {
 public:
  void add(const LabelledItem& item) {
    items_.push_back(item);
    ++counts_.added[static_cast<std::size_t>(item.source)][item.harmful];
  }
  void forget_before(SimTime cutoff) {
    for (; !items_.empty() && items_.front().decided < cutoff; items_.pop_front())
      ++counts_.forgotten[items_.front().harmful];
  }
  // Decisions since `from`, in the order of decision.
  [[nodiscard]] std::vector<LabelledItem> since(SimTime from) const {
    const auto first =
        std::lower_bound(items_.begin(), items_.end(), from,
                         [](const LabelledItem& item, SimTime t) { return item.decided < t; });
    return {first, items_.end()};
  }
  // The decision on this post, made at this time, was wrong. Nothing happens if it is forgotten.
  void correct(std::uint64_t key, SimTime decided, bool harmful) {
    const auto first =
        std::lower_bound(items_.begin(), items_.end(), decided,
                         [](const LabelledItem& item, SimTime t) { return item.decided < t; });
    for (auto item = first; item != items_.end() && item->decided == decided; ++item) {
      if (item->key != key || item->harmful == harmful) continue;
      item->harmful = harmful;
      ++counts_.corrected[harmful];
    }
  }
  [[nodiscard]] const LabelCounts& counts() const { return counts_; }
  [[nodiscard]] const std::deque<LabelledItem>& items() const { return items_; }

 private:
  std::deque<LabelledItem> items_;
  LabelCounts counts_;
};

}  // namespace redoubt
