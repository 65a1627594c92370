// Discovery and redress: how long wrongs of applications stand, who finds them, who pays.
#include "agents/applications/application.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

using Row = std::vector<double>;

// Sums over applications, so far.
struct Totals {
  std::vector<RepairTally> groups;
  std::vector<double> complaints, upheld, forwarded, found, found_days, open;
  std::array<RepairTally, kRarities> rarities{};
  Row remedials = Row(kRemedials);
  Row finders = Row(kFinders);
  double without_complaint = 0;
  double silent_wrongs = 0;
  double answered = 0;
  double answer_days = 0;
  double compensation = 0;
  double held = 0;
  double exceptions = 0;
  double excepted_wrongly = 0;
};

void add(RepairTally& to, const RepairTally& from) {
  to.wrongs += from.wrongs;
  to.repaired += from.repaired;
  to.days += from.days;
}

void add(Totals& t, const ServiceTally& tally) {
  for (std::size_t g = 0; g < tally.groups.size(); ++g) {
    add(t.groups[g], tally.groups[g].repair);
    t.complaints[g] += static_cast<double>(tally.groups[g].complaints);
    t.upheld[g] += static_cast<double>(tally.groups[g].upheld);
    t.forwarded[g] += static_cast<double>(tally.groups[g].forwarded);
  }
  for (std::size_t i = 0; i < kRarities; ++i) add(t.rarities[i], tally.by_rarity[i]);
  for (std::size_t i = 0; i < kRemedials; ++i)
    t.remedials[i] += static_cast<double>(tally.repaired_by[i]);
  t.without_complaint += static_cast<double>(tally.repaired_without_complaint);
  t.silent_wrongs += static_cast<double>(tally.wrongs_without_complaint);
  t.answered += static_cast<double>(tally.answered);
  t.answer_days += tally.answer_days;
  t.compensation += tally.compensation_usd;
  t.held += static_cast<double>(tally.held);
  t.exceptions += static_cast<double>(tally.exceptions);
  t.excepted_wrongly += static_cast<double>(tally.excepted_wrongly);
}

Totals totals(const World& world) {
  const std::size_t n = world.scenario().groups.size();
  Totals t;
  t.groups.resize(n);
  for (Row* row : {&t.complaints, &t.upheld, &t.forwarded, &t.found, &t.found_days, &t.open})
    row->resize(n);
  for (const Application* application : world.applications()) {
    add(t, application->tally());
    const FlawTally& flaws = application->flaws();
    for (std::size_t g = 0; g < n; ++g) {
      t.found[g] += static_cast<double>(flaws.found[g]);
      t.found_days[g] += flaws.days_to_find[g];
      t.open[g] += static_cast<double>(flaws.arisen[g] - flaws.closed[g]);
    }
    for (std::size_t i = 0; i < kFinders; ++i) t.finders[i] += static_cast<double>(flaws.by[i]);
  }
  return t;
}

double never_repaired(const RepairTally& tally) {
  return ratio(static_cast<double>(tally.wrongs - tally.repaired),
               static_cast<double>(tally.wrongs));
}

double repair_days(const RepairTally& tally) {
  return ratio(tally.days, static_cast<double>(tally.repaired));
}

constexpr SeriesWords kByGroup[] = {
    {"wrongs_suffered", "wrongs", "people wronged by applications",
     "times that a person who should be served came to be refused, until the sample, over all "
     "applications"},
    {"wrong_repair_days", "days", "time until a wrong is put right",
     "mean time from a wrongful refusal to being served, of those put right until the sample"},
    {"never_repaired_share", "1", "wrongs not put right",
     "wrongs that still stand at the sample, or whose victim has left / wrongs_suffered"},
    {"service_complaints", "complaints", "complaints about applications",
     "complaints filed until the sample"},
    {"service_complaints_upheld", "complaints", "complaints upheld",
     "complaints answered in favour of the person until the sample"},
    {"service_complaints_forwarded", "complaints", "complaints that reached the provider",
     "upheld complaints that had reached the provider of the model at the sample"},
    {"flaws_open", "flaws", "flaws of applications",
     "applications whose version in use fails the group worse_than times as often as the rest, in "
     "trial cases"},
    {"flaws_found", "flaws", "flaws found", "flaws that were found until the sample"},
    {"flaw_discovery_days", "days", "time until a flaw is found",
     "mean time from release to discovery, of the flaws found until the sample"},
};

