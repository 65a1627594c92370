// One self-contained interactive HTML file: works from file://, loads nothing, sends nothing.
#include "analysis/report/html_report.hpp"

#include <fmt/format.h>

#include <string_view>

#include "analysis/report/attribution_figure.hpp"
#include "analysis/report/escape_html.hpp"
#include "analysis/report/page_files.hpp"

namespace redoubt::analysis {
namespace {

// What a reader without scripts sees (mail previews on phones): title, caution and summary.
std::string plain_summary(const ReportData& data) {
  std::string html =
      fmt::format("<h1>{}</h1>\n<p>{}</p>\n", escape_html(data.title), escape_html(data.subtitle));
  html += fmt::format(
      "<p><strong>Explores mechanisms, not a forecast: {} of {} inputs are "
      "assumptions.</strong></p>\n<ul>\n",
      data.assumed_inputs, data.total_inputs);
  for (const std::string& sentence : data.summary) {
    html += fmt::format("<li>{}</li>\n", escape_html(sentence));
  }
  return html + "</ul>\n<p>The charts need a browser with scripts switched on.</p>\n";
}

// The policy forbids every request: even a mistake in the page could not load or send anything.
constexpr std::string_view kHead =
    "<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    "script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; "
    "base-uri 'none'; form-action 'none'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n"
    "<link rel=\"icon\" href=\"data:,\">\n";

}  // namespace

std::string html_report(const ReportData& data, const std::vector<Attribution>& due_to) {
  std::string html = "<!doctype html>\n<html lang=\"en\">\n<head>\n";
  html += kHead;
  html += fmt::format("<title>{} – Redoubt</title>\n<style>\n", escape_html(data.title));
  html += page_style();
  if (!due_to.empty()) html += attribution_style();
  html += "</style>\n</head>\n<body>\n<div id=\"report\">\n";
  html += plain_summary(data);
  html += "</div>\n";
  for (std::size_t i = 0; i < due_to.size(); ++i)
    html += fmt::format(
        "<section class=\"attribution\" id=\"due-to-{}\">\n<h2>What {} is due "
        "to</h2>\n{}</section>\n",
        i, escape_html(due_to[i].metric), attribution_section(due_to[i]));
  html += "<script type=\"application/json\" id=\"redoubt-data\">";
  html += report_json(data);
  html += "</script>\n<script>\n";
  html += page_library();
  html += "</script>\n<script>\n(() => {\n\"use strict\";\n";
  html += page_script();
  html += "})();\n</script>\n</body>\n</html>\n";
  return html;
}

}  // namespace redoubt::analysis
