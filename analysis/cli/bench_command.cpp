#include "analysis/cli/bench_command.hpp"

#include <fmt/format.h>
#include <sys/utsname.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

#include "analysis/experiment/bench_all.hpp"
#include "analysis/words/aligned_table.hpp"

namespace redoubt::analysis {
namespace {

std::string machine() {
  std::ifstream file("/proc/cpuinfo");
  std::string model;
  for (std::string line; model.empty() && std::getline(file, line);)
    if (line.starts_with("model name")) model = line.substr(line.find(':') + 2);
  if (model.empty()) {
    utsname system{};
    uname(&system);
    model = system.machine;
  }
  return fmt::format("{}, {} cores", model, std::thread::hardware_concurrency());
}

std::string as_json(const std::vector<BenchResult>& results) {
  nlohmann::ordered_json workloads = nlohmann::ordered_json::array();
  for (const BenchResult& r : results)
    workloads.push_back({{"name", r.name},
                         {"value", r.value},
                         {"unit", r.unit},
                         {"baseline", r.baseline},
                         {"ratio", r.ratio},
                         {"target", r.target},
                         {"met", r.met},
                         {"noise", r.noise},
                         {"least", r.least},
                         {"most", r.most},
                         {"low", r.low},
                         {"high", r.high}});
  const nlohmann::ordered_json all{{"machine", machine()}, {"workloads", workloads}};
  return all.dump(2) + "\n";
}

std::string value_words(const BenchResult& r) {
  if (r.high == 0) return fmt::format("{:.3g}", r.value);
  return fmt::format("{:.4g} [{:.4g}, {:.4g}]", r.value, r.low, r.high);
}

std::string verdict(const BenchResult& r) {
  if (r.least < r.target && r.target <= r.most) return "in some rounds";
  return r.met ? "yes" : "no";
}

std::string ratio_words(const BenchResult& r) {
  if (r.most == 0) return fmt::format("{:.2f}", r.ratio);
  return fmt::format("{:.2f} [{:.2f}, {:.2f}]", r.ratio, r.least, r.most);
}

std::string as_table(const std::vector<BenchResult>& results) {
  std::vector<TextRow> rows{
      {"workload", "value", "baseline", "unit", "ratio", "target", "noise", "met"}};
  for (const BenchResult& r : results)
    rows.push_back({r.name, value_words(r), fmt::format("{:.3g}", r.baseline), r.unit,
                    ratio_words(r), fmt::format("{:.2f}", r.target),
                    fmt::format("{:.0f} %", 100 * r.noise), verdict(r)});
  return machine() + "\n\n" + aligned_table(rows);
}

}  // namespace

int bench_command(const BenchOptions& options) {
  const std::vector<BenchResult> results =
      run_all_benches({.filter = {options.only}, .quick = options.quick});
  if (results.empty())
    throw std::runtime_error(fmt::format(
        "no workload has \"{}\" in its name (try hold, feed, cascade, memory or recording)",
        options.only));
  fmt::print("{}", options.json ? as_json(results) : as_table(results));
  return 0;
}

}  // namespace redoubt::analysis
