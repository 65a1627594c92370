#include "analysis/report/sweep_figure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "analysis/report/escape_html.hpp"
#include "analysis/report/mean_interval.hpp"
#include "analysis/report/number_words.hpp"
#include "analysis/report/page_files.hpp"

namespace redoubt::analysis {
namespace {

constexpr double kWidth = 300;
constexpr double kHeight = 170;
constexpr double kLeft = 8;
constexpr double kBottom = 26;
constexpr std::size_t kMostDots = 600;  // a panel
constexpr std::size_t kClasses = 8;     // of a range

constexpr const char* kStyle =
    "main{max-width:1000px;margin:0 auto;padding:2.2rem 1.5rem}\n"
    ".panels{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}\n"
    "figcaption{font-size:.85rem;max-width:300px;overflow-wrap:anywhere}\n"
    "svg text{fill:var(--soft);font:11px var(--sans)}circle{fill:var(--accent);opacity:.25}\n"
    ".mean{fill:var(--ink);opacity:1}.line{stroke:var(--ink);fill:none}"
    ".axis{stroke:var(--line)}\n";

// One factor with what it needs to become a place on the page.
class Axis {
 public:
  explicit Axis(const Factor& factor) : factor_(factor) {}
  // In [0, 1]; categories in the order of the file, ranges as they were sampled (a logarithmic
  // factor has a logarithmic axis). Nothing for a lever that is not set.
  [[nodiscard]] std::optional<double> place(double u) const {
    if (std::isnan(u)) return std::nullopt;
    if (factor_.continuous()) return u;
    return (static_cast<double>(factor_.level_at(u)) + 0.5) / levels();
  }
  [[nodiscard]] std::size_t classes() const {
    return factor_.continuous() ? kClasses : factor_.levels.size();
  }
  [[nodiscard]] std::string low() const { return factor_.label_at(0); }
  [[nodiscard]] std::string high() const { return factor_.label_at(1); }

 private:
  [[nodiscard]] double levels() const { return static_cast<double>(factor_.levels.size()); }
  const Factor& factor_;
};

struct Panel {
  std::vector<std::pair<double, double>> dots;  // place and value
  std::vector<std::vector<double>> classes;     // values by class
  double low = 0;
  double high = 1;

  [[nodiscard]] double x(double place) const { return kLeft + place * (kWidth - 2 * kLeft); }
  [[nodiscard]] double y(double value) const {
    return 8 + (high - value) / (high - low) * (kHeight - kBottom - 16);
  }
};

Panel panel_of(const SweepTable& table, std::size_t outcome, std::size_t factor) {
  const Sweep& sweep = table.sweep();
  const Axis axis(sweep.factors[factor]);
  Panel panel;
  panel.classes.resize(axis.classes());
  for (std::uint64_t point = 0; point < sweep.design.size(); ++point) {
    const auto place = axis.place(sweep.design.at(point).u[factor]);
    const double value = table.mean(outcome, point);
    if (!place || std::isnan(value)) continue;
    const auto which = static_cast<std::size_t>(*place * static_cast<double>(axis.classes()));
    panel.classes[std::min(which, axis.classes() - 1)].push_back(value);
    panel.dots.emplace_back(*place, value);
  }
  for (std::size_t i = 0; i < panel.dots.size(); ++i) {
    panel.low = i == 0 ? panel.dots[i].second : std::min(panel.low, panel.dots[i].second);
    panel.high = i == 0 ? panel.dots[i].second : std::max(panel.high, panel.dots[i].second);
  }
  if (panel.high <= panel.low) panel.high = panel.low + 1;
  return panel;
}

std::string dots_of(const Panel& panel) {
  std::string svg;
  const std::size_t step = panel.dots.size() / kMostDots + 1;
  for (std::size_t i = 0; i < panel.dots.size(); i += step)
    svg += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"2\"/>\n",
                       panel.x(panel.dots[i].first), panel.y(panel.dots[i].second));
  return svg;
}

std::string means_of(const Panel& panel) {
  std::string svg;
  std::string path;
  for (std::size_t k = 0; k < panel.classes.size(); ++k) {
    const MeanInterval mean = mean_interval(panel.classes[k]);
    if (!mean.known()) continue;
    const double x =
        panel.x((static_cast<double>(k) + 0.5) / static_cast<double>(panel.classes.size()));
    path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", x, panel.y(mean.mean));
    svg += fmt::format(
        "<circle class=\"mean\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\"><title>{}</title>"
        "</circle>\n",
        x, panel.y(mean.mean), interval_words(mean));
    if (!mean.has_interval()) continue;
    const double top = std::min(panel.high, mean.mean + mean.half_width);
    const double end = std::max(panel.low, mean.mean - mean.half_width);
    svg += fmt::format("<path class=\"line\" d=\"M{0:.1f} {1:.1f}V{2:.1f}\"/>\n", x, panel.y(top),
                       panel.y(end));
  }
  if (path.empty()) return svg;
  return fmt::format("<path class=\"line\" d=\"{}\"/>\n", path) + svg;
}

std::string figure_of(const SweepTable& table, std::size_t outcome, std::size_t factor) {
  const Panel panel = panel_of(table, outcome, factor);
  const Factor& f = table.sweep().factors[factor];
  const Axis axis(f);
  const double base = kHeight - kBottom;
  return fmt::format(
             "<figure><svg width=\"{0}\" height=\"{1}\" role=\"img\" aria-label=\"{2} against "
             "{3}\">\n<path class=\"axis\" d=\"M0 {4}H{0}\"/>\n<text x=\"4\" y=\"{5}\">{6}</text>\n"
             "<text x=\"{7}\" y=\"{5}\" text-anchor=\"end\">{8}</text>\n",
             kWidth, kHeight, escape_html(table.sweep().outcomes[outcome].text),
             escape_html(f.name), base, kHeight - 8, escape_html(axis.low()), kWidth - 4,
             escape_html(axis.high())) +
         dots_of(panel) + means_of(panel) +
         fmt::format("<text x=\"2\" y=\"10\">{}</text>\n<text x=\"2\" y=\"{}\">{}</text>\n",
                     number_words(panel.high), base - 4, number_words(panel.low)) +
         fmt::format("</svg><figcaption>{}</figcaption></figure>\n", escape_html(f.name));
}

}  // namespace

std::string sweep_figure(const SweepTable& table) {
  const Sweep& sweep = table.sweep();
  std::string html = fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; img-src data:\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" "
      "href=\"data:,\">\n<title>{}</title>\n<style>\n{}{}</style>\n</head>\n<body>\n<main>\n",
      escape_html(sweep.title), page_style(), kStyle);
  html += fmt::format(
      "<p class=\"kicker\">Sweep</p>\n<h1>{}</h1>\n<p class=\"subtitle\">{} points × {} "
      "replicates; {} runs failed, {} are missing. A dot is the mean of a point over its "
      "replicates; black: means of classes of the factor with 95 % intervals over points.</p>\n"
      "<p class=\"caution\">Explores mechanisms, not a forecast.</p>\n",
      escape_html(sweep.title), sweep.design.size(), sweep.replicates, table.failed(),
      table.missing());
  for (std::size_t k = 0; k < sweep.outcomes.size(); ++k) {
    html +=
        fmt::format("<h2>{}</h2>\n<div class=\"panels\">\n", escape_html(sweep.outcomes[k].text));
    for (std::size_t i = 0; i < sweep.factors.size(); ++i) html += figure_of(table, k, i);
    html += "</div>\n";
  }
  return html + "</main>\n</body>\n</html>\n";
}

}  // namespace redoubt::analysis
