#include "analysis/statistics/column_labels.hpp"

namespace redoubt::analysis {

std::size_t column_count(const SeriesSpec& spec) {
  std::size_t count = 1;
  for (const Axis& axis : spec.axes) count *= axis.labels.size();
  return count;
}

std::vector<std::string> column_labels(const SeriesSpec& spec, std::string_view between_axes) {
  std::vector<std::string> labels{""};
  for (const Axis& axis : spec.axes) {
    std::vector<std::string> longer;
    for (const std::string& left : labels) {
      for (const std::string& right : axis.labels) {
        std::string joined = left;
        if (!joined.empty()) joined += between_axes;
        joined += right;
        longer.push_back(joined);
      }
    }
    labels = longer;
  }
  return labels;
}

}  // namespace redoubt::analysis
