// "METRIC>VALUE": what must hold of an outcome.
#pragma once

#include <string>

namespace redoubt::analysis {

struct Condition {
  std::string metric;
  bool above = true;
  double value = 0;
  [[nodiscard]] bool holds(double outcome) const {
    return above ? outcome > value : outcome < value;
  }
};

// Throws std::invalid_argument with what is wrong.
Condition parse_condition(const std::string& text);

}  // namespace redoubt::analysis
