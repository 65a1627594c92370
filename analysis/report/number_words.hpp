// Numbers in sentences: rounded to what their uncertainty carries, thousands grouped.
#pragma once

#include <string>

#include "analysis/report/mean_interval.hpp"

namespace redoubt::analysis {

// "12 300", "0.0123"; a true minus sign; three significant digits unless a step is given.
std::string number_words(double value);
std::string number_words(double value, double step);

// "51.2 ± 2.3": both rounded to two digits of the half width; only the mean without an interval.
std::string interval_words(const MeanInterval& interval);
// The same times 100, with "%" at the end.
std::string percent_words(const MeanInterval& interval);
// The half width alone, "± 2.3"; empty without an interval.
std::string half_width_words(const MeanInterval& interval);

MeanInterval scaled(const MeanInterval& interval, double factor);

}  // namespace redoubt::analysis
