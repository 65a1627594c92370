// `analyze --sensitivity`: which factors an outcome depends on.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <stdexcept>

#include "analysis/cli/analyze_command.hpp"
#include "analysis/statistics/sensitivity.hpp"
#include "analysis/words/aligned_table.hpp"

namespace redoubt::analysis {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kWide = 0.1;  // half an interval of an index that is too wide to say much

Json json_of(const Estimate& e) {
  return {{"value", e.value}, {"low", e.low}, {"high", e.high}};
}

std::string words(const Estimate& e) {
  return fmt::format("{:.3f} [{:.3f}, {:.3f}]", e.value, e.low, e.high);
}

void require_kind(const Sweep& sweep, DesignKind kind, const char* name) {
  if (sweep.params.kind != kind)
    throw std::invalid_argument(
        fmt::format("--sensitivity {0} needs a sweep whose design.kind is \"{1}\"", name,
                    kind == DesignKind::saltelli ? "saltelli" : "morris"));
}

// Places of the factors, the most important first.
std::vector<std::size_t> ranked(const std::vector<Estimate>& importance) {
  std::vector<std::size_t> order(importance.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&importance](std::size_t a, std::size_t b) {
    return importance[a].value > importance[b].value;
  });
  return order;
}

SobolIndices sobol_of(const SweepTable& table, std::size_t outcome) {
  const std::size_t k = table.sweep().factors.size();
  std::vector<std::vector<double>> blocks(table.sweep().design.size() / (k + 2));
  for (std::uint64_t point = 0; point < table.sweep().design.size(); ++point)
    blocks[point / (k + 2)].push_back(table.mean(outcome, point));
  return sobol_indices(blocks, k);
}

MorrisEffects morris_of(const SweepTable& table, std::size_t outcome) {
  const std::size_t k = table.sweep().factors.size();
  std::vector<Trajectory> trajectories(table.sweep().design.size() / (k + 1));
  for (std::uint64_t point = 0; point < table.sweep().design.size(); ++point) {
    trajectories[point / (k + 1)].points.push_back(table.sweep().design.at(point).u);
    trajectories[point / (k + 1)].values.push_back(table.mean(outcome, point));
  }
  return morris_effects(trajectories, k);
}

// What the intervals say about the number of blocks; they shrink with its square root.
std::string advice(const SobolIndices& found) {
  double widest = 0;
  for (const auto& list : {found.first, found.total})
    for (const Estimate& e : list) widest = std::max(widest, (e.high - e.low) / 2);
  if (widest <= kWide) return "";
  const double wanted = static_cast<double>(found.blocks) * std::pow(widest / kWide, 2);
  return fmt::format(
      "intervals are up to ± {:.2f} wide: about {:.0f} blocks (design.samples) would "
      "bring them to ± {}\n",
      widest, std::ceil(wanted), kWide);
}

void show_sobol(const SweepTable& table, std::size_t outcome, Json& json, std::string& text) {
  const SobolIndices found = sobol_of(table, outcome);
  const std::string& name = table.sweep().outcomes[outcome].text;
  if (found.blocks < 2)
    throw std::runtime_error(fmt::format("{}: no block of runs is complete", name));
  std::vector<TextRow> rows{{"factor", "first order [95 %]", "total [95 %]"}};
  Json factors = Json::array();
  for (const std::size_t i : ranked(found.total)) {
    const std::string& factor = table.sweep().factors[i].name;
    rows.push_back({factor, words(found.first[i]), words(found.total[i])});
    factors.push_back({{"factor", factor},
                       {"first", json_of(found.first[i])},
                       {"total", json_of(found.total[i])}});
  }
  text += fmt::format("{}: {} blocks used, {} dropped\n{}{}\n", name, found.blocks, found.dropped,
                      aligned_table(rows, {.width = 120, .widest = 60}), advice(found));
  json.push_back({{"outcome", name},
                  {"blocks", found.blocks},
                  {"dropped", found.dropped},
                  {"factors", factors}});
}

void show_morris(const SweepTable& table, std::size_t outcome, Json& json, std::string& text) {
  const MorrisEffects found = morris_of(table, outcome);
  const std::string& name = table.sweep().outcomes[outcome].text;
  if (found.trajectories == 0)
    throw std::runtime_error(fmt::format("{}: no trajectory is complete", name));
  std::vector<TextRow> rows{{"factor", "mu* [95 %]", "mu", "sigma"}};
  Json factors = Json::array();
  for (const std::size_t i : ranked(found.mean_absolute)) {
    const std::string& factor = table.sweep().factors[i].name;
    const Estimate& e = found.mean_absolute[i];
    rows.push_back({factor, fmt::format("{:.4g} [{:.4g}, {:.4g}]", e.value, e.low, e.high),
                    fmt::format("{:.4g}", found.mean[i]), fmt::format("{:.4g}", found.sd[i])});
    factors.push_back({{"factor", factor},
                       {"mean_absolute", json_of(e)},
                       {"mean", found.mean[i]},
                       {"sd", found.sd[i]}});
  }
  const char* few = found.trajectories < 10 ? "fewer than 10 trajectories: ranks may change\n" : "";
  text += fmt::format("{}: {} trajectories used, {} dropped; effects over the whole range\n{}{}\n",
                      name, found.trajectories, found.dropped,
                      aligned_table(rows, {.width = 120, .widest = 60}), few);
  json.push_back({{"outcome", name},
                  {"trajectories", found.trajectories},
                  {"dropped", found.dropped},
                  {"factors", factors}});
}

}  // namespace

void analyze_sensitivity(const SweepTable& table, const AnalyzeOptions& options) {
  const bool sobol = options.sensitivity == "sobol";
  require_kind(table.sweep(), sobol ? DesignKind::saltelli : DesignKind::morris,
               options.sensitivity.c_str());
  Json json = Json::array();
  std::string text;
  for (const std::size_t outcome : chosen_outcomes(table, options))
    sobol ? show_sobol(table, outcome, json, text) : show_morris(table, outcome, json, text);
  fmt::print("{}", options.json ? json.dump(2) + "\n" : text);
}

}  // namespace redoubt::analysis
