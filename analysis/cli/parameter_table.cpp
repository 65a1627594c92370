#include "analysis/cli/parameter_table.hpp"

#include <fmt/format.h>

#include <map>

#include "analysis/cli/known_kinds.hpp"
#include "analysis/experiment/scenario_parts.hpp"
#include "sim/config/describe_fields.hpp"

namespace redoubt::analysis {
namespace {

using Defaults = std::map<std::string, std::string>;

// By type and name: "generator.hosted_model posts_per_day", "evasion.ucb1 evasion.arms".
Defaults all_defaults() {
  Defaults defaults;
  for (const KindDescription& kind : known_kinds()) {
    const std::string type =
        kind.name.empty() ? kind.category : fmt::format("{}.{}", kind.category, kind.name);
    const std::string table = kind.within.empty() ? "" : kind.category + ".";
    for (const FieldDescription& field : flattened(kind.fields))
      defaults.emplace(fmt::format("{} {}{}", type, table, field.name), field.default_text);
  }
  return defaults;
}

class Rows {
 public:
  explicit Rows(const Scenario& scenario) : scenario_(scenario), defaults_(all_defaults()) {}

  void add(const ScenarioPart& part, const Fields& fields) {
    const std::vector<FieldDescription> all = flattened(describe_fields(fields));
    for (const FieldDescription& field : all) {
      if (field.name == "name" || field.name == "title") continue;
      const std::string* usual = default_of(part, field, all);
      const bool stated = usual != nullptr && *usual != field.default_text;
      rows_.push_back({part.path + "." + field.name, field.default_text,
                       field.unit == "1" ? "" : field.unit, stated ? "stated" : tag_text(field.tag),
                       stated ? "the scenario" : field.source, stated ? *usual : "",
                       field.meaning});
    }
  }
  std::vector<ParameterRow> take() && { return std::move(rows_); }

 private:
  // What posts do has defaults by rule; what only one way of searching has, by its kind.
  [[nodiscard]] const std::string* default_of(const ScenarioPart& part,
                                              const FieldDescription& field,
                                              const std::vector<FieldDescription>& all) const {
    std::string type = part.type;
    if (type == "propagation") type += "." + scenario_.propagation.kind;
    if (const std::string* usual = look_up(type, field.name)) return usual;
    for (const FieldDescription& other : all) {
      const std::string* kind =
          other.name == "evasion.kind" ? other.default_value.get<std::string>() : nullptr;
      if (kind) return look_up("evasion." + *kind, field.name);
    }
    return nullptr;
  }

  [[nodiscard]] const std::string* look_up(const std::string& type, const std::string& name) const {
    const auto found = defaults_.find(type + " " + name);
    return found == defaults_.end() ? nullptr : &found->second;
  }

  const Scenario& scenario_;
  Defaults defaults_;
  std::vector<ParameterRow> rows_;
};

}  // namespace

std::vector<ParameterRow> parameter_table(const Scenario& scenario) {
  Scenario copy = scenario;
  Rows rows(scenario);
  visit_parts(copy, [&rows](const ScenarioPart& part, auto& params) {
    if (part.type != "record") rows.add(part, fields_of(params));
  });
  return std::move(rows).take();
}

}  // namespace redoubt::analysis
