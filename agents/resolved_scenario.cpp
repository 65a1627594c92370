// The resolved scenario: every parameter stated, ready to be stored with a result and run again.
#include "agents/catalogue.hpp"
#include "agents/network_section.hpp"
#include "agents/propagation_section.hpp"
#include "agents/scenario.hpp"
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

Value intervention(const Intervention& change) {
  struct At {
    Duration at{0};
    void fields(FieldVisitor& v) { v({.name = "at", .unit = "duration"}, at); }
  };
  Table result = write_fields(At{change.at});
  Table set;
  set.set(change.path, change.value);
  result.set("set", table(std::move(set)));
  return table(std::move(result));
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
  root.set("seed_corpus", table(write_fields(s.seed_corpus)));
  root.set("group_knowledge", table(write_fields(s.group_knowledge)));
  if (s.stereotype) root.set("stereotype", table(write_fields(*s.stereotype)));
  if (s.foundation_model) root.set("foundation_model", table(write_fields(*s.foundation_model)));
  root.set("moderation", table(write_fields(s.moderation)));
  root.set("platform", table(write_fields(s.platform)));
  if (s.provider) root.set("provider", table(write_fields(*s.provider)));
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
  Array interventions;
  for (const Intervention& change : s.interventions) interventions.push_back(intervention(change));
  if (!interventions.empty()) root.set("intervention", Value{.where = {}, .data = interventions});
  return root;
}

}  // namespace redoubt
