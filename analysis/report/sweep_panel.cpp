#include "analysis/report/sweep_panel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/escape_html.hpp"
#include "analysis/statistics/mean_interval.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

constexpr double kWidth = 320;
constexpr double kHeight = 190;
constexpr double kLeft = 58;  // room for "140 000"
constexpr double kRight = 10;
constexpr double kTop = 10;
constexpr double kBottom = 28;
constexpr std::size_t kMostDots = 600;  // a panel
constexpr std::size_t kClasses = 8;     // of a range
constexpr double kGolden = 0.6180339887498949;

double x_at(double place) {
  return kLeft + place * (kWidth - kLeft - kRight);
}

class Axis {
 public:
  explicit Axis(const Factor& factor) : factor_(factor) {}
  // In [0, 1]; categories in the order of the file, ranges as they were sampled (a logarithmic
  // factor has a logarithmic axis). Nothing for a lever that is not set.
  [[nodiscard]] std::optional<double> place(double u) const {
    if (std::isnan(u)) return std::nullopt;
    if (factor_.continuous()) return u;
    return middle(factor_.level_at(u));
  }
  [[nodiscard]] double middle(std::size_t which) const {
    return (static_cast<double>(which) + 0.5) / static_cast<double>(classes());
  }
  [[nodiscard]] std::size_t classes() const {
    return factor_.continuous() ? kClasses : factor_.levels.size();
  }
  [[nodiscard]] std::size_t class_of(double place) const {
    const auto which = static_cast<std::size_t>(place * static_cast<double>(classes()));
    return std::min(which, classes() - 1);
  }
  // Whether what lies between two classes has a meaning, so that a line may join them.
  [[nodiscard]] bool ordered() const { return factor_.continuous() || factor_.numeric; }
  [[nodiscard]] std::string labels() const;

 private:
  static std::string label(double place, const char* anchor, const std::string& full,
                           std::size_t most);
  [[nodiscard]] std::string end_label(double u) const {
    const bool plain = factor_.continuous() && !factor_.interval.duration;
    return plain ? fmt::format("{:.3g}", factor_.number_at(u)) : factor_.label_at(u);
  }
  const Factor& factor_;
};

// A text of at most so many characters; the whole one is shown on demand.
std::string Axis::label(double place, const char* anchor, const std::string& full,
                        std::size_t most) {
  const std::string shown = full.size() <= most ? full : full.substr(0, most - 1) + "…";
  return fmt::format(
      "<text x=\"{:.1f}\" y=\"{:.0f}\" text-anchor=\"{}\">{}<title>{}</title></text>\n",
      x_at(place), kHeight - 10, anchor, escape_html(shown), escape_html(full));
}

std::string Axis::labels() const {
  std::string svg;
  if (factor_.continuous()) {
    svg += label(0, "start", end_label(0), 14);
    svg += label(0.5, "middle", end_label(0.5), 14);
    return svg + label(1, "end", end_label(1), 14);
  }
  const std::size_t most = std::max<std::size_t>(3, 42 / classes());
  for (std::size_t k = 0; k < classes(); ++k)
    svg += label(middle(k), "middle", factor_.levels[k].label, most);
  return svg;
}

double y_at(const SweepScale& scale, double value) {
  return kTop + (scale.high - value) / (scale.high - scale.low) * (kHeight - kTop - kBottom);
}

std::string grid_of(const SweepScale& scale) {
  const double digit = std::min(1.0, std::pow(10.0, std::floor(std::log10(scale.step) + 1e-9)));
  std::string svg;
  for (double v = scale.low; v <= scale.high + scale.step * 1e-6; v += scale.step)
    svg += fmt::format(
        "<path class=\"grid\" d=\"M{0:.0f} {1:.1f}H{2:.0f}\"/><text x=\"{3:.0f}\" y=\"{4:.1f}\" "
        "text-anchor=\"end\">{5}</text>\n",
        kLeft, y_at(scale, v), kWidth - kRight, kLeft - 6, y_at(scale, v) + 3.5,
        number_words(v, digit));
  return svg;
}

// Points of a category are spread, so that they do not lie on one another.
std::string dots_of(const SweepClasses& classes, const SweepScale& scale, const Axis& axis,
                    bool spread) {
  std::string svg;
  const std::size_t step = classes.dots.size() / kMostDots + 1;
  for (std::size_t i = 0; i < classes.dots.size(); i += step) {
    const double turn = static_cast<double>(i) * kGolden;
    const double aside =
        spread ? (turn - std::floor(turn) - 0.5) * 0.5 / static_cast<double>(axis.classes()) : 0;
    svg += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"2.2\"/>\n",
                       x_at(classes.dots[i].first + aside), y_at(scale, classes.dots[i].second));
  }
  return svg;
}

std::string mean_of(const MeanInterval& mean, double x, const SweepScale& scale) {
  std::string svg;
  if (mean.has_interval()) {
    const double top = std::min(scale.high, mean.mean + mean.half_width);
    const double end = std::max(scale.low, mean.mean - mean.half_width);
    svg += fmt::format("<path class=\"line\" d=\"M{:.1f} {:.1f}V{:.1f}\"/>", x, y_at(scale, top),
                       y_at(scale, end));
  }
  return svg + fmt::format(
                   "<circle class=\"mean\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\"><title>{}"
                   "</title></circle>\n",
                   x, y_at(scale, mean.mean), interval_words(mean));
}

