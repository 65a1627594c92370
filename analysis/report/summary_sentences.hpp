// What the run showed, in sentences and key figures: pure functions of the report's data.
#pragma once

#include <string>
#include <vector>

#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

// Plain sentences with 95 % confidence intervals over replicates. An effect whose interval holds
// "no effect" is called not distinguishable; with one replicate nothing is claimed to differ.
std::vector<std::string> summary_sentences(const ReportData& data);

// At most six numbers for the top of the page.
std::vector<KeyFigure> key_figures(const ReportData& data);

}  // namespace redoubt::analysis
