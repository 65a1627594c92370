#include "analysis/value/statement_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "agents/applications/application.hpp"
#include "agents/catalogue.hpp"
#include "agents/interventions/introductions.hpp"
#include "analysis/words/number_words.hpp"
#include "sim/config/describe_fields.hpp"
#include "sim/config/override_field.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt::analysis {
namespace {

constexpr std::string_view kEnvironment = "environment.";

// Items with something between them.
class Listing {
 public:
  explicit Listing(std::string between) : between_(std::move(between)) {}
  void add(const std::string& item) { text_ += (text_.empty() ? "" : between_) + item; }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string between_;
  std::string text_;
};

std::string factor_words(const char* name, double factor) {
  return fmt::format("{} (energy × {:g})", name, factor);
}

// In force at one time. home: the zone that the run began in.
std::string in_force(const EnvironmentParams& environment, const std::string& home) {
  const MitigationParams& m = environment.mitigation;
  Listing list(", ");
  const std::string& zone = environment.zone;
  if (zone != home) list.add("computing on another grid (" + zone + ")");
  if (!environment.training_zone.empty() && environment.training_zone != zone)
    list.add("training on another grid (" + environment.training_zone + ")");
  if (!environment.inference_zone.empty() && environment.inference_zone != zone)
    list.add("answers from another grid (" + environment.inference_zone + ")");
  if (environment.green_default)
    list.add(fmt::format("a green default that {:g} % keep", environment.stickiness * 100));
  if (m.hardware_efficiency != 1)
    list.add(fmt::format("hardware of {:g} times the efficiency", m.hardware_efficiency));
  if (m.mixed_precision) list.add(factor_words("mixed precision", m.mixed_precision_factor));
  if (m.quantised) list.add(factor_words("quantisation", m.quantised_factor));
  if (m.distilled) list.add(factor_words("distillation", m.distilled_factor));
  if (m.sparse) list.add(factor_words("a sparse architecture", m.sparse_factor));
  return list.text().empty() ? "none" : list.text();
}

std::string dated_mitigation(const Scenario& scenario) {
  if (!scenario.environment) return "none";
  EnvironmentParams environment = *scenario.environment;
  const std::string home = environment.zone;
  std::string now = in_force(environment, home);
  std::string text = now;
  Problems problems(scenario.document);
  const std::vector<Intervention>& changes = scenario.interventions;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (changes[i].path.starts_with(kEnvironment))
      override_field(environment, "environment", changes[i].path.substr(kEnvironment.size()),
                     changes[i].value, problems);
    if (i + 1 < changes.size() && changes[i + 1].at == changes[i].at) continue;
    const std::string then = in_force(environment, home);
    if (then == now) continue;
    text += fmt::format("; from day {:g} {}", changes[i].at.days(), then);
    now = then;
  }
  problems.throw_if_any();
  return text == now ? text : "at the start " + text;
}

// "a, b and c"
std::string enumeration(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return text;
}

// What somebody states, and what is known of it.
class Energies {
 public:
  explicit Energies(const Scenario& scenario) : scenario_(scenario) {}
  void add(const std::string& owner, const Fields& live, const Fields& defaults) {
    const auto now = flattened(describe_fields(live));
    const auto usual = flattened(describe_fields(defaults));
    for (const auto& field : now) {
      if (field.unit != "Wh" && field.unit != "kWh" && field.unit != "W") continue;
      const std::string changes = dated(owner + "." + field.name);
      if (is_zero(field.default_text) && changes.empty()) {
        if (matters(now, field.name)) not_counted(owner.substr(owner.rfind('.') + 1), field.name);
        continue;
      }
      list_.add(fmt::format("{}.{} {} {} ({}){}", owner, field.name, field.default_text, field.unit,
                            stated(owner, field, usual) ? "stated" : tag_text(field.tag), changes));
    }
  }
  // Of introducing them, whatever their use takes.
  void add_interventions() {
    for (const Introduction& each : introductions(scenario_))
      if (each.cost_kwh > 0)
        list_.add(fmt::format("introducing {} on day {:g} {:g} kWh (stated)", each.name(),
                              each.first().at.days(), each.cost_kwh));
      else
        not_counted(each.name(), "cost_kwh");
  }
  [[nodiscard]] EnergyWords words() const {
    Listing zero(", ");
    for (const auto& [field, owners] : zero_) zero.add(field + " of " + enumeration(owners));
    zero.add("writing by hand");
    return {list_.text().empty() ? "none" : list_.text(), zero.text()};
  }

