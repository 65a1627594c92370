// Some texts side by side, in columns: distances to all of them at once.
#pragma once

#include <array>
#include <cstddef>

#include "sim/content/surface.hpp"

namespace redoubt {

class TextBlock {
 public:
  static constexpr std::size_t kTexts = 8;

  TextBlock() {
    for (auto& column : columns_) column.fill(kNowhere);
  }
  void put(std::size_t place, const Features& text) {
    for (std::size_t i = 0; i < kFeatures; ++i) columns_[i][place] = text[i];
  }
  // Nothing is near this place any more.
  void clear(std::size_t place) { columns_[kFeatures - 1][place] = kNowhere; }

  // Whether one of the texts lies within the distance. Few do, and single precision shows that all
  // others are too far away: its error is below 1e-6 of a square, so the limit is 1e-5 wider.
  [[nodiscard]] bool holds_near(const Features& text, double distance) const {
    const auto limit = static_cast<float>(distance * distance * (1 + 1e-5));
    std::array<float, kTexts> least{};  // squared distance by some of the axes
    for (std::size_t i = kFeatures - kAxes; i < kFeatures; ++i)
      for (std::size_t k = 0; k < kTexts; ++k) {
        const float d = columns_[i][k] - text[i];
        least[k] += d * d;
      }
    int may_be = 0;  // counted, not looked for: no branch for each text
    for (std::size_t k = 0; k < kTexts; ++k) may_be += least[k] <= limit ? 1 : 0;
    return may_be > 0 && any_within(text, distance * distance);
  }

 private:
  static constexpr std::size_t kAxes = 5;  // the last ones: the archive's grid knows the first
  static constexpr float kNowhere = 1e18f;

  [[nodiscard]] bool any_within(const Features& text, double limit) const {
    for (std::size_t k = 0; k < kTexts; ++k)
      if (distance2(k, text) <= limit) return true;
    return false;
  }
  [[nodiscard]] double distance2(std::size_t place, const Features& text) const {
    double sum = 0;
    for (std::size_t i = 0; i < kFeatures; ++i) {
      const double d = static_cast<double>(columns_[i][place]) - static_cast<double>(text[i]);
      sum += d * d;
    }
    return sum;
  }

  std::array<std::array<float, kTexts>, kFeatures> columns_;
};

}  // namespace redoubt
