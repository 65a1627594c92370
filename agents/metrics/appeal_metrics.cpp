// Recourse: who appeals, who is heard and how fast, and what exceptions let through.
#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class AppealMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    const auto by_group = [&](const char* name, const char* unit, const char* long_name,
                              const char* definition) {
      group_ids_.push_back(
          r.series({name, "metrics", {group_axis(world)}, unit, long_name, definition}));
    };
    by_group("appeals", "appeals", "appeals",
             "appeals filed in the window, by author group (of bought accounts: the one they "
             "pretend to)");
    by_group("appeals_decided", "appeals", "appeals decided",
             "appeals decided in the window, denominator of overturn_rate");
    by_group("overturn_rate", "1", "share of appeals that succeed",
             "decisions overturned / appeals decided in the window");
    by_group("complaints_forwarded", "complaints", "complaints forwarded",
             "complaints about overturned decisions that arrived upstream in the window");
    by_group("panel_cases", "appeals", "cases taken up by a panel",
             "of the appeals filed in the window, those by a panel of the author's group");
    const auto series = [&](const char* name, const char* unit, const char* long_name,
                            const char* definition) {
      ids_.push_back(r.series({name, "metrics", {}, unit, long_name, definition}));
    };
    series(
        "benign_appeal_delay_h", "hours", "waiting time of benign appellants",
        "mean time from appeal to decision, of the appeals by authors of benign posts decided in "
        "the window");
    series("benign_appeals_decided", "appeals", "appeals of benign authors decided",
           "denominator of benign_appeal_delay_h");
    series(
        "restoration_h", "hours", "time to restoration",
        "mean time from a wrongful action to its reversal, of the actions reversed in the window");
    series("restored_benign", "posts", "benign posts restored", "denominator of restoration_h");
    series("overturned_harmful", "posts", "harmful posts restored",
           "actions on harmful posts that were reversed in the window");
    series("local_edits", "exceptions", "local edits", "exceptions that hold at the sample");
    series("edits_waiting", "exceptions", "local edits asked for",
           "exceptions that wait to be made at the sample");
    series("excepted_harmful", "posts", "harmful posts let through by exceptions",
           "harmful posts of the window that a detector would have flagged but for a local edit");
    series("excepted_benign", "posts", "benign posts spared by exceptions",
           "benign posts of the window that a detector would have flagged but for a local edit");
    before_ = world.tally().moderation.appeals;
  }

  void sample(const World& world, Recorder& r) override {
    const AppealTally& now = world.tally().moderation.appeals;
    const std::vector<double> decided = since(now.decided, before_.decided);
    std::vector<double> rate = since(now.overturned, before_.overturned);
    for (std::size_t g = 0; g < rate.size(); ++g) rate[g] = ratio(rate[g], decided[g]);
    r.put(group_ids_[0], since(now.filed, before_.filed));
    r.put(group_ids_[1], decided);
    r.put(group_ids_[2], rate);
    r.put(group_ids_[3], since(now.forwarded, before_.forwarded));
    r.put(group_ids_[4], since(now.by_panel, before_.by_panel));
    const ScreeningTally& screening = world.tally().screening;
    const double benign = since(now.decided_benign, before_.decided_benign);
    const double restored = since(now.restored_benign, before_.restored_benign);
    const double row[] = {ratio(now.benign_delay_hours - before_.benign_delay_hours, benign),
                          benign,
                          ratio(now.restoration_hours - before_.restoration_hours, restored),
                          restored,
                          since(now.overturned_harmful, before_.overturned_harmful),
                          static_cast<double>(now.edits),
                          static_cast<double>(world.moderation().appeals().patches_waiting()),
                          since(screening.excepted_harmful, excepted_harmful_before_),
                          since(screening.excepted_benign, excepted_benign_before_)};
    for (std::size_t k = 0; k < ids_.size(); ++k) r.put(ids_[k], {&row[k], 1});
    before_ = now;
    excepted_harmful_before_ = screening.excepted_harmful;
    excepted_benign_before_ = screening.excepted_benign;
  }

 private:
  std::vector<SeriesId> ids_, group_ids_;
  AppealTally before_;
  std::uint64_t excepted_harmful_before_ = 0;
  std::uint64_t excepted_benign_before_ = 0;
};

}  // namespace

std::unique_ptr<Metric> make_appeal_metrics() {
  return std::make_unique<AppealMetrics>();
}

}  // namespace redoubt
