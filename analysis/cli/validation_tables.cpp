#include "analysis/cli/validation_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/words/aligned_table.hpp"

namespace redoubt::analysis {
namespace {

std::string expected_text(const Expectation& e) {
  if (e.theory_undefined()) return fmt::format("{} is not defined here", e.theory);
  if (e.relation != Relation::equals)
    return fmt::format("{} {:.4g}", e.relation == Relation::at_most ? "at most" : "at least",
                       e.value);
  if (e.has_value())
    return fmt::format("{:.4g} ± {}", e.value,
                       e.tolerance > 0 ? fmt::format("{:.3g}", e.tolerance)
                       : e.value_error <= 1e-4 * std::abs(e.value)
                           ? "4 SE"
                           : fmt::format("4 SE (own {:.2g})", e.value_error));
  if (std::isinf(e.high)) return fmt::format("> {:.4g}", e.low);
  if (std::isinf(e.low)) return fmt::format("< {:.4g}", e.high);
  return fmt::format("{:.4g} to {:.4g}", e.low, e.high);
}

std::string measured_text(const Expectation& e) {
  const std::string of = e.variant.empty() ? "" : " of " + e.variant;
  const std::string measure = describe(e);
  if (e.effect == Effect::value) return measure + of;
  return fmt::format("{} of {}{}, against {}", e.effect == Effect::ratio ? "ratio" : "difference",
                     measure, of, e.against.empty() ? "the file as it stands" : e.against);
}

// Why there is no verdict on the claim itself, before the claim.
std::string why_text(const Verdict& verdict) {
  return verdict.why.empty() ? "" : fmt::format("NOT JUDGED: {}. ", verdict.why);
}

std::string simulated_text(const MeanInterval& found) {
  if (!found.known()) return "no value";
  if (!found.has_interval()) return fmt::format("{:.6g}", found.mean);
  return fmt::format("{:.4g} ± {:.2g}", found.mean, found.half_width);
}

nlohmann::ordered_json number(double value) {
  if (std::isfinite(value)) return value;
  return nullptr;
}

// Bars would end a cell.
std::string cell(std::string text) {
  for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
    text.replace(at, 1, "\\|");
  return text;
}

std::string simulated_cell(const Verdict& verdict) {
  if (!verdict.effect.known()) return "no value";
  if (!std::isfinite(verdict.standard_error)) return fmt::format("{:.6g}", verdict.effect.mean);
  return fmt::format("{:.4g} ± {:.2g}", verdict.effect.mean, verdict.standard_error);
}

std::string verdict_cell(const Verdict& verdict) {
  if (verdict.holds) return "pass";
  return verdict.why.empty() ? "**fail**" : fmt::format("**fail**: {}", cell(verdict.why));
}

}  // namespace

std::size_t count_failed(const std::vector<ValidationCase>& cases) {
  return static_cast<std::size_t>(std::count_if(
      cases.begin(), cases.end(), [](const ValidationCase& each) { return !each.verdict.holds; }));
}

std::string validation_text(const std::vector<ValidationCase>& cases) {
  std::vector<TextRow> rows{
      {"case", "expected", "simulated ± 95 %", "verdict", "seconds", "claim"}};
  for (const ValidationCase& each : cases)
    rows.push_back(
        {each.expectation.name, expected_text(each.expectation),
         simulated_text(each.verdict.effect), each.verdict.holds ? "pass" : "FAIL",
         fmt::format("{:.1f}", each.seconds),
         fmt::format("{}{} [{}] ({})", why_text(each.verdict), each.expectation.statement,
                     measured_text(each.expectation), each.expectation.source)});
  return aligned_table(rows, {.width = 140, .widest = 34});
}

std::string validation_json(const std::vector<ValidationCase>& cases) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const ValidationCase& each : cases) {
    const Expectation& e = each.expectation;
    nlohmann::ordered_json theory = number(e.value);
    if (!e.has_value()) theory = {number(e.low), number(e.high)};
    all.push_back({{"name", e.name},
                   {"source", e.source},
                   {"statement", e.statement},
                   {"theory", theory},
                   {"simulated", number(each.verdict.effect.mean)},
                   {"standard_error", number(each.verdict.standard_error)},
                   {"tolerance", expected_text(e)},
                   {"verdict", each.verdict.holds ? "pass" : "fail"},
                   {"why", each.verdict.why},
                   {"seconds", each.seconds}});
  }
  return nlohmann::ordered_json{{"cases", all}}.dump(2) + "\n";
}

std::string validation_markdown(const std::vector<ValidationCase>& cases) {
  double seconds = 0;
  for (const ValidationCase& each : cases) seconds += each.seconds;
  std::string page = fmt::format(
      "# What was expected and what came out\n\n"
      "Written by `redoubt validate --markdown`: {} of {} statements hold, {:.0f} s. Simulated "
      "figures "
      "are means ± standard errors over replicates; [validation.md](validation.md) explains those "
      "that "
      "fail.\n",
      cases.size() - count_failed(cases), cases.size(), seconds);
  std::string file;
  for (const ValidationCase& each : cases) {
    if (each.file != file) {
      file = each.file;
      page += fmt::format(
          "\n## {}\n\n| case | claim | expected | simulated | verdict | source |\n"
          "|---|---|---|---|---|---|\n",
          file);
    }
    const Expectation& e = each.expectation;
    page += fmt::format("| `{}` | {} | {} | {} | {} | {} |\n", e.name, cell(e.statement),
                        expected_text(e), simulated_cell(each.verdict), verdict_cell(each.verdict),
                        cell(e.source));
  }
  return page;
}

}  // namespace redoubt::analysis
