#include "analysis/validation/validate_file.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <set>

#include "analysis/experiment/load_society.hpp"
#include "analysis/experiment/run_replicates.hpp"
#include "analysis/io/toml_reader.hpp"
#include "analysis/statistics/race.hpp"
#include "analysis/validation/cascade_moments.hpp"
#include "analysis/validation/plan_scenarios.hpp"
#include "analysis/validation/theory.hpp"

namespace redoubt::analysis {
namespace {

using Values = std::map<std::string, std::vector<double>>;  // by measure, one per replicate

// Keeps of every replicate only the numbers that are asked for.
class Reducer final : public ReplicateListener {
 public:
  Reducer(const std::vector<Expectation>& wanted, const Scenario& scenario,
          const std::function<bool()>& on_tick)
      : wanted_(wanted), burn_in_days_(scenario.record.burn_in.days()), on_tick_(on_tick) {
    for (const Expectation& each : wanted)
      moments_wanted_ = moments_wanted_ || each.measure.series == "cascade_moments";
    if (moments_wanted_) moments_.resize(static_cast<std::size_t>(scenario.general.replicates));
  }
  void on_result(std::uint32_t replicate, MemoryRecorder& record, const Summary&) override {
    record_race(record);
    if (moments_wanted_) moments_.at(replicate).record(record);
    std::set<std::string> done;
    for (const Expectation& each : wanted_)
      if (done.insert(describe(each)).second)
        values[describe(each)].push_back(measure(record, each, burn_in_days_));
  }
  Journal* on_start(std::uint32_t replicate, MemoryRecorder&) override {
    return moments_wanted_ ? &moments_.at(replicate) : nullptr;
  }
  void on_sample(std::uint32_t, SimTime, std::uint64_t) override {}
  bool on_tick() override { return on_tick_(); }

  Values values;

 private:
  const std::vector<Expectation>& wanted_;
  const double burn_in_days_;
  const std::function<bool()>& on_tick_;
  bool moments_wanted_ = false;
  std::vector<CascadeMoments> moments_;  // by replicate
};

// Theory is a function of the world that is measured.
void apply_theory(std::vector<Expectation>& expectations, const std::string& variant,
                  const Scenario& scenario, const SocialGraph& network) {
  for (Expectation& each : expectations) {
    const Theory* theory = find_theory(each.theory);
    if (theory == nullptr || each.variant != variant) continue;
    const TheoryValue said = theory->of(scenario, network, each.measure.label);
    each.value = said.value;
    each.value_error = said.error;
    each.value_scatter = said.scatter;
    each.silent = said.silent;
  }
}

struct Course {
  Values values;
  double seconds = 0;
};

std::optional<Course> run_variant(Scenario scenario, const std::string& variant,
                                  const std::filesystem::path& folder, std::size_t jobs,
                                  std::vector<Expectation>& wanted,
                                  const std::function<bool()>& on_tick) {
  const auto start = std::chrono::steady_clock::now();
  const LoadedSociety society = load_society(scenario, folder);
  apply_theory(wanted, variant, scenario, society.society.graph);
  Reducer reducer(wanted, scenario, on_tick);
  if (!run_replicates(scenario, society.society, jobs, reducer)) return std::nullopt;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  return Course{std::move(reducer.values), took.count()};
}

// A case takes its part of the runs that it was measured on: they add up to the time of the file.
double seconds_of(const Expectation& e, const ValidationPlan& plan,
                  const std::map<std::string, Course>& courses) {
  double seconds = 0;
  for (const std::string& variant : variants_of(e)) {
    double sharing = 0;
    for (const Expectation& each : plan.expectations)
      sharing += static_cast<double>(variants_of(each).count(variant));
    seconds += courses.at(variant).seconds / sharing;
  }
  return seconds;
}

}  // namespace

std::vector<ValidationCase> validate_file(
    const std::filesystem::path& file, std::size_t jobs,
    const std::function<bool(const std::string& variant)>& on_tick) {
  const Document document = read_toml_file(file.string());
  const std::filesystem::path folder =
      file.parent_path().empty() ? std::filesystem::path(".") : file.parent_path();
  check_plan(document, folder);  // before the first runs
  ValidationPlan plan = read_plan(document);
  std::map<std::string, Scenario> scenarios;
  for (const std::string& name : needed(plan))
    scenarios.emplace(name, scenario_of(document, plan, name));
  std::map<std::string, Course> courses;
  for (auto& [name, scenario] : scenarios) {
    const std::string& variant = name;  // a structured binding cannot be captured
    const std::function<bool()> tick = [&on_tick, &variant] { return on_tick(variant); };
    auto course = run_variant(std::move(scenario), name, folder, jobs, plan.expectations, tick);
    if (!course) return {};
    courses.emplace(name, std::move(*course));
  }
  std::vector<ValidationCase> cases;
  for (const Expectation& each : plan.expectations) {
    const std::string name = describe(each);
    cases.push_back({file.stem().string(), each,
                     judge(each, courses[each.variant].values[name],
                           each.effect == Effect::value ? std::vector<double>{}
                                                        : courses[each.against].values[name]),
                     seconds_of(each, plan, courses)});
  }
  return cases;
}

}  // namespace redoubt::analysis
