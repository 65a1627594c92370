// When detectors and the foundation model were retrained, read off the series that count trainings.
#include "analysis/report/retrain_marks.hpp"

#include <algorithm>

#include "analysis/report/series_view.hpp"
#include "analysis/statistics/column_labels.hpp"

namespace redoubt::analysis {
namespace {

std::vector<std::size_t> replicates_that_trained(const ReportData& data, const ReportSeries& series,
                                                 std::size_t sample, std::size_t column) {
  std::vector<std::size_t> trained;
  for (std::size_t r = 0; r < data.replicates; ++r) {
    if (value_at(data, series, r, sample, column) > 0) trained.push_back(r);
  }
  return trained;
}

// One name for each column of the series.
void add_marks(ReportData& data, const ReportSeries& series,
               const std::vector<std::string>& names) {
  for (std::size_t c = 0; c < names.size(); ++c) {
    for (std::size_t i = 0; i < data.times_days.size(); ++i) {
      const double day = i == 0 ? whole_run(data).from : data.times_days[i - 1];
      const auto trained = replicates_that_trained(data, series, i, c);
      const bool all = trained.size() == data.replicates;
      for (const std::size_t r : trained) {
        ReportMark mark{day, ReportMark::Kind::retrain, "", names[c], {}};
        if (!all) mark.replicate = r;
        data.marks.push_back(mark);
        if (all) break;
      }
    }
  }
}

}  // namespace

void add_retrain_marks(ReportData& data) {
  const auto is_retrain = [](const ReportMark& mark) {
    return mark.kind == ReportMark::Kind::retrain;
  };
  if (std::any_of(data.marks.begin(), data.marks.end(), is_retrain)) return;
  if (const ReportSeries* detectors = find_series(data, "trainings"))
    add_marks(data, *detectors, column_labels(detectors->spec));
  if (const ReportSeries* model = find_series(data, "model_trainings"))
    add_marks(data, *model, {"foundation model"});
}

}  // namespace redoubt::analysis
