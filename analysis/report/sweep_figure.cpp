#include "analysis/report/sweep_figure.hpp"

#include <fmt/format.h>

#include "analysis/report/escape_html.hpp"
#include "analysis/report/page_files.hpp"
#include "analysis/report/sweep_panel.hpp"
#include "analysis/report/sweep_summary.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

constexpr const char* kStyle =
    "main{max-width:1120px;margin:0 auto;padding:2.4rem 1.5rem}\n"
    ".panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(270px,1fr));gap:1rem}\n"
    "figure{margin:0;padding:.8rem .9rem .4rem;background:var(--paper);border:1px solid "
    "var(--line);border-radius:9px;max-width:460px}\n"
    "figcaption{font-size:.85rem;overflow-wrap:anywhere}figcaption "
    "span{display:block;color:var(--soft);font-size:.8rem}\n"
    "svg{display:block;width:100%;height:auto}svg text{fill:var(--soft);font:11px var(--sans)}\n"
    "circle{fill:var(--accent);opacity:.3}.mean{fill:var(--ink);opacity:1;stroke:var(--paper);"
    "stroke-width:1.5}.line{stroke:var(--ink);stroke-width:1.6;fill:none}.join{stroke:var(--ink);"
    "stroke-width:1;fill:none;opacity:.55}.grid{stroke:var(--line)}\n"
    ".base{stroke:var(--caution);stroke-dasharray:4 3;fill:none}svg text.base-text{fill:"
    "var(--caution)}\n"
    "h2 small,th small{display:block;font:400 .85rem var(--sans);color:var(--soft)}\n"
    "th small{font-size:.75rem}code{font:.8rem var(--mono);color:var(--soft)}\n"
    ".bar{display:inline-block;height:.6em;margin-right:.5em;background:var(--accent);opacity:.6;"
    "border-radius:2px}td.clear{font-weight:600}td{white-space:nowrap}\n"
    ".about{margin:1.6rem 0 .4rem;color:var(--soft);max-width:52rem}"
    ".compared thead th{white-space:normal;vertical-align:bottom}.compared tbody "
    "th{white-space:normal;font-weight:500}th.left{text-align:left}.compared "
    ".left{overflow-wrap:anywhere;white-space:normal}\n";

std::string head_of(const Sweep& sweep) {
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; img-src data:\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" "
      "href=\"data:,\">\n<title>{}</title>\n<style>\n{}{}</style>\n</head>\n<body>\n<main>\n",
      escape_html(sweep.title), page_style(), kStyle);
}

std::string counted(std::uint64_t count, const char* one, const char* many) {
  return fmt::format("{} {}", number_words(static_cast<double>(count)), count == 1 ? one : many);
}

std::string masthead(const SweepTable& table) {
  const Sweep& sweep = table.sweep();
  std::string runs = fmt::format("{} × {}", counted(sweep.design.size(), "point", "points"),
                                 counted(sweep.replicates, "replicate", "replicates"));
  if (table.failed() > 0)
    runs += fmt::format("; {} failed", counted(table.failed(), "run", "runs"));
  if (table.missing() > 0)
    runs += fmt::format("; {} still missing", counted(table.missing(), "run is", "runs are"));
  return fmt::format(
      "<p class=\"kicker\">Redoubt sweep</p>\n<h1>{}</h1>\n<p class=\"subtitle\">{}. A pale dot is "
      "the mean of a point over its replicates; a black one the mean of all points with that value "
      "of the factor, with its 95 % interval over points{}.</p>\n"
      "<p class=\"caution\"><strong>Explores mechanisms, not a forecast.</strong></p>\n",
      escape_html(sweep.title), runs,
      sweep.design.has_baseline() ? "; the dashed line is the base, where no lever is set" : "");
}

std::string outcome_block(const SweepTable& table, const SweepScale& scale, std::size_t outcome) {
  const Sweep& sweep = table.sweep();
  const OutcomeWords& words = scale.words;
  std::string html = fmt::format(
      "<section><h2>{}{} <small>{} <code>{}</code></small></h2>\n", escape_html(words.name),
      words.unit.empty() ? "" : fmt::format(" ({})", escape_html(words.unit)),
      escape_html(words.when), escape_html(sweep.outcomes[outcome].text));
  if (!scale.varies)
    return html +
           fmt::format("<p>The same in every point: {}.</p></section>\n", number_words(scale.low));
  html += "<div class=\"panels\">\n";
  for (std::size_t i = 0; i < sweep.factors.size(); ++i)
    html += sweep_panel(table, scale, outcome, i);
  return html + "</div></section>\n";
}

}  // namespace

std::string sweep_figure(const SweepTable& table) {
  const Sweep& sweep = table.sweep();
  std::vector<SweepScale> scales;
  for (std::size_t k = 0; k < sweep.outcomes.size(); ++k) scales.push_back(sweep_scale(table, k));
  std::string html = head_of(sweep) + masthead(table) + explained_table(table, scales) +
                     settings_table(table, scales);
  for (std::size_t k = 0; k < scales.size(); ++k) html += outcome_block(table, scales[k], k);
  return html + "</main>\n</body>\n</html>\n";
}

}  // namespace redoubt::analysis
