#include "agents/interventions/read_interventions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/catalogue.hpp"
#include "agents/scenario/reporters.hpp"
#include "sim/config/named_tables.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/read_fields.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt {
namespace {

std::vector<std::string> names_of(const std::vector<ActorSpec>& specs) {
  std::vector<std::string> names;
  for (const ActorSpec& spec : specs) names.push_back(spec.name);
  return names;
}

LeverPlace place_in(const Scenario& s) {
  LeverPlace place{names_of(s.detectors), names_of(s.applications), {}};
  for (const Group& group : s.groups) place.groups.push_back(group.name);
  place.sites = s.attention.has_value();
  place.reports = somebody_reports(s);
  if (s.foundation_model) place.filter_above = s.foundation_model->filter.above;
  return place;
}

class Reader {
 public:
  Reader(const Scenario& s, Problems& problems) : place_(place_in(s)), problems_(problems) {}

  void read(const NamedTable& table) {
    const Table& keys = *table.value->get<Table>();
    const auto lever = lever_of(table, keys.find("kind"));
    if (keys.find("kind") && !lever) return;  // what else it states would be strange to all
    InterventionParams params;
    const auto fields = [&](FieldVisitor& v) {
      params.fields(v);
      if (lever) lever->fields(v);
    };
    read_fields(table.value, table.path, fields, problems_, {{"kind", "set"}, {"at"}});
    if (params.title.empty() && lever) params.title = *keys.find("kind")->get<std::string>();
    std::vector<Entry> changes = lever ? changes_of(*lever, table) : std::vector<Entry>{};
    add_stated(table, keys.find("set"), changes);
    check(table, keys, params, changes);
    if (params.on) date(table, params, changes);
  }

  // At one moment what ends comes before what begins.
  std::vector<Intervention> by_time() && {
    std::stable_sort(dated_.begin(), dated_.end(),
                     [](const Intervention& a, const Intervention& b) {
                       return a.at != b.at ? a.at < b.at : (a.ends > 0) > (b.ends > 0);
                     });
    return std::move(dated_);
  }

 private:
  std::unique_ptr<Lever> lever_of(const NamedTable& table, const Value* kind) {
    if (kind == nullptr) return nullptr;
    const std::string* word = kind->get<std::string>();
    auto lever = word ? make_lever(*word) : nullptr;
    std::vector<std::string> known;
    for (const Kind<Lever>& each : lever_kinds()) known.push_back(each.name);
    if (!lever)
      problems_.add(kind->where, fmt::format("{}.kind is {}{}", table.path, shown(*kind),
                                             suggestion(word ? *word : "", known)));
    return lever;
  }

  std::vector<Entry> changes_of(const Lever& lever, const NamedTable& table) {
    place_.wrong.clear();
    std::vector<Entry> changes = lever.sets(place_);
    for (Entry& change : changes) change.value.where = table.value->where;
    for (const std::string& words : place_.wrong)
      problems_.add(table.value->where, fmt::format("{}.{}", table.path, words));
    if (changes.empty())
      problems_.add(table.value->where,
                    fmt::format("{} has nothing that it could change (add what it is for: a "
                                "[[detector]] or an [[application]])",
                                table.path));
    return changes;
  }

  void add_stated(const NamedTable& table, const Value* set, std::vector<Entry>& changes) {
    if (set == nullptr) return;
    if (const Table* stated = set->get<Table>())
      changes.insert(changes.end(), stated->begin(), stated->end());
    else
      problems_.add(set->where, table.path +
                                    ".set must be a table such as "
                                    "{ \"detector.nightly.retrain_every\" = \"1d\" }");
  }

  void check(const NamedTable& table, const Table& keys, const InterventionParams& params,
             const std::vector<Entry>& changes) {
    if (!keys.find("kind") && !keys.find("set"))
      problems_.add(table.value->where,
                    fmt::format("{} changes nothing (must state kind or set)", table.path));
    if (!params.until.is_never() && params.until.ms <= params.at.ms + params.lag.ms)
      problems_.add(
          keys.find("until")->where,
          fmt::format("{}.until is before it takes effect (must be after at + lag)", table.path));
    for (const Entry& change : changes)
      if (std::count_if(changes.begin(), changes.end(),
                        [&](const Entry& other) { return other.key == change.key; }) > 1)
        return problems_.add(change.value.where, fmt::format("{} sets {} twice (leave one out)",
                                                             table.path, change.key));
  }

  void date(const NamedTable& table, const InterventionParams& params,
            const std::vector<Entry>& changes) {
    const Duration from{params.at.ms + params.lag.ms};
    double cost = params.cost_usd;
    double kwh = params.cost_kwh;
    for (const Entry& entry : changes) {
      const std::int32_t number = params.until.is_never() ? 0 : ++ended_;
      dated_.push_back({from, entry.key, entry.value, params.title, cost, -number, kwh});
      cost = kwh = 0;  // once
      if (number == 0) continue;
      const SourcePosition where = table.value->get<Table>()->find("until")->where;
      dated_.push_back({params.until, entry.key, Value{.where = where, .data = Table{}},
                        params.title.empty() ? "" : "end of " + params.title, 0, number});
    }
  }

  LeverPlace place_;
  Problems& problems_;
  std::vector<Intervention> dated_;
  std::int32_t ended_ = 0;  // how many changes will be ended
};

}  // namespace

void InterventionParams::fields(FieldVisitor& v) {
  constexpr const char* kStated = "stated by the user";
  v({.name = "at",
     .unit = "duration",
     .meaning = "when it is decided",
     .range = {0, 1e10},
     .source = kStated},
    at);
  v({.name = "lag",
     .unit = "duration",
     .meaning = "time from the decision until it takes effect",
     .range = {0, 1e10},
     .source = "at once"},
    lag);
  v({.name = "until",
     .unit = "duration",
     .meaning = "when it ends: parameters return to what they were before; never: it stays",
     .range = kPositive,
     .source = "it stays"},
    until);
  v({.name = "cost_usd",
     .unit = "USD",
     .meaning = "price of introducing it, booked when it takes effect, with whoever owns the first "
                "parameter that it sets",
     .range = kNonNegative,
     .source = "no published value; what its use costs is booked by the parameters that it sets"},
    cost_usd);
  v({.name = "cost_kwh",
     .unit = "kWh",
     .meaning = "energy that computers use for introducing it, booked with cost_usd",
     .range = kNonNegative,
     .source = "not counted by default"},
    cost_kwh);
  v({.name = "title",
     .meaning = "its name in reports; empty: the kind, or what it sets",
     .source = kStated},
    title);
  v({.name = "on",
     .meaning = "false: it does not happen, the switch for sweeps and attribution",
     .source = "stated by the user"},
    on);
}

std::vector<Intervention> read_interventions(const Document& document, const Scenario& s,
                                             Problems& problems) {
  Reader reader(s, problems);
  for (const NamedTable& table : numbered_tables(document.table(), "intervention", problems))
    reader.read(table);
  return std::move(reader).by_time();
}

}  // namespace redoubt
