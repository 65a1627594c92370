// Which side of an impossible bargain a run chose: flags that mean the same, or equal errors.
#pragma once

#include <optional>
#include <string>

#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

// Of the largest group and the one whose base rate differs most from its; nothing without two
// groups or two replicates. Groups of unequal base rates cannot have equal precision and equal
// errors [Chouldechova 2017].
std::optional<std::string> balance_sentence(const ReportData& data);

}  // namespace redoubt::analysis
