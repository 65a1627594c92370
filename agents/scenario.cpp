#include "agents/scenario.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/applications/check_applications.hpp"
#include "agents/arrivals/check_arrivals.hpp"
#include "agents/attention/check_attention.hpp"
#include "agents/attributes.hpp"
#include "agents/calculations_section.hpp"
#include "agents/catalogue.hpp"
#include "agents/check_flaws.hpp"
#include "agents/check_interventions.hpp"
#include "agents/check_names.hpp"
#include "agents/detectors/check_models.hpp"
#include "agents/detectors/team_check.hpp"
#include "agents/economy/check_economy.hpp"
#include "agents/foundation/check_foundation.hpp"
#include "agents/interventions/read_interventions.hpp"
#include "agents/labelling/check_labelling.hpp"
#include "agents/moderation/check_duty.hpp"
#include "agents/moderation/check_moderation.hpp"
#include "agents/network_section.hpp"
#include "agents/propagation_section.hpp"
#include "agents/provider/check_provider.hpp"
#include "agents/sections.hpp"
#include "sim/config/named_tables.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/read_fields.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt {
namespace {

const std::vector<std::string> kSections{
    "scenario",     "network",          "attribute",  "users",       "propagation",
    "seed_corpus",  "group_knowledge",  "generator",  "detector",    "moderation",
    "intervention", "record",           "variant",    "expect",      "platform",
    "provider",     "foundation_model", "stereotype", "source",      "application",
    "attention",    "environment",      "value",      "calculation", "arrivals",
    "harm",         "modality",         "labelling"};

// A named table with its kind; the parameters are read when the actor is built.
template <class Actor>
std::vector<ActorSpec> read_actors(const Document& document, const std::string& section,
                                   const std::vector<Kind<Actor>>& kinds, Problems& problems) {
  std::vector<std::string> names;
  for (const Kind<Actor>& kind : kinds) names.push_back(kind.name);
  std::vector<ActorSpec> specs;
  for (const NamedTable& table : named_tables(document.table(), section, problems)) {
    const Value* kind = table.value->get<Table>()->find("kind");
    const std::string* word = kind ? kind->get<std::string>() : nullptr;
    if (!word || std::find(names.begin(), names.end(), *word) == names.end())
      problems.add(kind ? kind->where : table.value->where,
                   fmt::format("{}.kind is {}{}", table.path, kind ? shown(*kind) : "missing",
                               suggestion(word ? *word : "", names)));
    else
      specs.push_back({table.name, *word, *table.value});
  }
  return specs;
}

// Names in a generator's parameters that nothing in the scenario bears.
void check_references(const ActorSpec& spec, const Generator& generator,
                      const std::vector<Group>& groups, Problems& problems) {
  std::vector<std::string> group_names;
  for (const Group& group : groups) group_names.push_back(group.name);
  std::vector<std::string> kinds;
  for (const Kind<Generator>& kind : generator_kinds()) kinds.push_back(kind.name);
  for (const NameReference& reference : generator.references()) {
    const bool group = reference.what == NameReference::What::group;
    if (group && groups.empty()) continue;  // what is wrong with the attributes is said already
    const std::vector<std::string>& known = group ? group_names : kinds;
    if (std::find(known.begin(), known.end(), reference.name) == known.end())
      problems.add(
          spec.table.where,
          fmt::format("generator.{}.{} names the {} \"{}\"{}", spec.name, reference.field,
                      group ? "group" : "kind", reference.name, suggestion(reference.name, known)));
  }
}

std::unique_ptr<Generator> read_generator(const ActorSpec& spec, Problems& problems) {
  auto generator = make_generator(spec.kind);
  read_fields(&spec.table, "generator." + spec.name, *generator, problems, {{"name", "kind"}, {}});
  return generator;
}

DetectorSetup read_detector(const ActorSpec& spec, Problems& problems) {
  DetectorSetup setup(spec.name, make_detector(spec.kind));
  read_fields(&spec.table, "detector." + spec.name, setup, problems, {{"name", "kind"}, {}});
  return setup;
}

ApplicationSetup read_application(const ActorSpec& spec, Problems& problems) {
  ApplicationSetup setup{spec.name, make_application_kind(spec.kind), {}};
  read_fields(&spec.table, "application." + spec.name, setup, problems, {{"name", "kind"}, {}});
  return setup;
}

template <class Params>
void read_section(const Document& document, const std::string& name, Params& params,
                  Problems& problems, const OtherKeys& other = {}) {
  const Value* value = document.table().find(name);
  if (value && !value->get<Table>()) {
    problems.add(value->where, fmt::format("{0} must be written as [{0}]", name));
    return;
  }
  read_fields(value, name, params, problems, other);
}

struct SectionReader {
  const Document& document;
  Problems& problems;
  template <class Params>
  void operator()(const char* name, Params& params) const {
    read_section(document, name, params, problems);
  }
  // A section that is there when the file has it.
  template <class Params>
  void operator()(const char* name, std::optional<Params>& params) const {
    if (!document.table().find(name)) return;
    params.emplace();
    read_section(document, name, *params, problems);
  }
};

// Reads every actor's parameters and tries every intervention on copies, so that a run cannot fail.
// Interventions that end others get the values that stood before.
void check_actors(const Document& document, Scenario& s, Problems& problems) {
  Scenario copy = s;
  PropagationSetup propagation = read_propagation(document, s.propagation, problems);
  std::vector<std::unique_ptr<Generator>> generators;
  std::vector<DetectorSetup> detectors;
  std::vector<Overridable> parts{
      {"scenario", fields_of(copy.general)},      {"network", fields_of(copy.network)},
      {"users", fields_of(copy.users)},           {"propagation", fields_of(propagation)},
      {"moderation", fields_of(copy.moderation)}, {"record", fields_of(copy.record)},
      {"platform", fields_of(copy.platform)}};
  parts.push_back({"harm", fields_of(copy.harm)});
  if (copy.labelling) parts.push_back({"labelling", fields_of(*copy.labelling)});
  parts.push_back({"modality", fields_of(copy.modality)});
  if (copy.environment) parts.push_back({"environment", fields_of(*copy.environment)});
  if (copy.provider) parts.push_back({"provider", fields_of(*copy.provider)});
  if (copy.foundation_model)
    parts.push_back({"foundation_model", fields_of(*copy.foundation_model)});
  for (ArrivalParams& each : copy.arrivals)
    parts.push_back({"arrivals." + each.name, fields_of(each)});
  if (copy.attention) parts.push_back({"attention", fields_of(*copy.attention)});
  for (const ActorSpec& spec : s.generators) {
    generators.push_back(read_generator(spec, problems));
    check_references(spec, *generators.back(), s.groups, problems);
    if (generators.back()->asks_foundation() && !s.foundation_model)
      problems.add(spec.table.where,
                   fmt::format("generator.{}.foundation_model is true, but there is none (state "
                               "[foundation_model])",
                               spec.name));
    parts.push_back({"generator." + spec.name, fields_of(*generators.back())});
  }
  detectors.reserve(s.detectors.size());
  for (const ActorSpec& spec : s.detectors) {
    detectors.push_back(read_detector(spec, problems));
    parts.push_back({"detector." + spec.name, fields_of(detectors.back())});
  }
  std::vector<ApplicationSetup> applications;
  applications.reserve(s.applications.size());
  for (const ActorSpec& spec : s.applications) {
    applications.push_back(read_application(spec, problems));
    parts.push_back({"application." + spec.name, fields_of(applications.back())});
  }
  check_applications(s, applications, problems);
  check_provider(document, s, detectors, problems);
  check_team(detectors, s.detectors, count_groups(s.attributes), problems);
  check_flaws(s, generators, detectors, problems);
  check_analysts(document, s.platform, detectors, problems);
  check_models(s, detectors, generators, problems);
  check_duty(document, s, detectors, problems);
  check_labelling(document, s, detectors, problems);
  check_interventions({document, copy, applications, generators, detectors}, parts, s.interventions,
                      problems);
}

// Past campaigns were harmful; their style is the rest of their distance.
void check_harm(const HarmFrame& harm, const SourcePosition& where, Problems& problems) {
  if (harm.past_distance >= harm.needed) return;
  problems.add(where,
               fmt::format("harm.past_distance is {} (must be at least harm.needed, which is {})",
                           harm.past_distance, harm.needed));
}

// Posts name their campaign and group by one byte; 255 means people.
void check_sizes(const Document& document, const Scenario& s, Problems& problems) {
  constexpr std::size_t kMost = 255;
  const std::size_t groups = count_groups(s.attributes);
  const auto where = [&document](const char* section) {
    const Value* value = document.table().find(section);
    return value ? value->where : SourcePosition{};
  };
  if (groups > kMost)
    problems.add(where("attribute"),
                 fmt::format("the attributes make {} groups (must be at most {})", groups, kMost));
  if (s.generators.size() > kMost)
    problems.add(s.generators[kMost].table.where,
                 fmt::format("generator.{} is number {} (must be at most {})",
                             s.generators[kMost].name, kMost + 1, kMost));
  const std::vector<double>& fm_share = s.group_knowledge.fm_share;
  double sum = 0;
  for (const double share : fm_share) sum += share;
  if (!fm_share.empty() && (fm_share.size() != groups || sum < 0.999999 || sum > 1.000001))
    problems.add(
        where("group_knowledge"),
        fmt::format("group_knowledge.fm_share has {} entries that add up to {:.10g} (must be "
                    "{}, one per group, that add up to 1)",
                    fm_share.size(), sum, groups));
  check_harm(s.harm, where("harm"), problems);
  check_moderation(document, s.moderation, groups, problems);
  if (s.stereotype) check_stereotype(*s.stereotype, groups, where("stereotype"), problems);
  if (s.foundation_model) check_foundation(s, groups, where("foundation_model"), problems);
  check_economy(document, s, groups, problems);
  check_arrivals(document, s.arrivals, groups, s.foundation_model.has_value(), problems);
  if (s.attention) check_attention(*s.attention, where("attention"), problems);
}

}  // namespace

