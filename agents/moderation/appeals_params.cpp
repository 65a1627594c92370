// Parameters of appeals and of what they set in motion.
#include "agents/moderation/appeals.hpp"

namespace redoubt {

void AppealParams::fields(FieldVisitor& v) {
  v({.name = "open",
     .meaning = "whether authors may appeal; moderation.law = \"dsa\" opens appeals too",
     .source = "no appeals"},
    open);
  v({.name = "rate",
     .meaning = "probability that an author appeals an action, unless an attribute states its own",
     .range = kProbability,
     .source = "no published value for all; of the order of platforms' transparency reports"},
    rate);
  v({.name = "delay", .meaning = "time from the action to the appeal"}, delay);
  v({.name = "window",
     .unit = "duration",
     .meaning = "how long after an action an appeal is accepted",
     .range = kNonNegative,
     .source = "Regulation (EU) 2022/2065, Article 20: at least six months",
     .tag = Tag::published},
    window);
  v({.name = "accuracy",
     .meaning = "probability that the second look is right",
     .range = kProbability,
     .source = "no published value"},
    accuracy);
  v({.name = "panel_share",
     .meaning = "per group, share of the actions against accounts that pass for its people that a "
                "panel of the group "
                "looks at again where nobody appealed (participatory audit)",
     .range = kProbability,
     .source = "none by default"},
    panel_share);
  v({.name = "panel_delay", .meaning = "time from the action to the panel's look"}, panel_delay);
  v({.name = "reviewers",
     .unit = "people",
     .meaning = "reviewers who decide appeals and nothing else, round the clock; 0: appeals wait "
                "with all other cases",
     .range = {0, 100000},
     .source = "none",
     .fixed = true},
    reviewers);
  v({.name = "train",
     .meaning = "whether an overturned decision corrects the label that detectors learn from",
     .source = "common practice"},
    train);
  v({.name = "local_edit_radius",
     .unit = "sd",
     .meaning = "an overturned case stops detectors from flagging within this distance of it; 0: "
                "no local edits",
     .range = {0, 100},
     .source = "none"},
    local_edit_radius);
  v({.name = "edits_per_day",
     .unit = "1/day",
     .meaning = "local edits that can be made, the most complained of first",
     .range = {0, 10000},
     .source = "no published value"},
    edits_per_day);
  v({.name = "inform_upstream",
     .meaning = "who learns of overturned decisions: nobody, the application, or through it the "
                "provider of the model",
     .source = "nobody"},
    inform_upstream);
  v({.name = "forward_share",
     .meaning = "share of the complaints that each hop passes on",
     .range = kProbability,
     .source = "no published value"},
    forward_share);
  v({.name = "forward_lag", .meaning = "time that each hop takes"}, forward_lag);
}

}  // namespace redoubt
