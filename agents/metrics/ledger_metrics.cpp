// The account books: what every actor spent and earned, in money and energy.
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class LedgerMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    const Axis axis = actor_axis(world);
    actors_ = axis.labels.size();
    cost_ = r.series({"cost_usd",
                      "ledger",
                      {axis},
                      "USD",
                      "spending",
                      "money spent since the start of the run, per actor"});
    income_ = r.series({"income_usd",
                        "ledger",
                        {axis},
                        "USD",
                        "income",
                        "money earned since the start of the run, per actor, capital included"});
    energy_ = r.series(
        {"energy_kwh",
         "ledger",
         {axis},
         "kWh",
         "energy",
         "energy used since the start of the run by its machines, without PUE, per actor"});
    const auto& words = Words<CostKind>::value;
    const Axis kinds{"kind", {words.begin(), words.end()}};
    Axis zones{"zone", {"unstated"}};
    if (world.sites() != nullptr) zones.labels = world.sites()->zones();
    cost_by_kind_ =
        r.series({"cost_by_kind_usd",
                  "ledger",
                  {axis, kinds},
                  "USD",
                  "spending by what it was for",
                  "money spent since the start of the run, per actor and kind of cost"});
    energy_by_kind_ =
        r.series({"energy_by_kind_kwh",
                  "ledger",
                  {axis, kinds, zones},
                  "kWh",
                  "energy by what it was for and where",
                  "energy that computers used since the start of the run, per actor, kind of cost "
                  "and grid; without the building's share (PUE)"});
    dated_ = !world.scenario().general.starts_on.empty();
    if (dated_) declare_years(world, axis, kinds, zones, r);
  }
  void sample(const World& world, Recorder& r) override {
    std::vector<double> cost;
    std::vector<double> income;
    std::vector<double> energy;
    for (std::uint32_t actor = 0; actor < actors_; ++actor) {
      cost.push_back(world.ledger().spent_usd(ActorId{actor}));
      income.push_back(world.ledger().earned_usd(ActorId{actor}));
      energy.push_back(world.ledger().energy_kwh(ActorId{actor}));
    }
    r.put(cost_, cost);
    r.put(income_, income);
    r.put(energy_, energy);
    put_kinds(world.ledger(), r);
  }

 private:
  void declare_years(const World& world, const Axis& actors, const Axis& kinds, const Axis& zones,
                     Recorder& r) {
    Axis years{"year", {}};
    for (const std::int64_t year : world.scenario().general.years())
      years.labels.push_back(std::to_string(year));
    cost_by_year_ = r.series({"cost_by_year_usd",
                              "ledger",
                              {actors, kinds, years},
                              "USD",
                              "spending by year",
                              "money spent since the start of the run, per actor, kind of cost and "
                              "calendar year in which it was booked"});
    energy_by_year_ = r.series({"energy_by_year_kwh",
                                "ledger",
                                {actors, kinds, zones, years},
                                "kWh",
                                "energy by year",
                                "energy that computers used since the start of the run, per actor, "
                                "kind of cost, grid and calendar year; without PUE"});
  }

  // One pass over the books gives both: by year, and their sum.
  void put_kinds(const Ledger& ledger, Recorder& r) {
    std::vector<double> usd, usd_by_year, kwh, kwh_by_year;
    for (std::uint32_t actor = 0; actor < actors_; ++actor)
      for (std::size_t k = 0; k < kCostKinds; ++k) {
        const auto kind = static_cast<CostKind>(k);
        usd.push_back(0);
        for (std::size_t year = 0; year < ledger.years(); ++year) {
          usd_by_year.push_back(ledger.usd(year, ActorId{actor}, kind));
          usd.back() += usd_by_year.back();
        }
        for (std::size_t zone = 0; zone < ledger.zones(); ++zone) {
          kwh.push_back(0);
          for (std::size_t year = 0; year < ledger.years(); ++year) {
            kwh_by_year.push_back(ledger.kwh(year, ActorId{actor}, kind, zone));
            kwh.back() += kwh_by_year.back();
          }
        }
      }
    r.put(cost_by_kind_, usd);
    r.put(energy_by_kind_, kwh);
    if (!dated_) return;
    r.put(cost_by_year_, usd_by_year);
    r.put(energy_by_year_, kwh_by_year);
  }

  std::size_t actors_ = 0;
  bool dated_ = false;
  SeriesId cost_, income_, energy_, cost_by_kind_, energy_by_kind_;
  SeriesId cost_by_year_{}, energy_by_year_{};
};

}  // namespace

std::unique_ptr<Metric> make_ledger_metrics() {
  return std::make_unique<LedgerMetrics>();
}

}  // namespace redoubt
