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
           "The run folded at each detector's retrains: a downward slope is the time attackers "
           "need to adapt.",
       .section = section,
       .series = {"detection_rate"},
       .kind = Kind::phase_fold,
       .format = Format::percent},
      {.id = "recall",
       .title = "Harm acted on in time",
       .sentence =
           "Share of harmful posts acted on within 24 hours, and share found before any user "
           "reported them.",
       .section = section,
       .series = {"recall_24h", "proactive_rate"},
       .format = Format::percent,
       .y_title = "Share of harmful posts"},
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
       .sentence = "How long harmful posts stay up before they are found.",
       .section = section,
       .series = {"time_to_detection"}},
  };
}

std::vector<ReportPanel> attack_panels() {
  const char* section = "Campaigns";
  return {
      {.id = "detectability",
       .title = "How visible each campaign is",
       .sentence =
           "Distance d' between a campaign's posts and benign posts as the deployed detectors see "
           "them; each retrain lifts it, evasion wears it down.",
       .section = section,
       .series = {"detectability"},
       .wide = true,
       .retrain_lines = true},
      {.id = "reach",
       .title = "Reach of each campaign",
       .sentence = "First views of a campaign's posts.",
       .section = section,
       .series = {"reach"},
       .per_window = true},
      {.id = "distance",
       .title = "Distance from benign posts",
       .sentence = "The most that any detector of single posts could see of a campaign.",
       .section = section,
       .series = {"distance"}},
      {.id = "account-life",
       .title = "Life of campaign accounts",
       .sentence = "Days from creation to suspension of accounts that campaigns use.",
       .section = section,
       .series = {"account_life_days"}},
  };
}

std::vector<ReportPanel> harm_panels() {
  const char* section = "Reach and harm";
  return {
      {.id = "prevalence",
       .title = "Prevalence of harmful content",
       .sentence = "Share of all views that fall on harmful posts: what users meet.",
       .section = section,
       .series = {"prevalence"},
       .format = Format::percent},
      {.id = "views-harmful",
       .title = "Views of harmful posts",
       .sentence = "How often harmful posts are seen.",
       .section = section,
       .series = {"views_harmful"},
       .per_window = true},
      {.id = "exposures-after-removal",
       .title = "Exposures that removal came too late for",
       .sentence = "Views of posts that were later, or already, decided to be harmful.",
       .section = section,
       .series = {"exposures_after_removal"},
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
      {.id = "fpr-gap",
       .title = "Gap in wrongful flags",
       .sentence = "Difference between the groups' false-positive rates; 0 is equal treatment.",
       .section = section,
       .series = {"fpr_gap", "false_positive_rate_gap"},
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

std::vector<ReportPanel> moderation_panels() {
  const char* section = "Human review";
  return {
      {.id = "queue-length",
       .title = "Review queue",
       .sentence = "Items that wait for a human reviewer.",
       .section = section,
       .series = {"queue_length"}},
      {.id = "wait",
       .title = "Wait for review",
       .sentence = "Time from entering the queue to the decision.",
       .section = section,
       .series = {"wait_hours"}},
      {.id = "reviews",
       .title = "Reviews done",
       .sentence = "Decisions by human reviewers.",
       .section = section,
       .series = {"reviews"},
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
       .kind = Kind::cumulative,
       .y_title = "Cumulative cost"},
      {.id = "energy",
       .title = "Energy used so far",
       .sentence = "What each actor's computing has used since the start.",
       .section = section,
       .series = {"energy_kwh"},
       .kind = Kind::cumulative,
       .y_title = "Cumulative energy"},
  };
}

}  // namespace

std::vector<ReportPanel> default_panels() {
  std::vector<ReportPanel> panels;
  for (const auto& part : {detection_panels(), attack_panels(), harm_panels(), fairness_panels(),
                           moderation_panels(), price_panels()}) {
    panels.insert(panels.end(), part.begin(), part.end());
  }
  return panels;
}

}  // namespace redoubt::analysis