constexpr SeriesWords kSingles[] = {
    {"repaired_without_complaint", "1", "wrongs put right though nobody complained of them",
     "wrongs put right whose victim had not complained / wrongs whose victim has not complained, "
     "until the sample"},
    {"service_answer_days", "days", "time until a complaint is answered",
     "mean time from complaint to answer, of those answered until the sample"},
    {"service_complaint_age_days", "days", "age of open complaints",
     "mean age of the complaints that wait for an answer at the sample; NaN if none does"},
    {"service_complaints_open", "complaints", "open complaints",
     "complaints that wait for an answer at the sample"},
    {"compensation_usd", "USD", "compensation", "compensation paid until the sample"},
    {"versions_held", "versions", "versions held back",
     "versions that did not pass the release gate, until the sample"},
    {"service_exceptions", "exceptions", "exceptions of applications",
     "exceptions that hold at the sample"},
    {"excepted_wrongly", "cases", "served by mistake through exceptions",
     "cases served by an exception until the sample that should have been refused"},
};

class RedressMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (world.applications().empty()) return;
    by_group_.declare(r, {group_axis(world)}, kByGroup);
    declare_others(r);
    singles_.declare(r, {}, kSingles);
  }

  void sample(const World& world, Recorder& r) override {
    if (!by_group_.declared()) return;
    const Totals t = totals(world);
    sample_groups(t, r);
    Row by_rarity[2];
    for (const RepairTally& tally : t.rarities) {
      by_rarity[0].push_back(repair_days(tally));
      by_rarity[1].push_back(never_repaired(tally));
    }
    r.put(others_[0], by_rarity[0]);
    r.put(others_[1], by_rarity[1]);
    r.put(others_[2], t.remedials);
    r.put(others_[3], t.finders);
    sample_singles(world, t, r);
  }

 private:
  void declare_others(Recorder& r) {
    const Axis rarity{"rarity", {"common", "uncommon", "rare"}};
    const Axis remedial{"remedy", {"own_complaint", "exception", "otherwise"}};
    const Axis finder{"finder", {"team", "audit", "complaints", "gate", "upstream"}};
    const auto series = [&](const char* name, const Axis& axis, const char* unit,
                            const char* long_name, const char* definition) {
      others_.push_back(r.series({name, "metrics", {axis}, unit, long_name, definition}));
    };
    series("repair_days_by_rarity", rarity, "days", "time until a wrong is put right, by rarity",
           "wrong_repair_days by how far the person is from the mean of the group: the nearer "
           "half, the next 40 %, the rest");
    series("never_repaired_by_rarity", rarity, "1", "wrongs not put right, by rarity",
           "never_repaired_share by how far the person is from the mean of the group");
    series(
        "wrongs_repaired_by", remedial, "wrongs", "what put wrongs right",
        "wrongs put right until the sample: by the answer to one's own complaint, by an exception "
        "made for another, or otherwise (another version, slate or verdict upstream)");
    series("flaws_found_by", finder, "flaws", "who found flaws",
           "flaws found until the sample, by who found them first");
  }

  void sample_groups(const Totals& t, Recorder& r) {
    for (std::size_t g = 0; g < t.groups.size(); ++g) {
      const RepairTally& repair = t.groups[g];
      by_group_.add({
          static_cast<double>(repair.wrongs),
          repair_days(repair),
          never_repaired(repair),
          t.complaints[g],
          t.upheld[g],
          t.forwarded[g],
          t.open[g],
          t.found[g],
          ratio(t.found_days[g], t.found[g]),
      });
    }
    by_group_.put(r);
  }

  void sample_singles(const World& world, const Totals& t, Recorder& r) {
    double open = 0;
    double age = 0;
    for (const Application* application : world.applications()) {
      const auto waiting = static_cast<double>(application->desk().open());
      open += waiting;
      age += waiting * application->desk().mean_age_days(world.now());
    }
    singles_.add({
        ratio(t.without_complaint, t.silent_wrongs),
        ratio(t.answer_days, t.answered),
        ratio(age, open),
        open,
        t.compensation,
        t.held,
        t.exceptions,
        t.excepted_wrongly,
    });
    singles_.put(r);
  }

  SeriesSet by_group_;
  std::vector<SeriesId> others_;
  SeriesSet singles_;
};

}  // namespace

std::unique_ptr<Metric> make_redress_metrics() {
  return std::make_unique<RedressMetrics>();
}

}  // namespace redoubt
