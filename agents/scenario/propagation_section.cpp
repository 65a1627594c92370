#include "agents/scenario/propagation_section.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/catalogue.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/read_fields.hpp"
#include "sim/config/write_fields.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt {
namespace {

constexpr const char* kRhythm[] = {"sessions_per_day", "session_sigma",     "benign_posts_per_day",
                                   "posting_sigma",    "diurnal_amplitude", "peak_hour"};

void check_rhythm(const Document& document, const PropagationSetup& setup, Problems& problems) {
  const Value* section = document.table().find("users");
  const Table* users = section ? section->get<Table>() : nullptr;
  if (!users) return;
  const RuleTraits traits = setup.rule->traits();
  if (const Value* value = users->find("retention"); value && !traits.people_may_leave)
    problems.add(value->where,
                 fmt::format("users.retention has no effect with propagation.rule = \"{}\" (must "
                             "be \"feed\" or \"cascade\")",
                             setup.kind));
  for (const char* key : kRhythm)
    if (const Value* value = users->find(key); value && traits.drives_people)
      problems.add(value->where, fmt::format("users.{} has no effect with propagation.rule = "
                                             "\"{}\", which acts for people in steps (leave it "
                                             "out)",
                                             key, setup.kind));
}

}  // namespace

ActorSpec propagation_spec(const Document& document, Problems& problems) {
  ActorSpec spec{"propagation", "feed", Value{.where = {}, .data = Table{}}};
  const Value* section = document.table().find(spec.name);
  if (!section) return spec;
  const Table* table = section->get<Table>();
  if (!table) {
    problems.add(section->where, "propagation must be written as [propagation]");
    return spec;
  }
  spec.table = *section;
  const Value* rule = table->find("rule");
  if (!rule) return spec;
  std::vector<std::string> names;
  for (const auto& kind : rule_kinds()) names.push_back(kind.name);
  const std::string* word = rule->get<std::string>();
  if (word && std::find(names.begin(), names.end(), *word) != names.end()) {
    spec.kind = *word;
    return spec;
  }
  problems.add(rule->where, fmt::format("propagation.rule is {}{}", shown(*rule),
                                        suggestion(word ? *word : "", names)));
  spec.table = Value{.where = {}, .data = Table{}};  // of which rule, nobody knows
  return spec;
}

PropagationSetup read_propagation(const Document& document, const ActorSpec& spec,
                                  Problems& problems) {
  PropagationSetup setup{spec.kind, {}, make_rule(spec.kind)};
  read_fields(&spec.table, spec.name, setup, problems, {{"rule"}, {}});
  check_rhythm(document, setup, problems);
  return setup;
}

PropagationSetup build_propagation(const Scenario& scenario) {
  Problems problems(scenario.document);
  PropagationSetup setup = read_propagation(scenario.document, scenario.propagation, problems);
  problems.throw_if_any();
  return setup;
}

Table resolved_users(const Scenario& scenario) {
  Table users = write_fields(scenario.users);
  if (build_propagation(scenario).rule->traits().drives_people)
    for (const char* key : kRhythm) users.erase(key);
  if (!build_propagation(scenario).rule->traits().people_may_leave) users.erase("retention");
  return users;
}

Table resolved_propagation(const Scenario& scenario) {
  PropagationSetup setup = build_propagation(scenario);
  Table result;
  result.set("rule", Value{.where = {}, .data = setup.kind});
  for (const Entry& entry : write_fields(fields_of(setup))) result.set(entry.key, entry.value);
  return result;
}

}  // namespace redoubt
