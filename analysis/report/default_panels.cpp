// Which charts a report has, in which order; the page leaves out those without data.
#include "analysis/report/default_panels.hpp"

namespace redoubt::analysis {
namespace {

using Kind = ReportPanel::Kind;
using Format = ReportPanel::Format;

std::vector<ReportPanel> detection_panels() {
  const char* section = "Detection";
  return {
      {.id = "detection-rate",
       .title = "Detection rate over time",
       .sentence =
           "Share of new harmful posts that each detector flags; vertical lines mark retrains.",
       .section = section,
       .series = {"detection_rate"},
       .format = Format::percent,
       .wide = true,
       .retrain_lines = true},
      {.id = "phase-fold",
       .title = "Detection since the last retrain",
       .sentence =
           "The run folded at each detector's retrains: a downward slope is attackers adapting.",
       .section = section,
       .series = {"detection_rate"},
       .kind = Kind::phase_fold,
       .format = Format::percent},
      {.id = "recall",
       .title = "Found in time, and found unasked",
       .sentence =
           "Recall: of all harmful posts, the share acted on within 24 hours. Proactive rate: of "
           "the "
           "posts that were found, the share that no user had to report. The second can be high, "
           "or rise, while the first falls: it says nothing about what is never found.",
       .section = section,
       .series = {"recall_24h", "proactive_rate"},
       .format = Format::percent,
       .y_title = "Share of posts"},
      {.id = "precision",
       .title = "Precision of flags",
       .sentence = "Share of each detector's flags that hit a harmful post.",
       .section = section,
       .series = {"precision"},
       .format = Format::percent},
      {.id = "auc",
       .title = "Ranking quality",
       .sentence =
           "Chance that a harmful post scores above a benign one: 1 is perfect, 0.5 is a coin.",
       .section = section,
       .series = {"auc"}},
      {.id = "time-to-detection",
       .title = "Time to detection",
       .sentence = "How long harmful posts that are found stay up before the first flag.",
       .section = section,
       .series = {"time_to_detection_h"}},
      {.id = "exposures-after-flag",
       .title = "Exposures that came after the first flag",
       .sentence = "Share of a harmful post's readers who met it although it was already flagged.",
       .section = section,
       .series = {"exposures_after_flag"},
       .format = Format::percent},
  };
}

std::vector<ReportPanel> campaign_panels() {
  const char* section = "Campaigns";
  return {
      {.id = "detectability",
       .title = "How visible each campaign is",
       .sentence =
           "Distance d' between a campaign's posts and benign posts as the best deployed detector "
           "sees them; each retrain lifts it, evasion wears it down.",
       .section = section,
       .series = {"detectability"},
       .wide = true,
       .retrain_lines = true},
      {.id = "reach",
       .title = "Reach of each campaign",
       .sentence = "How many people see a campaign's posts for the first time.",
       .section = section,
       .series = {"reach"},
       .per_window = true},
      {.id = "distance",
       .title = "Distance from benign posts",
       .sentence = "The most that any detector of single posts could see of a campaign.",
       .section = section,
       .series = {"distance"}},
      {.id = "harm-axis",
       .title = "Offset along known harm",
       .sentence = "How far a campaign still says what it wants to say: hiding costs persuasion.",
       .section = section,
       .series = {"harm_axis"}},
      {.id = "cost-per-exposure",
       .title = "Cost of one exposure",
       .sentence = "What a campaign pays for each first view.",
       .section = section,
       .series = {"cost_per_exposure_usd"}},
      {.id = "account-life",
       .title = "Life of campaign accounts",
       .sentence = "How old the accounts are that a campaign loses.",
       .section = section,
       .series = {"account_life_days"}},
      {.id = "accounts-lost",
       .title = "Accounts lost",
       .sentence = "Accounts of each campaign that are suspended.",
       .section = section,
       .series = {"accounts_lost"},
       .per_window = true},
  };
}

std::vector<ReportPanel> reading_panels() {
  const char* section = "What people see";
  return {
      {.id = "prevalence",
       .title = "Prevalence of harmful content",
       .sentence = "Share of all views that fall on harmful posts.",
       .section = section,
       .series = {"prevalence"},
       .format = Format::percent,
       .wide = true},
      {.id = "branching",
       .title = "Branching factor",
       .sentence =
           "Shares that each post or share gives rise to: near 1, cascades grow very large.",
       .section = section,
       .series = {"branching_factor"}},
      {.id = "crowded-out",
       .title = "Crowded out",
       .sentence = "Share of deliveries that fall out of a feed before they are read.",
       .section = section,
       .series = {"crowded_out"},
       .format = Format::percent},
      {.id = "views",
       .title = "Reading",
       .sentence = "Feed slots read, and posts met for the first time.",
       .section = section,
       .series = {"views"},
       .per_window = true},
      {.id = "publications",
       .title = "Writing",
       .sentence = "Posts published by people who mean no harm.",
       .section = section,
       .series = {"publications"},
       .per_window = true},
  };
}

std::vector<ReportPanel> fairness_panels() {
  const char* section = "Who bears the errors";
  return {
      {.id = "false-positive-rate",
       .title = "Wrongful flags by group",
       .sentence =
           "Share of each group's benign posts that are flagged; the gap is the detectors', not "
           "the groups'.",
       .section = section,
       .series = {"false_positive_rate"},
       .format = Format::percent},
      {.id = "wrongful-actions",
       .title = "Wrongful actions by group",
       .sentence =
           "Benign posts that are removed, downranked or labelled, by the group of their author.",
       .section = section,
       .series = {"wrongful_actions"},
       .per_window = true},
      {.id = "fpr-gap",
       .title = "Gap in wrongful flags",
       .sentence = "Difference between the groups' false-positive rates; 0 is equal treatment.",
       .section = section,
       .series = {"false_positive_rate_gap"},
       .format = Format::percent},
      {.id = "bias-amplification",
       .title = "Bias amplification",
       .sentence = "How much stronger the foundation model's association is than in its data.",
       .section = section,
       .series = {"bias_amplification"}},
      {.id = "representation-share",
       .title = "Representation of groups",
       .sentence = "Each group's share of what the foundation model emits.",
       .section = section,
       .series = {"representation_share"},
       .format = Format::percent},
  };
}

std::vector<ReportPanel> review_panels() {
  const char* section = "Human review";
  return {
      {.id = "queue-length",
       .title = "Review queue",
       .sentence = "Cases that wait for a human reviewer.",
       .section = section,
       .series = {"queue_length"}},
      {.id = "wait",
       .title = "Wait for review",
       .sentence = "Time from entering the queue to the decision.",
       .section = section,
       .series = {"wait_hours"}},
      {.id = "reviews",
       .title = "Cases in and out",
       .sentence =
           "New cases against decided cases: the queue grows while more come in than go out.",
       .section = section,
       .series = {"cases", "reviews"},
       .y_title = "Cases",
       .per_window = true},
      {.id = "actions",
       .title = "What was acted on",
       .sentence = "Posts removed, downranked or labelled, rightly and wrongly.",
       .section = section,
       .series = {"actioned_harmful", "actioned_benign"},
       .y_title = "Posts acted on",
       .per_window = true},
  };
}

std::vector<ReportPanel> price_panels() {
  const char* section = "Money and energy";
  return {
      {.id = "cost",
       .title = "Money spent so far",
       .sentence = "What each actor has spent since the start.",
       .section = section,
       .series = {"cost_usd"},
       .y_title = "Cumulative spending"},
      {.id = "income",
       .title = "Money earned so far",
       .sentence = "What each actor has earned since the start, starting capital included.",
       .section = section,
       .series = {"income_usd"},
       .y_title = "Cumulative income"},
      {.id = "energy",
       .title = "Energy used so far",
       .sentence = "What each actor's computing has used since the start.",
       .section = section,
       .series = {"energy_kwh"},
       .y_title = "Cumulative energy"},
  };
}

}  // namespace

std::vector<ReportPanel> default_panels() {
  std::vector<ReportPanel> panels;
  for (const auto& part : {detection_panels(), campaign_panels(), reading_panels(),
                           fairness_panels(), review_panels(), price_panels()}) {
    panels.insert(panels.end(), part.begin(), part.end());
  }
  return panels;
}

}  // namespace redoubt::analysis
