#include "analysis/statistics/condition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace redoubt::analysis {

Condition parse_condition(const std::string& text) {
  const std::size_t sign = std::min(text.find_first_of("<>"), text.size());
  const std::string number = text.substr(std::min(sign + 1, text.size()));
  Condition condition{text.substr(0, sign), text.substr(sign, 1) == ">", 0};
  std::size_t used = 0;
  try {
    condition.value = std::stod(number, &used);
  } catch (const std::logic_error&) {
    used = 0;
  }
  if (condition.metric.empty() || used == 0 || used != number.size())
    throw std::invalid_argument(
        fmt::format("\"{}\" is not a condition (must be METRIC>VALUE or METRIC<VALUE)", text));
  return condition;
}

}  // namespace redoubt::analysis
