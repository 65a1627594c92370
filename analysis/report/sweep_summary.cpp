#include "analysis/report/sweep_summary.hpp"

#include <fmt/format.h>

#include <cmath>

#include "analysis/report/escape_html.hpp"
#include "analysis/statistics/paired_effect.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

constexpr std::uint64_t kMostSettings = 40;

std::string head_of(const std::vector<std::string>& first, const std::vector<SweepScale>& scales) {
  std::string html = "<thead><tr>";
  for (const std::string& name : first)
    html += fmt::format("<th scope=\"col\" class=\"left\">{}</th>", escape_html(name));
  for (const SweepScale& scale : scales)
    html += fmt::format("<th scope=\"col\">{}<small>{}{}</small></th>",
                        escape_html(scale.words.name), escape_html(scale.words.when),
                        scale.words.unit.empty() ? "" : ", " + escape_html(scale.words.unit));
  return html + "</tr></thead>\n";
}

std::string table_of(const std::string& caption, const std::string& content) {
  return fmt::format(
      "<p class=\"about\">{}</p>\n<div class=\"table-box compared\"><table>{}</table></div>\n",
      caption, content);
}

std::string bar_cell(double share) {
  return fmt::format("<td><i class=\"bar\" style=\"width:{:.0f}px\"></i>{:.0f}\u202f%</td>",
                     share * 60, share * 100);
}

// Marked where the 95 % interval does not hold 0.
std::string effect_cell(const SweepTable& table, const SweepScale& scale, std::size_t outcome,
                        std::uint64_t policy) {
  const MeanInterval difference = scaled(
      paired_effect(table.of_policy(outcome, 0), table.of_policy(outcome, policy)).difference,
      scale.words.factor);
  if (!difference.known()) return "<td>–</td>";
  return fmt::format("<td{}>{}{}</td>", difference.differs_from(0) ? " class=\"clear\"" : "",
                     difference.mean > 0 ? "+" : "", interval_words(difference));
}

std::vector<std::string> lever_names(const Sweep& sweep) {
  std::vector<std::string> names;
  for (const Factor& factor : sweep.factors)
    if (factor.role == Role::lever) names.push_back(factor.name);
  return names;
}

// A cell for each lever.
std::string lever_cells(const Sweep& sweep, std::uint64_t policy) {
  const DesignPoint at = sweep.design.at(policy);  // of draw 0
  std::string html;
  for (std::size_t i = 0; i < sweep.factors.size(); ++i)
    if (sweep.factors[i].role == Role::lever)
      html +=
          fmt::format("<th scope=\"row\">{}</th>",
                      std::isnan(at.u[i]) ? "–" : escape_html(sweep.factors[i].label_at(at.u[i])));
  return html;
}

std::string base_row(const SweepTable& table, const std::vector<SweepScale>& scales) {
  std::string html = fmt::format("<tr><th scope=\"row\" colspan=\"{}\">the base itself</th>",
                                 lever_names(table.sweep()).size());
  for (std::size_t k = 0; k < scales.size(); ++k) {
    const MeanInterval base = scaled(mean_interval(table.of_policy(k, 0)), scales[k].words.factor);
    html += fmt::format("<td>{}</td>", base.known() ? interval_words(base) : "–");
  }
  return html + "</tr>\n";
}

}  // namespace

std::string explained_table(const SweepTable& table, const std::vector<SweepScale>& scales) {
  const Sweep& sweep = table.sweep();
  std::string html = head_of({"Factor"}, scales) + "<tbody>";
  for (std::size_t i = 0; i < sweep.factors.size(); ++i) {
    html += fmt::format("<tr><th scope=\"row\">{}</th>", escape_html(sweep.factors[i].name));
    for (std::size_t k = 0; k < scales.size(); ++k)
      html += scales[k].varies ? bar_cell(sweep_classes(table, k, i, 1).explained()) : "<td>–</td>";
    html += "</tr>\n";
  }
  return table_of(
      "What moves what: part of the variance between points that lies between the values of a "
      "factor by itself. What is missing to 100 % is other factors, factors together, and luck.",
      html + "</tbody>");
}

std::string settings_table(const SweepTable& table, const std::vector<SweepScale>& scales) {
  const Sweep& sweep = table.sweep();
  if (!sweep.design.has_baseline() || sweep.design.policies() < 2 ||
      sweep.design.policies() > kMostSettings)
    return "";
  std::string html = head_of(lever_names(sweep), scales) + "<tbody>" + base_row(table, scales);
  for (std::uint64_t policy = 1; policy < sweep.design.policies(); ++policy) {
    html += "<tr>" + lever_cells(sweep, policy);
    for (std::size_t k = 0; k < scales.size(); ++k)
      html += effect_cell(table, scales[k], k, policy);
    html += "</tr>\n";
  }
  return table_of(fmt::format("Against the base: mean difference within {} ± 95 % interval; bold "
                              "where the interval does not hold 0 (no correction for the number of "
                              "comparisons).",
                              table.units()),
                  html + "</tbody>");
}

}  // namespace redoubt::analysis
