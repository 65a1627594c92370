#include "analysis/cli/sweep_display.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "analysis/cli/terminal.hpp"

namespace redoubt::analysis {
namespace {

constexpr double kRedrawSeconds = 0.2;
constexpr double kLineSeconds = 10;

std::string words(const SweepProgress& p) {
  const double share =
      p.runs > 0 ? 100.0 * static_cast<double>(p.done + p.failed) / static_cast<double>(p.runs)
                 : 100.0;
  const std::string left =
      p.rate() > 0 ? seconds_text(static_cast<double>(p.left()) / p.rate()) : "?";
  return fmt::format("{:.0f} %, {} of {} runs done, {} failed, {:.3g} runs/s, {} left", share,
                     p.done, p.runs, p.failed, p.rate(), left);
}

}  // namespace

SweepDisplay::SweepDisplay(bool quiet) : quiet_(quiet), terminal_(stderr_is_terminal()) {}

void SweepDisplay::show(const SweepProgress& progress) {
  const double pause = terminal_ ? kRedrawSeconds : kLineSeconds;
  if (quiet_ || progress.seconds - last_seconds_ < pause) return;
  last_seconds_ = progress.seconds;
  fmt::print(stderr, "{}{}{}", terminal_ ? "\r\033[K" : "", words(progress), terminal_ ? "" : "\n");
  std::fflush(stderr);
  drawn_ = terminal_;
}

void SweepDisplay::clear() {
  if (drawn_) fmt::print(stderr, "\r\033[K");
  drawn_ = false;
}

}  // namespace redoubt::analysis
