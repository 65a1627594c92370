#include "agents/scenario.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "agents/catalogue.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/read_fields.hpp"
#include "sim/config/write_fields.hpp"

namespace redoubt {
namespace {

const std::vector<std::string> kSections{"scenario",   "network",   "attribute",  "users",
                                         "propagation", "seed_corpus", "generator", "detector",
                                         "moderation", "intervention"};

// The tables of [[key]]; none if absent; a problem if it is something else.
std::vector<Value> tables_of(const Document& document, const std::string& key, Problems& problems) {
  const Value* value = document.table().find(key);
  if (value == nullptr) return {};
  if (!is_array_of_tables(*value)) {
    problems.add(value->where, fmt::format("{0} must be written as [[{0}]]", key));
    return {};
  }
  return *value->get<Array>();
}

std::string text_of(const Value& table, const char* key) {
  const Value* value = table.get<Table>()->find(key);
  const std::string* text = value ? value->get<std::string>() : nullptr;
  return text ? *text : "";
}

// Names of actors must be there, differ, and be usable in paths and file names.
void check_name(const ActorSpec& spec, const std::string& section, std::set<std::string>& taken,
                Problems& problems) {
  const bool plain = !spec.name.empty() &&
                     std::all_of(spec.name.begin(), spec.name.end(), [](unsigned char c) {
                       return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
                     });
  if (!plain)
    problems.add(spec.table.where,
                 fmt::format("{}.name is \"{}\" (must be snake_case: a-z, 0-9 and _)", section,
                             spec.name));
  else if (!taken.insert(spec.name).second)
    problems.add(spec.table.where, fmt::format("{} \"{}\" is defined twice", section, spec.name));
}

template <class Actor>
std::vector<ActorSpec> read_actors(const Document& document, const std::string& section,
                                   const std::vector<Kind<Actor>>& kinds,
                                   std::set<std::string>& taken, Problems& problems) {
  std::vector<std::string> names;
  for (const Kind<Actor>& kind : kinds) names.push_back(kind.name);
  std::vector<ActorSpec> specs;
  for (const Value& table : tables_of(document, section, problems)) {
    ActorSpec spec{text_of(table, "name"), text_of(table, "kind"), table};
    check_name(spec, section, taken, problems);
    if (std::find(names.begin(), names.end(), spec.kind) == names.end())
      problems.add(table.where, fmt::format("{}.{}.kind is \"{}\"{}", section, spec.name, spec.kind,
                                            suggestion(spec.kind, names)));
    else
      specs.push_back(std::move(spec));
  }
  return specs;
}

void check_attribute(const AttributeParams& a, SourcePosition where, Problems& problems) {
  const std::size_t n = a.values.size();
  const auto check = [&](const char* key, std::size_t length) {
    if (length != n)
      problems.add(where, fmt::format("attribute.{}.{} has {} entries (must be {}, one per value)",
                                      a.name, key, length, n));
  };
  check("share", a.share.size());
  check("homophily", a.homophily.size());
  check("harm_offset", a.harm_offset.size());
  check("dialect", a.dialect.size());
  double sum = 0;
  for (const double share : a.share) sum += share;
  if (sum < 0.999999 || sum > 1.000001)
    problems.add(where, fmt::format("attribute.{}.share adds up to {} (must be 1)", a.name, sum));
  if (n < 1 || n > 16)
    problems.add(where, fmt::format("attribute.{}.values has {} entries (must be 1 to 16)", a.name, n));
}

std::vector<AttributeParams> read_attributes(const Document& document, Problems& problems) {
  std::vector<AttributeParams> attributes;
  for (const Value& table : tables_of(document, "attribute", problems)) {
    AttributeParams a;
    a.name = text_of(table, "name");
    read_fields(&table, "attribute." + a.name, a, problems, {{}, {"name"}});
    check_attribute(a, table.where, problems);
    attributes.push_back(std::move(a));
  }
  return attributes;
}

// Cells of all attributes: shares multiply, offsets add, homophily is the stronger one.
std::vector<Group> cells(const std::vector<AttributeParams>& attributes) {
  std::vector<Group> groups{Group{}};
  for (const AttributeParams& a : attributes) {
    std::vector<Group> finer;
    for (const Group& group : groups) {
      for (std::size_t i = 0; i < a.values.size(); ++i) {
        Group cell = group;
        cell.name += (cell.name.empty() ? "" : "/") + a.values[i];
        cell.share *= a.share[i];
        cell.homophily = std::max(cell.homophily, a.homophily[i]);
        cell.mean[kHarmAxis] += a.harm_offset[i];
        cell.mean[kDialectAxis] += a.dialect[i];
        finer.push_back(std::move(cell));
      }
    }
    groups = std::move(finer);
  }
  if (groups.size() == 1 && groups[0].name.empty()) groups[0].name = "everyone";
  return groups;
}

std::vector<Intervention> read_interventions(const Document& document, Problems& problems) {
  struct At {
    Duration at{0};
    void fields(FieldVisitor& v) {
      v({.name = "at", .unit = "duration", .meaning = "when it takes effect", .range = {0, 1e10}}, at);
    }
  };
  std::vector<Intervention> interventions;
  for (const Value& table : tables_of(document, "intervention", problems)) {
    At at;
    read_fields(&table, "intervention", at, problems, {{"set", "name"}, {"at", "set"}});
    const Value* set = table.get<Table>()->find("set");
    const Table* changes = set ? set->get<Table>() : nullptr;
    if (set && !changes)
      problems.add(set->where, "intervention.set must be a table: set = { \"detector.x.retrain_every\" = \"1d\" }");
    if (!changes) continue;
    for (const Entry& change : *changes)
      interventions.push_back({at.at, change.key, change.value});
  }
  std::stable_sort(interventions.begin(), interventions.end(),
                   [](const Intervention& a, const Intervention& b) { return a.at < b.at; });
  return interventions;
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

void build_actors(const Scenario& s, Problems& problems) {
  for (const ActorSpec& spec : s.generators) {
    const auto generator = make_generator(spec.kind);
    read_fields(&spec.table, "generator." + spec.name, *generator, problems, {{"name", "kind"}, {}});
  }
  for (const ActorSpec& spec : s.detectors) {
    DetectorSetup setup{spec.name, {}, make_detector(spec.kind)};
    read_fields(&spec.table, "detector." + spec.name, setup, problems, {{"name", "kind"}, {}});
  }
}

}  // namespace

void DetectorSetup::fields(FieldVisitor& v) {
  params.fields(v);
  detector->fields(v);
}

Scenario read_scenario(Document document) {
  Scenario s;
  Problems problems(document);
  check_known_keys(document.table(), "", kSections, problems);
  read_section(document, "scenario", s.general, problems, {{"extends"}, {"name", "horizon"}});
  read_section(document, "network", s.network, problems);
  read_section(document, "users", s.users, problems);
  read_section(document, "propagation", s.propagation, problems);
  read_section(document, "seed_corpus", s.seed_corpus, problems);
  read_section(document, "moderation", s.moderation, problems);
  s.attributes = read_attributes(document, problems);
  std::set<std::string> taken;
  s.generators = read_actors(document, "generator", generator_kinds(), taken, problems);
  s.detectors = read_actors(document, "detector", detector_kinds(), taken, problems);
  s.interventions = read_interventions(document, problems);
  build_actors(s, problems);
  problems.throw_if_any();
  s.groups = cells(s.attributes);
  s.document = std::move(document);
  return s;
}

std::unique_ptr<Generator> build_generator(const Document& document, const ActorSpec& spec) {
  Problems problems(document);
  auto generator = make_generator(spec.kind);
  read_fields(&spec.table, "generator." + spec.name, *generator, problems, {{"name", "kind"}, {}});
  problems.throw_if_any();
  return generator;
}

DetectorSetup build_detector(const Document& document, const ActorSpec& spec) {
  Problems problems(document);
  DetectorSetup setup{spec.name, {}, make_detector(spec.kind)};
  read_fields(&spec.table, "detector." + spec.name, setup, problems, {{"name", "kind"}, {}});
  problems.throw_if_any();
  return setup;
}

}  // namespace redoubt
