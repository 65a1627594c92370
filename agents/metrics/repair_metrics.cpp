// Repair of the platform's wrongful actions: how long they stand, for whom, and for what kind of
// case.
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

using Row = std::vector<double>;

class RepairMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    declare_restorations(world, r);
    declare_exceptions(world, r);
  }

  void sample(const World& world, Recorder& r) override {
    const RepairBook& book = world.moderation().appeals().repairs();
    put(book.restorations().by_group, 0, 4, r);
    put(book.restorations().by_rarity, 4, 4, r);
    put(book.exceptions().by_group, 8, 2, r, 2);
    put(book.exceptions().by_rarity, 10, 2, r, 2);
  }

 private:
  void series(const char* name, const Axis& axis, const char* unit, const char* long_name,
              const char* definition, Recorder& r) {
    ids_.push_back(r.series({name, "metrics", {axis}, unit, long_name, definition}));
  }

  static Axis rarity_axis() { return {"rarity", {"common", "uncommon", "rare"}}; }

  void declare_restorations(const World& world, Recorder& r) {
    const Axis group = group_axis(world);
    series("platform_wrongs", group, "posts", "wrongful actions of the platform",
           "harmless posts acted on until the sample, by author group", r);
    series("platform_wrongs_standing", group, "posts", "wrongful actions never repaired",
           "of platform_wrongs, those not reversed at the sample", r);
    series("platform_repair_days", group, "days", "time until a wrongful action is reversed",
           "mean time from a wrongful action to its reversal by an appeal or a panel, of those "
           "reversed until the sample",
           r);
    series("platform_never_repaired_share", group, "1", "share of wrongful actions never repaired",
           "platform_wrongs_standing / platform_wrongs", r);
    series("platform_wrongs_by_rarity", rarity_axis(), "posts",
           "wrongful actions of the platform, by rarity",
           "platform_wrongs by how far the post is from the mean of the author's group: the nearer "
           "half of what people write, the next 40 %, the rest",
           r);
    series("platform_wrongs_standing_by_rarity", rarity_axis(), "posts",
           "wrongful actions never repaired, by rarity",
           "platform_wrongs_standing by the rarity of the post", r);
    series("platform_repair_days_by_rarity", rarity_axis(), "days",
           "time until a wrongful action is reversed, by rarity",
           "platform_repair_days by the rarity of the post", r);
    series("platform_never_repaired_by_rarity", rarity_axis(), "1",
           "share of wrongful actions never repaired, by rarity",
           "platform_never_repaired_share by the rarity of the post", r);
  }

  void declare_exceptions(const World& world, Recorder& r) {
    const Axis group = group_axis(world);
    series(
        "platform_exception_days", group, "days", "time until the like is not flagged",
        "mean time from a wrongful action to a local edit that covers the post, of those covered "
        "until the sample; 0 for what an earlier edit covers",
        r);
    series("platform_uncovered_share", group, "1", "wrongful actions whose like is still flagged",
           "platform_wrongs that no local edit covers at the sample / platform_wrongs", r);
    series("platform_exception_days_by_rarity", rarity_axis(), "days",
           "time until the like is not flagged, by rarity",
           "platform_exception_days by the rarity of the post", r);
    series("platform_uncovered_by_rarity", rarity_axis(), "1",
           "wrongful actions whose like is still flagged, by rarity",
           "platform_uncovered_share by the rarity of the post", r);
  }

  // Wrongs, those that stand, days, share that stands; from the one numbered `from`.
  template <class Tallies>
  void put(const Tallies& tallies, std::size_t first, std::size_t count, Recorder& r,
           std::size_t from = 0) const {
    std::vector<Row> rows(4);
    for (const RepairTally& tally : tallies) {
      const auto wrongs = static_cast<double>(tally.wrongs);
      const auto repaired = static_cast<double>(tally.repaired);
      rows[0].push_back(wrongs);
      rows[1].push_back(wrongs - repaired);
      rows[2].push_back(ratio(tally.days, repaired));
      rows[3].push_back(ratio(wrongs - repaired, wrongs));
    }
    for (std::size_t i = 0; i < count; ++i) r.put(ids_[first + i], rows[from + i]);
  }

  std::vector<SeriesId> ids_;
};

}  // namespace

std::unique_ptr<Metric> make_repair_metrics() {
  return std::make_unique<RepairMetrics>();
}

}  // namespace redoubt
