// Fills a report from a result file: all series, marks of interventions, what the run was.
#pragma once

#include <vector>

#include "analysis/io/result_reader.hpp"
#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

// Ready for html_report. A file of an older program, whose scenario this one cannot read, gives a
// report without marks of interventions and count of assumptions.
ReportData report_from_result(const ResultReader& file);

// Several results, each a scenario of the report. Throws std::runtime_error if they cannot stand in
// one chart.
ReportData report_from_results(const std::vector<ResultReader>& files);

}  // namespace redoubt::analysis
