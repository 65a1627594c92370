// What a report says of the foundation model and of the applications on it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/report/findings.hpp"

namespace redoubt::analysis {

// Of the group that the model knows worst in the last week; nothing without a model.
std::optional<WeekChange> worst_known_group(const ReportData& data);

std::vector<std::string> model_sentences(const ReportData& data);

// Whether any value of the series is another than 0.
bool says_something(const ReportData& data, const std::string& series);

}  // namespace redoubt::analysis
