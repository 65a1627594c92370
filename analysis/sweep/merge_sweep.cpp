#include "analysis/sweep/merge_sweep.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "analysis/io/sweep_writer.hpp"

namespace redoubt::analysis {
namespace {

SweepHeader header_of(const SweepFolder& folder) {
  const Sweep& sweep = folder.sweep;
  SweepHeader header;
  header.title = sweep.title;
  header.replicates = sweep.replicates;
  for (const Factor& factor : sweep.factors)
    header.coordinates.push_back({factor.name, factor.role == Role::lever ? "lever" : "uncertainty",
                                  factor.interval.duration ? "d" : "", !factor.numeric});
  header.coordinates.push_back(
      {"baseline", "1: no lever is set, the base as it stands", "", false});
  header.coordinates.push_back({"draw", "draw of the uncertainties, counted from 0", "", false});
  for (const Outcome& outcome : sweep.outcomes)
    header.outcomes.push_back({outcome.text, outcome.text, "", false});
  header.attributes = {{"sweep", folder.store.plan().sweep},
                       {"sweep_toml", sweep.texts.sweep},
                       {"base_toml", sweep.texts.base}};
  return header;
}

SweepRow row_of(const Sweep& sweep, std::uint64_t point) {
  const DesignPoint at = sweep.design.at(point);
  SweepRow row;
  for (std::size_t i = 0; i < sweep.factors.size(); ++i) {
    const bool set = !std::isnan(at.u[i]);
    row.numbers.push_back(set ? sweep.factors[i].number_at(at.u[i])
                              : std::numeric_limits<double>::quiet_NaN());
    row.texts.push_back(set ? sweep.factors[i].label_at(at.u[i]) : "baseline");
  }
  for (const double number : {at.baseline ? 1.0 : 0.0, static_cast<double>(at.draw)}) {
    row.numbers.push_back(number);
    row.texts.emplace_back();
  }
  row.values.assign(
      sweep.outcomes.size(),
      std::vector<double>(sweep.replicates, std::numeric_limits<double>::quiet_NaN()));
  row.states.assign(sweep.replicates, RunState::missing);
  return row;
}

void put(SweepRow& row, const RunResult& result, std::size_t replicate) {
  row.states[replicate] = result.failed() ? RunState::failed : RunState::finished;
  for (std::size_t k = 0; k < result.values.size(); ++k)
    row.values[k][replicate] = result.values[k];
}

}  // namespace

void merge_sweep(const SweepFolder& folder) {
  const Sweep& sweep = folder.sweep;
  SweepWriter writer(folder.results_file(), header_of(folder));
  std::uint64_t point = 0;
  SweepRow row = row_of(sweep, 0);
  const auto advance_to = [&](std::uint64_t next) {
    while (point < next) {
      writer.append(row);
      if (++point < sweep.design.size()) row = row_of(sweep, point);
    }
  };
  folder.store.for_each([&](const RunResult& result) {
    advance_to(result.run / sweep.replicates);
    put(row, result, result.run % sweep.replicates);
  });
  advance_to(sweep.design.size());
  writer.finish();
}

}  // namespace redoubt::analysis
