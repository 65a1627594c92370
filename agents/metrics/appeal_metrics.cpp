// Recourse: who appeals, who is heard and how fast, and what exceptions let through.
#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

constexpr SeriesWords kByGroup[] = {
    {"appeals", "appeals", "appeals",
     "appeals filed in the window, by author group (of bought accounts: the one they pretend to)"},
    {"appeals_decided", "appeals", "appeals decided",
     "appeals decided in the window, denominator of overturn_rate"},
    {"overturn_rate", "1", "share of appeals that succeed",
     "decisions overturned / appeals decided in the window"},
    {"complaints_forwarded", "complaints", "complaints forwarded",
     "complaints about overturned decisions that arrived upstream in the window"},
    {"panel_cases", "appeals", "cases taken up by a panel",
     "of the appeals filed in the window, those by a panel of the author's group"},
};

constexpr SeriesWords kSingles[] = {
    {"benign_appeal_delay_h", "hours", "waiting time of benign appellants",
     "mean time from appeal to decision, of the appeals by authors of benign posts decided in the "
     "window"},
    {"benign_appeals_decided", "appeals", "appeals of benign authors decided",
     "denominator of benign_appeal_delay_h"},
    {"restoration_h", "hours", "time to restoration",
     "mean time from a wrongful action to its reversal, of the actions reversed in the window"},
    {"restored_benign", "posts", "benign posts restored", "denominator of restoration_h"},
    {"overturned_harmful", "posts", "harmful posts restored",
     "actions on harmful posts that were reversed in the window"},
    {"local_edits", "exceptions", "local edits", "exceptions that hold at the sample"},
    {"edits_waiting", "exceptions", "local edits asked for",
     "exceptions that wait to be made at the sample"},
    {"excepted_harmful", "posts", "harmful posts let through by exceptions",
     "harmful posts of the window that a detector would have flagged but for a local edit"},
    {"excepted_benign", "posts", "benign posts spared by exceptions",
     "benign posts of the window that a detector would have flagged but for a local edit"},
};

class AppealMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    by_group_.declare(r, {group_axis(world)}, kByGroup);
    singles_.declare(r, {}, kSingles);
    before_ = world.tally().moderation.appeals;
  }

  void sample(const World& world, Recorder& r) override {
    const AppealTally& now = world.tally().moderation.appeals;
    for (std::size_t g = 0; g < now.filed.size(); ++g) {
      const double decided = since(now.decided[g], before_.decided[g]);
      by_group_.add({
          since(now.filed[g], before_.filed[g]),
          decided,
          ratio(since(now.overturned[g], before_.overturned[g]), decided),
          since(now.forwarded[g], before_.forwarded[g]),
          since(now.by_panel[g], before_.by_panel[g]),
      });
    }
    by_group_.put(r);
    const ScreeningTally& screening = world.tally().screening;
    const double benign = since(now.decided_benign, before_.decided_benign);
    const double restored = since(now.restored_benign, before_.restored_benign);
    singles_.add({
        ratio(now.benign_delay_hours - before_.benign_delay_hours, benign),
        benign,
        ratio(now.restoration_hours - before_.restoration_hours, restored),
        restored,
        since(now.overturned_harmful, before_.overturned_harmful),
        static_cast<double>(now.edits),
        static_cast<double>(world.moderation().appeals().patches_waiting()),
        since(screening.excepted_harmful, excepted_harmful_before_),
        since(screening.excepted_benign, excepted_benign_before_),
    });
    singles_.put(r);
    before_ = now;
    excepted_harmful_before_ = screening.excepted_harmful;
    excepted_benign_before_ = screening.excepted_benign;
  }

 private:
  SeriesSet by_group_;
  SeriesSet singles_;
  AppealTally before_;
  std::uint64_t excepted_harmful_before_ = 0;
  std::uint64_t excepted_benign_before_ = 0;
};

}  // namespace

std::unique_ptr<Metric> make_appeal_metrics() {
  return std::make_unique<AppealMetrics>();
}

}  // namespace redoubt
