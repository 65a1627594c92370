#include "analysis/cli/progress_display.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "analysis/cli/terminal.hpp"

namespace redoubt::analysis {
namespace {

constexpr double kRedrawSeconds = 0.2;
constexpr double kLineSeconds = 10;
constexpr int kBarWidth = 24;

std::string rates(const Progress& p) {
  const double seconds = std::max(p.seconds, 1e-3);
  return fmt::format("{} events/s, {} simulated days/s",
                     count_text(static_cast<double>(p.events) / seconds),
                     count_text(p.simulated_days / seconds));
}

std::string time_left(const Progress& p) {
  if (p.fraction <= 0) return "?";
  return seconds_text(p.seconds / p.fraction * (1 - p.fraction));
}

}  // namespace

ProgressDisplay::ProgressDisplay(std::size_t total, bool no_color, const char* what)
    : total_(total),
      what_(what),
      terminal_(stderr_is_terminal()),
      color_(stderr_has_color(no_color)) {}

void ProgressDisplay::show(const Progress& progress) {
  const double pause = terminal_ ? kRedrawSeconds : kLineSeconds;
  if (progress.seconds - last_seconds_ < pause) return;
  last_seconds_ = progress.seconds;
  terminal_ ? draw_bar(progress) : print_line(progress);
}

void ProgressDisplay::draw_bar(const Progress& p) {
  const int full = std::clamp(static_cast<int>(p.fraction * kBarWidth), 0, kBarWidth);
  std::string bar;
  for (int i = 0; i < kBarWidth; ++i) bar += i < full ? "█" : "░";
  if (color_) bar = fmt::format("\033[36m{}\033[0m", bar);
  fmt::print(stderr, "\r\033[K{} {:3.0f} %  {}/{} {}  {}  {} left", bar, 100 * p.fraction,
             p.finished, total_, what_, rates(p), time_left(p));
  std::fflush(stderr);
  drawn_ = true;
}

void ProgressDisplay::print_line(const Progress& p) {
  fmt::print(stderr, "{:.0f} %, {} of {} {}, {}, {} left\n", 100 * p.fraction, p.finished, total_,
             what_, rates(p), time_left(p));
}

void ProgressDisplay::clear() {
  if (drawn_) fmt::print(stderr, "\r\033[K");
  drawn_ = false;
}

}  // namespace redoubt::analysis