std::string means_of(const SweepClasses& classes, const SweepScale& scale, const Axis& axis) {
  std::string marks;
  std::string path;
  for (std::size_t k = 0; k < classes.values.size(); ++k) {
    const MeanInterval mean = mean_interval(classes.values[k]);
    if (!mean.known()) continue;
    const double x = x_at(axis.middle(k));
    path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", x, y_at(scale, mean.mean));
    marks += mean_of(mean, x, scale);
  }
  if (path.empty() || !axis.ordered()) return marks;
  return fmt::format("<path class=\"join\" d=\"{}\"/>\n", path) + marks;
}

std::string base_of(const SweepScale& scale) {
  if (!scale.base) return "";
  const double y = y_at(scale, *scale.base);
  return fmt::format(
      "<path class=\"base\" d=\"M{0:.0f} {1:.1f}H{2:.0f}\"><title>base, no lever set: {3}</title>"
      "</path><text class=\"base-text\" x=\"{2:.0f}\" y=\"{4:.1f}\" text-anchor=\"end\">base"
      "</text>\n",
      kLeft, y, kWidth - kRight, number_words(*scale.base), y - 4);
}

double nice_step(double rough) {
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0})
    if (factor * power >= rough * 0.999999) return factor * power;
  return 10 * power;
}

}  // namespace

double SweepClasses::explained() const {
  std::vector<std::vector<double>> all = values;
  all.push_back(unset);
  double sum = 0, count = 0, used = 0;
  for (const auto& each : all) {
    for (const double v : each) sum += v;
    count += static_cast<double>(each.size());
    used += each.empty() ? 0 : 1;
  }
  double inside = 0, total = 0;
  for (const auto& each : all) {
    const double mean = mean_interval(each).mean;
    for (const double v : each) {
      inside += (v - mean) * (v - mean);
      total += (v - sum / count) * (v - sum / count);
    }
  }
  if (!(total > 0) || count <= used || used < 2) return 0;
  return std::max(0.0, 1 - (inside / (count - used)) / (total / (count - 1)));
}

SweepScale sweep_scale(const SweepTable& table, std::size_t outcome) {
  const Sweep& sweep = table.sweep();
  std::vector<double> all;
  std::vector<double> base;
  for (std::uint64_t point = 0; point < sweep.design.size(); ++point) {
    const double value = table.mean(outcome, point);
    if (std::isnan(value)) continue;
    all.push_back(value);
    if (sweep.design.at(point).baseline) base.push_back(value);
  }
  SweepScale scale;
  scale.words = outcome_words(sweep.outcomes[outcome], mean_interval(all).mean);
  if (all.empty()) return scale;
  const auto [least, most] = std::minmax_element(all.begin(), all.end());
  if (!base.empty()) scale.base = mean_interval(base).mean * scale.words.factor;
  scale.low = *least * scale.words.factor;
  scale.high = *most * scale.words.factor;
  scale.varies = *most - *least > 1e-12 * std::abs(*most);
  if (!scale.varies) return scale;
  scale.step = nice_step((scale.high - scale.low) / 4);
  scale.low = std::floor(scale.low / scale.step) * scale.step;
  scale.high = std::ceil(scale.high / scale.step) * scale.step;
  return scale;
}

SweepClasses sweep_classes(const SweepTable& table, std::size_t outcome, std::size_t factor,
                           double unit) {
  const Sweep& sweep = table.sweep();
  const Axis axis(sweep.factors[factor]);
  SweepClasses classes;
  classes.values.resize(axis.classes());
  for (std::uint64_t point = 0; point < sweep.design.size(); ++point) {
    const double value = table.mean(outcome, point) * unit;
    if (std::isnan(value)) continue;
    const auto place = axis.place(sweep.design.at(point).u[factor]);
    if (!place) {
      classes.unset.push_back(value);
      continue;
    }
    classes.values[axis.class_of(*place)].push_back(value);
    classes.dots.emplace_back(*place, value);
  }
  return classes;
}

std::string sweep_panel(const SweepTable& table, const SweepScale& scale, std::size_t outcome,
                        std::size_t factor) {
  const Factor& f = table.sweep().factors[factor];
  const Axis axis(f);
  const SweepClasses classes = sweep_classes(table, outcome, factor, scale.words.factor);
  return fmt::format(
             "<figure><figcaption><b>{0}</b> <span>{1}</span></figcaption>\n<svg viewBox=\"0 0 {2} "
             "{3}\" role=\"img\" aria-label=\"{4} against {0}\">\n",
             escape_html(f.name), f.role == Role::lever ? "lever" : "assumption", kWidth, kHeight,
             escape_html(table.sweep().outcomes[outcome].text)) +
         grid_of(scale) + axis.labels() + base_of(scale) +
         dots_of(classes, scale, axis, !f.continuous()) + means_of(classes, scale, axis) +
         "</svg></figure>\n";
}

}  // namespace redoubt::analysis