 private:
  // Of what is not done there is nothing to count: searches that ask nobody, stand-ins that nobody
  // builds, fixed outlays of technologies that have none, what is written by hand.
  template <class Field>
  static bool matters(const std::vector<Field>& fields, const std::string& name) {
    const auto says = [&fields](const char* field, std::string_view text) {
      return std::any_of(fields.begin(), fields.end(), [&](const Field& each) {
        return each.name == field && each.default_text == text;
      });
    };
    if (name == "evasion.query_wh") return !says("evasion.feedback", "\"views\"");
    if (name == "evasion.surrogate_kwh") return says("evasion.oracle", "\"surrogate\"");
    if (name == "fixed_kwh") return !says("fixed_usd", "0") && !says("fixed_usd", "0.0");
    return !name.starts_with("choice.") && name != "energy_per_post_wh";
  }
  void not_counted(const std::string& actor, const std::string& field) {
    const auto found = std::find_if(zero_.begin(), zero_.end(),
                                    [&field](const auto& row) { return row.first == field; });
    if (found == zero_.end())
      zero_.push_back({field, {actor}});
    else
      found->second.push_back(actor);
  }
  static bool is_zero(const std::string& text) { return text == "0" || text == "0.0"; }
  // By name: what a campaign may choose among adds fields that the defaults do not have, and only
  // the scenario tells whether those are its own.
  template <class Field>
  [[nodiscard]] bool stated(const std::string& owner, const Field& field,
                            const std::vector<Field>& usual) const {
    const auto known = std::find_if(usual.begin(), usual.end(), [&field](const Field& each) {
      return each.name == field.name;
    });
    if (known != usual.end()) return known->default_text != field.default_text;
    for (const ActorSpec& spec : scenario_.generators)
      if ("generator." + spec.name == owner) return is_stated(spec.table, field.name);
    return false;
  }
  static bool is_stated(const Value& value, const std::string& path) {
    const Table* table = value.get<Table>();
    const std::size_t dot = path.find('.');
    const Value* inner = table ? table->find(path.substr(0, dot)) : nullptr;
    if (!inner || dot == std::string::npos) return inner != nullptr;
    return is_stated(*inner, path.substr(dot + 1));
  }
  [[nodiscard]] std::string dated(const std::string& path) const {
    std::string text;
    for (const Intervention& change : scenario_.interventions)
      if (change.path == path)
        text += fmt::format(", from day {:g} {}", change.at.days(), inline_toml(change.value));
    return text;
  }

  const Scenario& scenario_;
  Listing list_{"; "};
  std::vector<std::pair<std::string, std::vector<std::string>>> zero_;  // by field: whose
};

template <class Params>
void add_section(Energies& energies, const char* name, const std::optional<Params>& params) {
  if (!params) return;
  Params live = *params;
  Params defaults;
  energies.add(name, fields_of(live), fields_of(defaults));
}

// Sum over the run and mean over replicates, by column.
std::vector<double> totals(const ResultReader& file, const char* series) {
  const SeriesValues all = file.values(series);
  const std::size_t columns = all.shape.size() > 2 ? all.shape[2] : 1;
  std::vector<double> sums(columns);
  for (std::size_t i = 0; i < all.values.size(); ++i)
    if (std::isfinite(all.values[i]))
      sums[i % columns] += all.values[i] / static_cast<double>(all.shape[0]);
  return sums;
}

// whose: of a series without an axis.
void add_counts(const ResultReader& file, const char* series, const char* words, Listing& list,
                const char* whose = "") {
  if (!file.has_series(series)) return;
  const std::vector<double> sums = totals(file, series);
  const std::vector<Axis>& axes = file.series(series).spec.axes;
  for (std::size_t i = 0; i < sums.size(); ++i)
    if (sums[i] > 0)
      list.add(fmt::format("{} {} {}", number_words(sums[i]), words,
                           axes.empty() ? whose : axes[0].labels[i]));
}

}  // namespace

std::string mitigation_words(const Scenario& scenario) {
  std::string text = dated_mitigation(scenario);
  Listing filters(", ");
  for (const ActorSpec& spec : scenario.detectors) {
    const DetectorSetup setup = build_detector(scenario.document, spec);
    if (!setup.params.after.empty())
      filters.add(fmt::format("{} scores only what {} would flag", spec.name, setup.params.after));
  }
  if (filters.text().empty()) return text;
  return (text == "none" ? "" : text + "; ") + "filters first: " + filters.text();
}

std::string compute_words(const ResultReader& file) {
  Listing list(", ");
  add_counts(file, "posts_scored", "posts scored by", list);
  add_counts(file, "trainings", "retrainings of", list);
  add_counts(file, "model_trainings", "retrainings of", list, "the foundation model");
  add_counts(file, "monitor_trainings", "retrainings of", list, "the provider's monitor");
  return list.text().empty() ? "no model scored or was retrained" : list.text();
}

EnergyWords energy_words(const Scenario& scenario) {
  Energies energies(scenario);
  for (const ActorSpec& spec : scenario.generators) {
    const auto live = build_generator(scenario.document, spec);
    const auto defaults = make_generator(spec.kind);
    energies.add("generator." + spec.name, fields_of(*live), fields_of(*defaults));
  }
  for (const ActorSpec& spec : scenario.detectors) {
    DetectorSetup live = build_detector(scenario.document, spec);
    DetectorSetup defaults(spec.name, make_detector(spec.kind));
    energies.add("detector." + spec.name, fields_of(live), fields_of(defaults));
  }
  ModerationParams review = scenario.moderation;
  ModerationParams usual;
  energies.add("moderation", fields_of(review), fields_of(usual));
  add_section(energies, "provider", scenario.provider);
  add_section(energies, "attention", scenario.attention);
  add_section(energies, "foundation_model", scenario.foundation_model);
  for (const ActorSpec& spec : scenario.applications) {
    ApplicationSetup live = build_application(scenario.document, spec);
    ApplicationSetup defaults{spec.name, make_application_kind(spec.kind), {}};
    energies.add("application." + spec.name, fields_of(live), fields_of(defaults));
  }
  energies.add_interventions();
  return energies.words();
}

}  // namespace redoubt::analysis
