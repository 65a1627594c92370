// Fills a report from a result file: all series, marks of interventions, what the run was.
#pragma once

#include "analysis/io/result_reader.hpp"
#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

// Ready for html_report. A file of an older program, whose scenario this one cannot read, gives a
// report without marks of interventions and count of assumptions.
ReportData report_from_result(const ResultReader& file);

}  // namespace redoubt::analysis
