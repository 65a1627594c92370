// `analyze --discover METRIC>VALUE`: under which conditions something happens.
#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "analysis/cli/analyze_command.hpp"
#include "analysis/io/join_texts.hpp"
#include "analysis/statistics/condition.hpp"
#include "analysis/statistics/scenario_boxes.hpp"
#include "analysis/words/aligned_table.hpp"

namespace redoubt::analysis {
namespace {

using Json = nlohmann::ordered_json;

// Points that have a value, with their factors. Levers that the baseline does not set have no
// value, so the baseline does not count.
struct Cases {
  std::vector<BoxColumn> columns;
  std::vector<bool> event;
};

Cases cases_of(const SweepTable& table, const Condition& event) {
  const std::size_t outcome = table.outcome(event.metric);
  const Sweep& sweep = table.sweep();
  Cases cases;
  for (const Factor& factor : sweep.factors) {
    cases.columns.push_back({factor.name, {}, {}});
    if (!factor.numeric)
      for (const Level& level : factor.levels) cases.columns.back().labels.push_back(level.label);
  }
  for (std::uint64_t point = 0; point < sweep.design.size(); ++point) {
    const double value = table.mean(outcome, point);
    const DesignPoint at = sweep.design.at(point);
    if (std::isnan(value) || at.baseline) continue;
    cases.event.push_back(event.holds(value));
    for (std::size_t i = 0; i < sweep.factors.size(); ++i)
      cases.columns[i].numbers.push_back(sweep.factors[i].number_at(at.u[i]));
  }
  return cases;
}

std::string words(const BoxColumn& column, const BoxLimit& limit) {
  if (!column.labels.empty()) {
    std::vector<std::string> kept;
    for (std::size_t k = 0; k < column.labels.size(); ++k)
      if (limit.kept[k]) kept.push_back(column.labels[k]);
    return fmt::format("{} is {}", column.name, join_texts(kept, " or "));
  }
  if (std::isinf(limit.high)) return fmt::format("{} >= {:.4g}", column.name, limit.low);
  if (std::isinf(limit.low)) return fmt::format("{} <= {:.4g}", column.name, limit.high);
  return fmt::format("{:.4g} <= {} <= {:.4g}", limit.low, column.name, limit.high);
}

Json json_of(const Box& box, const std::vector<BoxColumn>& columns) {
  Json limits = Json::array();
  for (const BoxLimit& limit : box.limits)
    limits.push_back({{"limit", words(columns[limit.column], limit)}, {"quasi_p", limit.quasi_p}});
  return {{"coverage", box.coverage},
          {"density", box.density},
          {"cases", box.cases},
          {"limits", limits}};
}

std::string as_text(const Box& best, const std::vector<Box>& boxes, const Cases& cases,
                    const std::string& event) {
  const Box& all = boxes.front();
  std::string text = fmt::format(
      "{} in {} of {} points ({:.0f} %).\nThe box with the best balance holds {:.0f} % of them "
      "(coverage); {:.0f} % of its points are such (density):\n",
      event, all.hits, all.cases, 100 * all.density, 100 * best.coverage, 100 * best.density);
  std::vector<TextRow> rows;
  for (const BoxLimit& limit : best.limits)
    rows.push_back(
        {words(cases.columns[limit.column], limit), fmt::format("quasi-p {:.2g}", limit.quasi_p)});
  if (best.limits.empty()) text += "  no condition makes it more frequent\n";
  text += aligned_table(rows, {.width = 120, .widest = 80, .indent = 2});
  rows = {{"limits", "coverage", "density", "points"}};
  const std::size_t step = boxes.size() / 12 + 1;
  for (std::size_t i = 0; i < boxes.size(); i += step)
    rows.push_back({fmt::format("{}", boxes[i].limits.size()),
                    fmt::format("{:.2f}", boxes[i].coverage),
                    fmt::format("{:.2f}", boxes[i].density), fmt::format("{}", boxes[i].cases)});
  return text + "\nOn the way there and beyond:\n" + aligned_table(rows);
}

}  // namespace

void analyze_boxes(const SweepTable& table, const AnalyzeOptions& options) {
  const Cases cases = cases_of(table, parse_condition(options.discover));
  const std::vector<Box> boxes = peel_boxes(cases.columns, cases.event);
  if (boxes.front().hits == 0)
    throw std::runtime_error(fmt::format("{} in none of {} points (nothing to explain)",
                                         options.discover, boxes.front().cases));
  const Box& best = best_box(boxes);
  if (!options.json) {
    fmt::print("{}", as_text(best, boxes, cases, options.discover));
    return;
  }
  Json steps = Json::array();
  for (const Box& box : boxes) steps.push_back(json_of(box, cases.columns));
  const Json json{{"event", options.discover},
                  {"hits", boxes.front().hits},
                  {"points", boxes.front().cases},
                  {"best", json_of(best, cases.columns)},
                  {"boxes", steps}};
  fmt::print("{}\n", json.dump(2));
}

}  // namespace redoubt::analysis
