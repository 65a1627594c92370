// Charts on investigators who are sent to sites by what was found there.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> attention_panels() {
  using Format = ReportPanel::Format;
  const char* section = "Where investigators go";
  return {
      {.id = "site-record-share",
       .title = "Record and visits",
       .sentence = "Each site's share of the record by which investigators are sent.",
       .section = section,
       .series = {"site_record_share"},
       .format = Format::percent},
      {.id = "site-incident-share",
       .title = "Where it happens",
       .sentence = "Each site's share of the incidents that only a visit discovers.",
       .section = section,
       .series = {"site_incident_share"},
       .format = Format::percent},
      {.id = "site-discovery-rate",
       .title = "Discovered incidents",
       .sentence = "Share of each site's incidents that visits discover.",
       .section = section,
       .series = {"site_discovery_rate"},
       .format = Format::percent},
      {.id = "site-missed",
       .title = "Missed incidents",
       .sentence = "Incidents that nobody was there to discover.",
       .section = section,
       .series = {"site_missed"}},
  };
}

}  // namespace redoubt::analysis
