// What the ledger's energy emits and costs, and V(M) = S - C - E - O with its parts.
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class ValueMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (world.sites() == nullptr) return;
    Axis models = actor_axis(world);
    models.name = "model";
    actors_ = models.labels.size();
    models.labels.emplace_back("platform");
    models.labels.emplace_back("everyone");
    declare_prices(r, models);
    if (world.value() == nullptr) return;
    declare_parts(r, models);
    judged_ = world.scenario().value->deploy_if != DeployIf::always;
    if (judged_)
      deployed_ =
          series(r, actor_axis(world), "deployed", "1", "in use",
                 "1 for who is in use, 0 for a model that [value] deploy_if took out of use, "
                 "or that has not begun or has stopped");
    declare_incidence(world, models, r);
  }

  void sample(const World& world, Recorder& r) override {
    if (world.sites() == nullptr) return;
    std::vector<Valuation> values;
    for (std::uint32_t actor = 0; actor < actors_; ++actor)
      values.push_back(world.valuation(ActorId{actor}));
    add_sums(world, values);
    put(r, values, prices_, price_columns);
    if (world.value() == nullptr) return;
    put(r, values, parts_, part_columns);
    put_incidence(world, r);
    if (!judged_) return;
    std::vector<double> deployed;
    for (std::uint32_t actor = 0; actor < actors_; ++actor)
      deployed.push_back(world.deployed(ActorId{actor}) ? 1.0 : 0.0);
    r.put(deployed_, deployed);
  }

 private:
  using Column = double (*)(const Valuation&);
  static constexpr Column price_columns[] = {
      [](const Valuation& v) { return v.energy.co2e_kg; },
      [](const Valuation& v) { return v.energy.offset_kg; },
      [](const Valuation& v) { return v.energy.carbon_usd; },
      [](const Valuation& v) { return v.energy.energy_usd(); },
      [](const Valuation& v) { return v.energy.grid_stress_usd; },
      [](const Valuation& v) { return v.energy.secondary_usd; },
      [](const Valuation& v) { return v.value_usd(); }};
  static constexpr Column part_columns[] = {[](const Valuation& v) { return v.benefit_usd; },
                                            [](const Valuation& v) { return v.prevented_usd; },
                                            [](const Valuation& v) { return v.harm_usd; },
                                            [](const Valuation& v) { return v.operation_usd; },
                                            [](const Valuation& v) { return v.social_usd(); }};

  static SeriesId series(Recorder& r, const Axis& axis, const char* name, const char* unit,
                         const char* long_name, const char* definition) {
    return r.series({name, "ledger", {axis}, unit, long_name, definition});
  }

  void declare_prices(Recorder& r, const Axis& axis) {
    prices_ = {
        series(r, axis, "co2e_kg", "kg", "emissions",
               "CO2-equivalent of the energy used since the start: kWh × PUE × intensity of the "
               "zone; bought offsets are not taken off"),
        series(r, axis, "offset_kg", "kg", "offsets realised",
               "CO2-equivalent that bought offsets really took back since the start; negative if "
               "they did harm; taken off nowhere"),
        series(r, axis, "carbon_usd", "USD", "social cost of carbon, C",
               "social cost of the gross emissions since the start"),
        series(r, axis, "energy_usd", "USD", "cost of energy, E",
               "electricity at the meter × price + stress on the grid, since the start"),
        series(r, axis, "grid_stress_usd", "USD", "stress on the grid",
               "part of energy_usd: interruptions a year × USD per kW × mean kW × years"),
        series(r, axis, "secondary_usd", "USD", "secondary effects, O",
               "secondary environmental effects since the start; 0 where they are not valued"),
        series(r, axis, "value_usd", "USD", "value, V = S - C - E - O",
               "V(M) since the start; without [value] S is 0 and V is minus what S must be for a "
               "model to break even; platform: detectors and moderation; everyone: all, without "
               "what is only reckoned to have been prevented")};
  }
  void declare_parts(Recorder& r, const Axis& axis) {
    parts_ = {
        series(r, axis, "benefit_usd", "USD", "good of answers",
               "part of S: posts that the model wrote for people × answer_usd + cases that an "
               "application rightly served × served_usd"),
        series(r, axis, "prevented_usd", "USD", "harm prevented (reckoned)",
               "part of S: readers that acts led by this detector are reckoned to have "
               "prevented × harm_usd; not in `everyone`, where harm that was not done is "
               "simply not there"),
        series(r, axis, "harm_usd", "USD", "harm done",
               "taken off S: readers of a campaign's harm, abuse that arrived, harmless "
               "posts acted on because of a detector or reviewer, each at its price; people "
               "whom an application refused wrongly or found by misuse × its stakes_usd"),
        series(r, axis, "operation_usd", "USD", "operation",
               "taken off S: money spent since the start on other things than electricity"),
        series(r, axis, "social_usd", "USD", "net social benefit, S",
               "benefit + prevented - harm - operation since the start")};
  }

  void add_sums(const World& world, std::vector<Valuation>& values) const {
    Valuation platform;
    Valuation everyone;
    for (std::uint32_t actor = 0; actor < actors_; ++actor) {
      if (is_platform(world.scenario(), actor)) platform += values[actor];
      everyone += values[actor];
    }
    everyone.prevented_usd = 0;
    values.push_back(platform);
    values.push_back(everyone);
  }

  static void put(Recorder& r, const std::vector<Valuation>& values,
                  const std::vector<SeriesId>& ids, std::span<const Column> columns) {
    std::vector<double> row(values.size());
    for (std::size_t k = 0; k < ids.size(); ++k) {
      for (std::size_t i = 0; i < values.size(); ++i) row[i] = columns[k](values[i]);
      r.put(ids[k], row);
    }
  }

  void declare_incidence(const World& world, const Axis& models, Recorder& r) {
    Axis bearers{"bearer", group_axis(world).labels};
    bearers.labels.emplace_back("owners");
    bearers.labels.emplace_back("others");
    value_by_bearer_ =
        r.series({"value_by_bearer_usd",
                  "ledger",
                  {{"account", {"platform", "everyone"}}, bearers},
                  "USD",
                  "value by who bears it",
                  "V since the start by who bears it: members of each group, owners of models "
                  "(money, electricity, compensation, which groups receive) and others (carbon and "
                  "stress on the grid that no group bears, secondary effects)"});
    const auto& words = Words<ValueTerm>::value;
    incidence_ = r.series(
        {"incidence_usd",
         "ledger",
         {models, {"term", {words.begin(), words.end()}}, bearers},
         "USD",
         "parts of value by who bears them",
         "Incidence[term][bearer] of every model since the start, with its sign; the terms of a "
         "model add up to its V, and over bearers compensation adds up to 0"});
  }

  void put_incidence(const World& world, Recorder& r) const {
    Incidence platform(world.scenario().groups.size());
    Incidence everyone = platform;
    std::vector<double> rows;
    for (std::uint32_t actor = 0; actor < actors_; ++actor) {
      Valuation value = world.valuation(ActorId{actor});
      const Incidence own = world.incidence(ActorId{actor}, value);
      rows.insert(rows.end(), own.usd().begin(), own.usd().end());
      if (is_platform(world.scenario(), actor)) platform += own;
      value.prevented_usd = 0;
      everyone += world.incidence(ActorId{actor}, value);
    }
    std::vector<double> by_bearer;
    for (const Incidence* account : {&platform, &everyone}) {
      rows.insert(rows.end(), account->usd().begin(), account->usd().end());
      for (std::size_t b = 0; b < account->bearers(); ++b)
        by_bearer.push_back(account->value_usd(b));
    }
    r.put(incidence_, rows);
    r.put(value_by_bearer_, by_bearer);
  }

  std::size_t actors_ = 0;
  std::vector<SeriesId> prices_, parts_;
  SeriesId incidence_{}, value_by_bearer_{};
  bool judged_ = false;
  SeriesId deployed_{};
};

}  // namespace

std::unique_ptr<Metric> make_value_metrics() {
  return std::make_unique<ValueMetrics>();
}

}  // namespace redoubt
