// Parameters of moderation, with units, ranges and sources.
#include "agents/moderation/moderation.hpp"

namespace redoubt {

void ModerationParams::fields(FieldVisitor& v) {
  v({.name = "reviewers",
     .meaning = "people who review",
     .range = {0, 1e6},
     .source = "no published value"},
    queue.reviewers);
  v({.name = "items_per_day",
     .unit = "1/day",
     .meaning = "items one reviewer handles a day; 0: no limit",
     .range = {0, 1e6},
     .source = "reports of commercial moderators, 400 and more a day",
     .tag = Tag::derived},
    queue.items_per_day);
  v({.name = "service", .meaning = "time one review takes"}, queue.service);
  v({.name = "review_order",
     .meaning = "who is served first: by source (reports, flags, audits) or by followers reached",
     .source = "common practice"},
    review_order);
  v({.name = "wage_usd_per_hour",
     .unit = "USD/h",
     .meaning = "cost of a reviewer's hour",
     .range = {0, 1000},
     .source = "no published value"},
    wage_usd_per_hour);
  v({.name = "sensitivity",
     .meaning = "probability that a reviewer finds a harmful post harmful",
     .range = kProbability,
     .source = "no published value"},
    sensitivity);
  v({.name = "specificity",
     .meaning = "probability that a reviewer finds a benign post benign",
     .range = kProbability,
     .source = "no published value; a symmetric 0.92 would make half of all removals wrong at 0.1 "
               "% prevalence"},
    specificity);
  v({.name = "audit_fraction",
     .meaning = "share of all posts reviewed at random",
     .range = kProbability,
     .source = "no published value"},
    audit_fraction);
  v({.name = "pending_visibility",
     .meaning = "share of its audience that a flagged post keeps until review",
     .range = kProbability,
     .source = "no published value"},
    pending_visibility);
  v({.name = "action",
     .meaning = "what happens to a post that a reviewer found harmful",
     .source = "common practice"},
    action);
  v({.name = "downrank_visibility",
     .meaning = "share of its audience that a downranked post keeps",
     .range = kProbability,
     .source = "no published value"},
    downrank_visibility);
  v({.name = "label_sharing",
     .meaning = "factor on the probability of sharing a labelled post",
     .range = kProbability,
     .source = "experiments on warning labels, sharing x 0.753",
     .tag = Tag::published},
    label_sharing);
  v({.name = "strikes_to_suspend",
     .meaning = "removals within the window that suspend an account",
     .range = {1, 1e6},
     .source = "common practice"},
    strikes_to_suspend);
  v({.name = "strike_window",
     .unit = "duration",
     .meaning = "how long a strike counts",
     .range = kNonNegative,
     .source = "common practice"},
    strike_window);
  v({.name = "suspension",
     .unit = "duration",
     .meaning = "how long a person is suspended; bought accounts are lost",
     .range = kNonNegative,
     .source = "common practice"},
    suspension);
  v({.name = "criterion_shift",
     .unit = "sd",
     .meaning = "per group, how much less evidence reviewers need to find harm",
     .range = {-5, 5},
     .source = "no bias"},
    criterion_shift);
}

}  // namespace redoubt
