#include "analysis/report/plain_words.hpp"

#include <fmt/format.h>

namespace redoubt::analysis {

std::string day_words(SimTime at) {
  return fmt::format("day {:.2f}", at.days());
}

std::string span_words(Duration span) {
  const double hours = span.hours();
  if (hours < 1.0 / 60) return "less than a minute";
  if (hours < 1)
    return count_words(static_cast<std::size_t>(hours * 60 + 0.5), "minute", "minutes");
  if (hours < 48) return fmt::format("{:.1f} hours", hours);
  return fmt::format("{:.1f} days", hours / 24);
}

std::string chance_words(double probability) {
  const double percent = 100 * probability;
  if (percent >= 10 || percent == 0) return fmt::format("{:.0f} %", percent);
  return fmt::format("{:.2g} %", percent);
}

std::string score_words(double score) {
  return fmt::format("{:.3g}", score);
}

std::string count_words(std::size_t count, const std::string& singular, const std::string& plural) {
  return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

}  // namespace redoubt::analysis
