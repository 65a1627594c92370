#include "analysis/validation/validate_file.hpp"

#include <fmt/format.h>

#include <chrono>
#include <map>
#include <optional>
#include <set>

#include "analysis/experiment/load_society.hpp"
#include "analysis/experiment/run_replicates.hpp"
#include "analysis/io/toml_reader.hpp"
#include "analysis/statistics/race.hpp"
#include "analysis/validation/theory.hpp"
#include "sim/config/set_path.hpp"

namespace redoubt::analysis {
namespace {

using Values = std::map<std::string, std::vector<double>>;  // by measure, one per replicate

double value_of(const MemoryRecorder& record, const Expectation& each, double burn_in_days) {
  double value = reduce(record, each.measure, burn_in_days);
  if (each.minus) value -= reduce(record, *each.minus, burn_in_days);
  return each.per ? value / reduce(record, *each.per, burn_in_days) : value;
}

// Keeps of every replicate only the numbers that are asked for.
class Reducer final : public ReplicateListener {
 public:
  Reducer(const std::vector<Expectation>& wanted, double burn_in_days,
          const std::function<bool()>& on_tick)
      : wanted_(wanted), burn_in_days_(burn_in_days), on_tick_(on_tick) {}
  void on_result(std::uint32_t, MemoryRecorder& record, const Summary&) override {
    record_race(record);
    std::set<std::string> done;
    for (const Expectation& each : wanted_)
      if (done.insert(describe(each)).second)
        values[describe(each)].push_back(value_of(record, each, burn_in_days_));
  }
  Journal* on_start(std::uint32_t, MemoryRecorder&) override { return nullptr; }
  void on_sample(std::uint32_t, SimTime, std::uint64_t) override {}
  bool on_tick() override { return on_tick_(); }

  Values values;

 private:
  const std::vector<Expectation>& wanted_;
  const double burn_in_days_;
  const std::function<bool()>& on_tick_;
};

Scenario scenario_of(const Document& original, const std::vector<Entry>& changes,
                     const std::string& variant) {
  Document document = original;
  for (const Entry& change : changes)
    set_path(document, change.key, change.value, fmt::format("variant.{}", variant));
  return read_scenario(std::move(document));
}

// Theory is a function of the world that is measured.
void apply_theory(std::vector<Expectation>& expectations, const std::string& variant,
                  const Scenario& scenario, const SocialGraph& network) {
  for (Expectation& each : expectations)
    if (const Theory* theory = find_theory(each.theory); theory && each.variant == variant)
      each.value = theory->of(scenario, network, each.measure.label);
}

std::optional<Values> run_variant(Scenario scenario, const std::string& variant,
                                  const std::filesystem::path& folder, std::size_t jobs,
                                  std::vector<Expectation>& wanted,
                                  const std::function<bool()>& on_tick) {
  const LoadedSociety society = load_society(scenario, folder);
  apply_theory(wanted, variant, scenario, society.society.graph);
  Reducer reducer(wanted, scenario.record.burn_in.days(), on_tick);
  if (!run_replicates(scenario, society.society, jobs, reducer)) return std::nullopt;
  return std::move(reducer.values);
}

// Names of the variants that some expectation needs; "" is the file itself.
std::set<std::string> needed(const ValidationPlan& plan) {
  std::set<std::string> names;
  for (const Expectation& each : plan.expectations) {
    names.insert(each.variant);
    if (each.effect != Effect::value) names.insert(each.against);
  }
  return names;
}

std::vector<Entry> changes_of(const ValidationPlan& plan, const std::string& name) {
  for (const Variant& variant : plan.variants)
    if (variant.name == name) return variant.changes;
  return {};
}

}  // namespace

std::vector<ValidationCase> validate_file(
    const std::filesystem::path& file, std::size_t jobs,
    const std::function<bool(const std::string& variant)>& on_tick) {
  const auto start = std::chrono::steady_clock::now();
  const Document document = read_toml_file(file.string());
  ValidationPlan plan = read_plan(document);
  std::map<std::string, Scenario> scenarios;  // all are read before the first runs
  for (const std::string& name : needed(plan))
    scenarios.emplace(name, scenario_of(document, changes_of(plan, name), name));
  const std::filesystem::path folder =
      file.parent_path().empty() ? std::filesystem::path(".") : file.parent_path();
  std::map<std::string, Values> results;
  for (auto& [name, scenario] : scenarios) {
    const std::string& variant = name;  // a structured binding cannot be captured
    const std::function<bool()> tick = [&on_tick, &variant] { return on_tick(variant); };
    auto values = run_variant(std::move(scenario), name, folder, jobs, plan.expectations, tick);
    if (!values) return {};
    results[name] = std::move(*values);
  }
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::vector<ValidationCase> cases;
  for (const Expectation& each : plan.expectations) {
    const std::string measure = describe(each);
    cases.push_back({file.stem().string(), each,
                     judge(each, results[each.variant][measure], results[each.against][measure]),
                     seconds / static_cast<double>(plan.expectations.size())});
  }
  return cases;
}

}  // namespace redoubt::analysis
