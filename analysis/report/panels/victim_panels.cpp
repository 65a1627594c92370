// Charts on harassment: abuse, silence, lost voice.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> victim_panels() {
  const char* section = "Harassment";
  return {
      {.id = "abuse-received",
       .title = "Abuse that reaches its victims",
       .sentence = "Abusive posts, and shares of them, that their victim gets to see, by group.",
       .section = section,
       .series = {"abuse_received"},
       .per_window = true},
      {.id = "silent-victims",
       .title = "People fallen silent",
       .sentence = "Victims who do not write any more, by group.",
       .section = section,
       .series = {"silent_victims"}},
      {.id = "voice-days-lost",
       .title = "Voice-days lost",
       .sentence = "Days on which people who were silenced did not write.",
       .section = section,
       .series = {"voice_days_lost"},
       .per_window = true},
      {.id = "victim-gini",
       .title = "Concentration of abuse",
       .sentence = "Gini coefficient among those who received any: 0 is even, 1 is all on one.",
       .section = section,
       .series = {"victim_gini"}},
  };
}

}  // namespace redoubt::analysis
