#include "analysis/report/attribution_figure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/escape_html.hpp"
#include "analysis/report/page_files.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

// In units of the drawing, which fills the page.
constexpr double kCharacter = 7.3;  // at most, on average
constexpr double kBars = 420;
constexpr double kValues = 190;
constexpr double kRow = 40;
constexpr double kTop = 10;

constexpr const char* kStyle =
    "main.attribution{max-width:1000px;margin:0 auto;padding:2.2rem 1.5rem}\n"
    ".attribution svg{display:block;width:100%;height:auto;margin:1.4rem 0}\n"
    ".attribution svg text{fill:var(--ink);font:14px var(--sans)}\n"
    ".attribution svg .soft{fill:var(--soft);font-size:12px}\n"
    ".attribution .more{fill:var(--accent)}.attribution .less{fill:var(--caution)}\n"
    ".attribution rect{opacity:.7}.attribution .whisker{stroke:var(--ink)}\n"
    ".attribution .axis{stroke:var(--line)}\n"
    ".attribution table{border-collapse:collapse;margin:1rem 0}\n"
    ".attribution td{padding:.25rem .9rem .25rem 0;text-align:left;border-bottom:1px solid "
    "var(--line)}\n"
    ".attribution td.number{text-align:right;font-variant-numeric:tabular-nums}\n";

// From values to places on the page.
struct Scale {
  double names = 0;  // width of the longest
  double low = 0;
  double high = 0;
  [[nodiscard]] double operator()(double value) const {
    return names + (value - low) / (high - low) * kBars;
  }
  [[nodiscard]] double width() const { return names + kBars + kValues; }
};

Scale scale_of(const std::vector<SourceShare>& shares) {
  Scale scale;
  for (const SourceShare& share : shares) {
    const auto letters = static_cast<double>(share.title.size());
    scale.names = std::max(scale.names, 30 + kCharacter * letters);
    scale.low = std::min(scale.low, share.contribution.mean - share.contribution.half_width);
    scale.high = std::max(scale.high, share.contribution.mean + share.contribution.half_width);
  }
  if (scale.high <= scale.low) scale.high = scale.low + 1;
  return scale;
}

std::string bar(const SourceShare& share, const Scale& x, double top) {
  const MeanInterval& c = share.contribution;
  const double middle = top + kRow / 2;
  const double left = x(std::min(c.mean, 0.0));
  const double right = x(std::max(c.mean, 0.0));
  std::string svg = fmt::format(
      "<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"end\">{}</text>\n"
      "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"20\"/>\n",
      x.names - 14, middle + 5, escape_html(share.title), c.mean < 0 ? "less" : "more", left,
      middle - 10, std::max(right - left, 0.5));
  const double from = x(c.mean - c.half_width);
  const double to = x(c.mean + c.half_width);
  svg += fmt::format(
      "<path class=\"whisker\" fill=\"none\" d=\"M{0:.1f} {2:.1f}V{3:.1f}M{0:.1f} {4:.1f}H{1:.1f}"
      "M{1:.1f} {2:.1f}V{3:.1f}\"/>\n<text x=\"{5:.1f}\" y=\"{6:.1f}\">{7}</text>\n",
      from, to, middle - 5, middle + 5, middle, x.width() - kValues + 16, middle + 5,
      interval_words(c));
  return svg;
}

std::string chart(const std::vector<SourceShare>& shares) {
  const Scale x = scale_of(shares);
  const double bottom = kTop + kRow * static_cast<double>(shares.size());
  std::string svg = fmt::format(
      "<svg viewBox=\"0 0 {0} {1}\" role=\"img\" aria-label=\"Contribution of each source with "
      "its 95 % interval\">\n<path class=\"axis\" d=\"M{2:.1f} {3}V{4}\"/>\n"
      "<text class=\"soft\" x=\"{2:.1f}\" y=\"{5}\" text-anchor=\"middle\">0</text>\n",
      x.width(), bottom + 24, x(0), kTop, bottom, bottom + 18);
  for (std::size_t i = 0; i < shares.size(); ++i)
    svg += bar(shares[i], x, kTop + kRow * static_cast<double>(i));
  return svg + "</svg>\n";
}

std::string table(const std::vector<SourceShare>& shares, const Attribution& a) {
  const auto row = [](const std::string& name, const MeanInterval& value) {
    return fmt::format("<tr><td>{}</td><td class=\"number\">{}</td></tr>\n", escape_html(name),
                       interval_words(value));
  };
  std::string html = "<table>\n" + row("Every source off", a.none);
  for (const SourceShare& share : shares) html += row("+ " + share.title, share.contribution);
  return html + row("Every source on: the scenario as it stands", a.all) + "</table>\n";
}

std::string method(const Attribution& a) {
  const std::string orders =
      a.orders == 0 ? "all orders of the sources"
                    : fmt::format(
                          "{} drawn orders of the sources (the intervals include the error "
                          "of drawing them)",
                          a.orders);
  return fmt::format(
      "<p class=\"subtitle\">Shapley values of {} over {}: the mean change of the measure when a "
      "source is switched on after those before it. {} combinations ran with the same {} seeds, so "
      "they share all other luck. Whiskers are 95 % intervals.</p>\n",
      escape_html(a.metric), orders, a.coalitions, a.replicates);
}

}  // namespace

std::string attribution_style() {
  return kStyle;
}

std::string attribution_section(const Attribution& attribution) {
  std::vector<SourceShare> shares = attribution.shares;
  std::stable_sort(shares.begin(), shares.end(), [](const SourceShare& a, const SourceShare& b) {
    return std::abs(a.contribution.mean) > std::abs(b.contribution.mean);
  });
  return method(attribution) + "<p class=\"caution\">Explores mechanisms, not a forecast.</p>\n" +
         chart(shares) + table(shares, attribution);
}

std::string attribution_figure(const Attribution& attribution) {
  return fmt::format(
             "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
             "style-src 'unsafe-inline'; img-src data:\">\n<meta name=\"viewport\" "
             "content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" "
             "href=\"data:,\">\n<title>What {} is due to</title>\n<style>\n{}{}</style>\n</"
             "head>\n<body>\n<main class=\"attribution\">\n",
             escape_html(attribution.metric), page_style(), kStyle) +
         fmt::format("<p class=\"kicker\">{}</p>\n<h1>What {} is due to</h1>\n",
                     escape_html(attribution.title), escape_html(attribution.metric)) +
         attribution_section(attribution) + "</main>\n</body>\n</html>\n";
}

}  // namespace redoubt::analysis
