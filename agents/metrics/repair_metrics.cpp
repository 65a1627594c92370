// Repair of the platform's wrongful actions: how long they stand, for whom, and for what kind of
// case.
#include <optional>

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
    put(book.restorations().by_group, restored_by_group_, r);
    put(book.restorations().by_rarity, restored_by_rarity_, r);
    put(book.exceptions().by_group, excepted_by_group_, r);
    put(book.exceptions().by_rarity, excepted_by_rarity_, r);
  }

 private:
  // What is recorded of a row of tallies; of exceptions only the last two.
  struct Series {
    std::optional<SeriesId> wrongs, standing, days, standing_share;
  };

  static SeriesId series(const char* name, const Axis& axis, const char* unit,
                         const char* long_name, const char* definition, Recorder& r) {
    return r.series({name, "metrics", {axis}, unit, long_name, definition});
  }

  static Axis rarity_axis() { return {"rarity", {"common", "uncommon", "rare"}}; }

  void declare_restorations(const World& world, Recorder& r) {
    const Axis group = group_axis(world);
    restored_by_group_.wrongs =
        series("platform_wrongs", group, "posts", "wrongful actions of the platform",
               "harmless posts acted on until the sample, by author group", r);
    restored_by_group_.standing =
        series("platform_wrongs_standing", group, "posts", "wrongful actions never repaired",
               "of platform_wrongs, those not reversed at the sample", r);
    restored_by_group_.days =
        series("platform_repair_days", group, "days", "time until a wrongful action is reversed",
               "mean time from a wrongful action to its reversal by an appeal or a panel, of those "
               "reversed until the sample",
               r);
    restored_by_group_.standing_share = series("platform_never_repaired_share", group, "1",
                                               "share of wrongful actions never repaired",
                                               "platform_wrongs_standing / platform_wrongs", r);
    restored_by_rarity_.wrongs = series(
        "platform_wrongs_by_rarity", rarity_axis(), "posts",
        "wrongful actions of the platform, by rarity",
        "platform_wrongs by how far the post is from the mean of the author's group: the nearer "
        "half of what people write, the next 40 %, the rest",
        r);
    restored_by_rarity_.standing = series("platform_wrongs_standing_by_rarity", rarity_axis(),
                                          "posts", "wrongful actions never repaired, by rarity",
                                          "platform_wrongs_standing by the rarity of the post", r);
    restored_by_rarity_.days = series("platform_repair_days_by_rarity", rarity_axis(), "days",
                                      "time until a wrongful action is reversed, by rarity",
                                      "platform_repair_days by the rarity of the post", r);
    restored_by_rarity_.standing_share =
        series("platform_never_repaired_by_rarity", rarity_axis(), "1",
               "share of wrongful actions never repaired, by rarity",
               "platform_never_repaired_share by the rarity of the post", r);
  }

  void declare_exceptions(const World& world, Recorder& r) {
    const Axis group = group_axis(world);
    excepted_by_group_.days = series(
        "platform_exception_days", group, "days", "time until the like is not flagged",
        "mean time from a wrongful action to a local edit that covers the post, of those covered "
        "until the sample; 0 for what an earlier edit covers",
        r);
    excepted_by_group_.standing_share = series(
        "platform_uncovered_share", group, "1", "wrongful actions whose like is still flagged",
        "platform_wrongs that no local edit covers at the sample / platform_wrongs", r);
    excepted_by_rarity_.days = series("platform_exception_days_by_rarity", rarity_axis(), "days",
                                      "time until the like is not flagged, by rarity",
                                      "platform_exception_days by the rarity of the post", r);
    excepted_by_rarity_.standing_share =
        series("platform_uncovered_by_rarity", rarity_axis(), "1",
               "wrongful actions whose like is still flagged, by rarity",
               "platform_uncovered_share by the rarity of the post", r);
  }

  template <class Tallies>
  static void put(const Tallies& tallies, const Series& ids, Recorder& r) {
    Row wrongs, standing, days, standing_share;
    for (const RepairTally& tally : tallies) {
      const auto all = static_cast<double>(tally.wrongs);
      const auto repaired = static_cast<double>(tally.repaired);
      wrongs.push_back(all);
      standing.push_back(all - repaired);
      days.push_back(ratio(tally.days, repaired));
      standing_share.push_back(ratio(all - repaired, all));
    }
    put(ids.wrongs, wrongs, r);
    put(ids.standing, standing, r);
    put(ids.days, days, r);
    put(ids.standing_share, standing_share, r);
  }
  static void put(const std::optional<SeriesId>& id, const Row& row, Recorder& r) {
    if (id) r.put(*id, row);
  }

  Series restored_by_group_, restored_by_rarity_, excepted_by_group_, excepted_by_rarity_;
};

}  // namespace

std::unique_ptr<Metric> make_repair_metrics() {
  return std::make_unique<RepairMetrics>();
}

}  // namespace redoubt
