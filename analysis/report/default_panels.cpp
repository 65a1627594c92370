// Which charts a report has, in which order; the page leaves out those without data.
#include "analysis/report/default_panels.hpp"

#include <set>

#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> default_panels() {
  std::vector<ReportPanel> panels;
  for (const auto& part :
       {detection_panels(), specialist_panels(), campaign_panels(), provider_panels(),
        labelling_panels(), reading_panels(), spread_panels(), victim_panels(), fairness_panels(),
        representation_panels(), attention_panels(), application_panels(), retention_panels(),
        review_panels(), price_panels(), value_panels()})
    panels.insert(panels.end(), part.begin(), part.end());
  return panels;
}

bool is_share(const std::string& series) {
  static const std::set<std::string> shares = [] {
    std::set<std::string> names;
    for (const ReportPanel& panel : default_panels())
      if (panel.format == ReportPanel::Format::percent)
        names.insert(panel.series.begin(), panel.series.end());
    return names;
  }();
  return shares.contains(series);
}

}  // namespace redoubt::analysis