Scenario read_scenario(Document document) {
  Scenario s;
  Problems problems(document);
  check_known_keys(document.table(), "", kSections, problems);
  read_section(document, "scenario", s.general, problems, {{"extends"}, {"name", "horizon"}});
  read_section(document, "network", s.network, problems);
  check_network(document, s.network, problems);
  read_section(document, "users", s.users, problems);
  s.propagation = propagation_spec(document, problems);
  visit_sections(s, SectionReader{document, problems});
  check_platform(document, s.platform, problems);
  read_section(document, "record", s.record, problems);
  check_record(document, s.record, s.general.horizon, problems);
  s.attributes = read_attributes(document, s.network, problems);
  s.arrivals = read_arrivals(document, problems);
  s.generators = read_actors(document, "generator", generator_kinds(), problems);
  s.detectors = read_actors(document, "detector", detector_kinds(), problems);
  s.calculations = read_calculations(document, problems);
  s.applications = read_actors(document, "application", application_kinds(), problems);
  check_names(s, problems);
  check_sizes(document, s, problems);
  if (have_cells(s.attributes)) s.groups = cells(s.attributes);
  s.interventions = read_interventions(document, s, problems);
  check_actors(document, s, problems);
  problems.throw_if_any();
  s.document = std::move(document);
  return s;
}

std::unique_ptr<Generator> build_generator(const Document& document, const ActorSpec& spec) {
  Problems problems(document);
  auto generator = read_generator(spec, problems);
  problems.throw_if_any();
  return generator;
}

ApplicationSetup build_application(const Document& document, const ActorSpec& spec) {
  Problems problems(document);
  ApplicationSetup setup = read_application(spec, problems);
  problems.throw_if_any();
  return setup;
}

DetectorSetup build_detector(const Document& document, const ActorSpec& spec) {
  Problems problems(document);
  DetectorSetup setup = read_detector(spec, problems);
  problems.throw_if_any();
  return setup;
}

}  // namespace redoubt
