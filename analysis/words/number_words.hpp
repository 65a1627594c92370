// Numbers in sentences: rounded to what their uncertainty carries, thousands grouped.
#pragma once

#include <string>

#include "analysis/statistics/mean_interval.hpp"

namespace redoubt::analysis {

// "12 300", "0.0123"; a true minus sign; three significant digits
// (whole numbers stay whole) unless a step is given.
std::string number_words(double value);
std::string number_words(double value, double step);

// "51 ± 2", "0.210 ± 0.012": both rounded to one digit of the half width, two if it starts with 1
// or the mean would be rounded away; only the mean without an interval.
std::string interval_words(const MeanInterval& interval);
// The same times 100, with "%" at the end.
std::string percent_words(const MeanInterval& interval);
// The mean alone, rounded as in interval_words.
std::string mean_words(const MeanInterval& interval);
// The same with one digit more than another interval carries, so that sums in a table come out.
std::string mean_words(const MeanInterval& interval, const MeanInterval& like);
// The half width alone, "± 2.3"; empty without an interval.
std::string half_width_words(const MeanInterval& interval);

MeanInterval scaled(const MeanInterval& interval, double factor);

}  // namespace redoubt::analysis
