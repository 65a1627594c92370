// One small multiple of a sweep: an outcome against a factor, as SVG.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/report/outcome_words.hpp"
#include "analysis/sweep/sweep_table.hpp"

namespace redoubt::analysis {

// What all panels of an outcome share, so that they can be compared.
struct SweepScale {
  OutcomeWords words;
  double low = 0;  // in the shown unit
  double high = 1;
  double step = 1;             // between two lines
  bool varies = false;         // else every point has the same value
  std::optional<double> base;  // mean over the points where no lever is set
};

SweepScale sweep_scale(const SweepTable& table, std::size_t outcome);

// Its points sorted into the classes of a factor; of a lever that is not set last.
struct SweepClasses {
  std::vector<std::pair<double, double>> dots;  // place in [0, 1] and shown value
  std::vector<std::vector<double>> values;      // by class
  std::vector<double> unset;

  // Part of the variance between points that lies between classes, with the degrees of freedom that
  // the classes take allowed for (adjusted R²), so that a factor without effect has about 0.
  [[nodiscard]] double explained() const;
};

SweepClasses sweep_classes(const SweepTable& table, std::size_t outcome, std::size_t factor,
                           double unit);

std::string sweep_panel(const SweepTable& table, const SweepScale& scale, std::size_t outcome,
                        std::size_t factor);

}  // namespace redoubt::analysis
