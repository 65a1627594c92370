// The resolved scenario: every parameter stated, ready to be stored with a result and run again.
#include "agents/applications/application.hpp"
#include "agents/catalogue.hpp"
#include "agents/scenario/calculations_section.hpp"
#include "agents/scenario/network_section.hpp"
#include "agents/scenario/propagation_section.hpp"
#include "agents/scenario/scenario.hpp"
#include "agents/scenario/sections.hpp"
#include "sim/config/to_value.hpp"
#include "sim/config/write_fields.hpp"

namespace redoubt {
namespace {

Value text(const std::string& word) {
  return Value{.where = {}, .data = word};
}
Value table(Table contents) {
  return Value{.where = {}, .data = std::move(contents)};
}

// name and kind first, then the parameters.
Value actor(const ActorSpec& spec, const Table& parameters) {
  Table result;
  result.set("name", text(spec.name));
  result.set("kind", text(spec.kind));
  for (const Entry& entry : parameters) result.set(entry.key, entry.value);
  return table(std::move(result));
}

template <class Build>
Value actors(const std::vector<ActorSpec>& specs, Build&& build) {
  Array array;
  for (const ActorSpec& spec : specs) array.push_back(actor(spec, build(spec)));
  return Value{.where = {}, .data = std::move(array)};
}

// Change by change, whatever they were part of.
Value intervention(const Intervention& change) {
  Table result;
  result.set("at", to_value(change.at));
  if (!change.title.empty()) result.set("title", text(change.title));
  if (change.cost_usd > 0) result.set("cost_usd", to_value(change.cost_usd));
  if (change.cost_kwh > 0) result.set("cost_kwh", to_value(change.cost_kwh));
  Table set;
  set.set(change.path, change.value);
  result.set("set", table(std::move(set)));
  return table(std::move(result));
}

struct SectionWriter {
  Table& root;
  template <class Params>
  void operator()(const char* name, const Params& params) const {
    root.set(name, table(write_fields(params)));
  }
  template <class Params>
  void operator()(const char* name, const std::optional<Params>& params) const {
    if (params) (*this)(name, *params);
  }
};

// What a budget decides is not for the file to say.
void leave_to_budget(Table& root) {
  for (const char* key : kBudgetedReview) root.find("moderation")->get<Table>()->erase(key);
  Value* detectors = root.find("detector");
  if (detectors == nullptr) return;
  for (Value& detector : *detectors->get<Array>())
    for (const char* key : budgeted_keys(*detector.get<Table>())) detector.get<Table>()->erase(key);
}

}  // namespace

Table resolved(const Scenario& s) {
  Table root;
  root.set("scenario", table(write_fields(s.general)));
  root.set("network", table(resolved_network(s.network)));
  Array attributes;
  for (const AttributeParams& a : s.attributes) attributes.push_back(table(write_fields(a)));
  if (!attributes.empty()) root.set("attribute", Value{.where = {}, .data = attributes});
  root.set("users", table(resolved_users(s)));
  root.set("propagation", table(resolved_propagation(s)));
  visit_sections(s, SectionWriter{root});
  Array arrivals;
  for (const ArrivalParams& each : s.arrivals) arrivals.push_back(table(write_fields(each)));
  if (!arrivals.empty()) root.set("arrivals", Value{.where = {}, .data = arrivals});
  if (!s.record.usual()) root.set("record", table(write_fields(s.record)));
  if (!s.generators.empty())
    root.set("generator", actors(s.generators, [&s](const ActorSpec& spec) {
               const auto generator = build_generator(s.document, spec);
               return write_fields(fields_of(*generator));
             }));
  if (!s.detectors.empty())
    root.set("detector", actors(s.detectors, [&s](const ActorSpec& spec) {
               DetectorSetup setup = build_detector(s.document, spec);
               return write_fields(fields_of(setup));
             }));
  add_resolved_calculations(s, root);
  if (!s.applications.empty())
    root.set("application", actors(s.applications, [&s](const ActorSpec& spec) {
               ApplicationSetup setup = build_application(s.document, spec);
               return write_fields(fields_of(setup));
             }));
  Array interventions;
  for (const Intervention& change : s.interventions) interventions.push_back(intervention(change));
  if (s.platform.budget_usd_per_day > 0) leave_to_budget(root);
  if (!interventions.empty()) root.set("intervention", Value{.where = {}, .data = interventions});
  return root;
}

}  // namespace redoubt
