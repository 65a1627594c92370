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
    r.put(cost_by_kind_, world.ledger().usd_by_kind());
    r.put(energy_by_kind_, world.ledger().kwh_by_kind());
  }

 private:
  std::size_t actors_ = 0;
  SeriesId cost_, income_, energy_, cost_by_kind_, energy_by_kind_;
};

}  // namespace

std::unique_ptr<Metric> make_ledger_metrics() {
  return std::make_unique<LedgerMetrics>();
}

}  // namespace redoubt
