#include "agents/scenario/calculations_section.hpp"

#include <fmt/format.h>

#include <cmath>

#include "agents/catalogue.hpp"
#include "sim/config/named_tables.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/read_fields.hpp"
#include "sim/config/write_fields.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt {
namespace {

std::string path_of(const ActorSpec& spec) {
  return spec.name.empty() ? "calculation" : "calculation." + spec.name;
}

// What is wrong with it, "" if nothing: as it says itself, or numbers that come to no number.
std::string problem_of(const Calculation& calculation) {
  if (std::string problem = calculation.problem(); !problem.empty()) return problem;
  for (const Quantity& quantity : calculation.results())
    if (!std::isfinite(quantity.value))
      return fmt::format("{} comes to {} (its numbers must be finite, and smaller)", quantity.name,
                         quantity.value);
  return {};
}

std::unique_ptr<Calculation> read_calculation(const ActorSpec& spec, Problems& problems) {
  auto calculation = make_calculation(spec.kind);
  read_fields(&spec.table, path_of(spec), *calculation, problems, {{"name", "kind"}, {}});
  if (const std::string problem = problem_of(*calculation); !problem.empty())
    problems.add(spec.table.where, fmt::format("{}: {}", path_of(spec), problem));
  return calculation;
}

void add(const std::string& name, const Value& value, std::vector<ActorSpec>& specs,
         Problems& problems) {
  std::vector<std::string> names;
  for (const Kind<Calculation>& kind : calculation_kinds()) names.push_back(kind.name);
  const Value* kind = value.get<Table>()->find("kind");
  const std::string* word = kind ? kind->get<std::string>() : nullptr;
  ActorSpec spec{name, word ? *word : "", value};
  if (word && make_calculation(*word)) {
    read_calculation(spec, problems);
    specs.push_back(std::move(spec));
    return;
  }
  problems.add(kind ? kind->where : value.where,
               fmt::format("{}.kind is {}{}", path_of(spec), kind ? shown(*kind) : "missing",
                           suggestion(spec.kind, names)));
}

}  // namespace

std::vector<ActorSpec> read_calculations(const Document& document, Problems& problems) {
  std::vector<ActorSpec> specs;
  const Value* section = document.table().find("calculation");
  if (section && section->get<Table>())
    add("", *section, specs, problems);
  else if (section)
    for (const NamedTable& table : named_tables(document.table(), "calculation", problems))
      add(table.name, *table.value, specs, problems);
  return specs;
}

std::unique_ptr<Calculation> build_calculation(const Document& document, const ActorSpec& spec) {
  Problems problems(document);
  auto calculation = read_calculation(spec, problems);
  problems.throw_if_any();
  return calculation;
}

std::string quantity_label(const ActorSpec& spec, const Quantity& quantity) {
  return spec.name.empty() ? quantity.name : spec.name + "." + quantity.name;
}

void add_resolved_calculations(const Scenario& scenario, Table& root) {
  Array array;
  for (const ActorSpec& spec : scenario.calculations) {
    const auto calculation = build_calculation(scenario.document, spec);
    Table table;
    if (!spec.name.empty()) table.set("name", Value{.where = {}, .data = spec.name});
    table.set("kind", Value{.where = {}, .data = spec.kind});
    for (const Entry& entry : write_fields(fields_of(*calculation)))
      table.set(entry.key, entry.value);
    array.push_back(Value{.where = {}, .data = std::move(table)});
  }
  if (array.empty()) return;
  const bool single = scenario.calculations.front().name.empty();
  root.set("calculation", single ? array.front() : Value{.where = {}, .data = std::move(array)});
}

}  // namespace redoubt
