// Settings of moderation, appeals and the duty to label, and what they need.
#include "agents/check/idle_rules.hpp"
#include "agents/moderation/legal_duty.hpp"
#include "agents/scenario/reporters.hpp"

namespace redoubt {
namespace {

using V = LifetimeValues;
using Me = std::string;

bool appeals_open(const V& v, const Me&) {
  return v.on("moderation.appeals.open") || v.ever("moderation.law", "dsa");
}
bool looked_at_again(const V& v, const Me& me) {
  return appeals_open(v, me) || v.on("moderation.appeals.panel_share");
}
bool several_groups(const V& v, const Me&) {
  return v.several_groups();
}
bool follows(const V& v, std::string_view action) {
  return v.ever("moderation.action", action) ||
         (v.on("moderation.weak_margin") && v.ever("moderation.weak_action", action));
}
bool has_deadline(const V& v, const Me&) {
  return v.on("moderation.clock.deadline") || v.ever("moderation.law", "netzdg") ||
         v.ever("moderation.law", "eu_tco");
}

constexpr const char* kClosed = "authors cannot appeal (set moderation.appeals.open = true)";
constexpr const char* kNoSecondLook =
    "nothing is looked at again (set moderation.appeals.open = true, or appeals.panel_share)";
constexpr const char* kOneGroup = "all people are of one group (state an [[attribute]])";

std::vector<IdleRule> appeal_rules() {
  return {
      {"moderation", {"appeals.rate", "appeals.delay", "appeals.window"}, appeals_open, kClosed},
      {"attribute",
       {"appeal_rate"},
       [](const V& v, const Me& me) {
         return appeals_open(v, me) || !v.scenario().applications.empty();
       },
       kClosed},
      {"moderation",
       {"appeals.accuracy", "appeals.train", "appeals.local_edit_radius", "appeals.reviewers",
        "appeals.inform_upstream"},
       looked_at_again,
       kNoSecondLook},
      {"moderation",
       {"appeals.edits_per_day"},
       [](const V& v, const Me&) { return v.on("moderation.appeals.local_edit_radius"); },
       "no exceptions are made (moderation.appeals.local_edit_radius is 0)"},
      {"moderation",
       {"appeals.panel_delay"},
       [](const V& v, const Me&) { return v.on("moderation.appeals.panel_share"); },
       "there are no panels (moderation.appeals.panel_share is empty)"},
      {"moderation",
       {"appeals.forward_share", "appeals.forward_lag"},
       [](const V& v, const Me&) { return v.on("moderation.appeals.inform_upstream"); },
       "nobody is informed (moderation.appeals.inform_upstream is \"nobody\")"},
  };
}

std::vector<IdleRule> action_rules() {
  return {
      {"moderation",
       {"reported_weight"},
       [](const V& v, const Me&) { return somebody_reports(v.scenario()); },
       "no label comes of a report (state a [[detector]] of kind \"reports\"; labels of posts that "
       "no detector chose come of moderation.audit_fraction, lever \"random_audit\")"},
      {"moderation",
       {"criterion_shift", "majority_norm", "insider_share"},
       several_groups,
       kOneGroup},
      {"moderation",
       {"pending_visibility"},
       [](const V& v, const Me&) { return v.ever("moderation.pending", "reduce"); },
       "moderation.pending is not \"reduce\""},
      {"moderation",
       {"downrank_visibility"},
       [](const V& v, const Me&) {
         return follows(v, "downrank") || v.ever("moderation.suspended_posts", "downrank");
       },
       "nothing is downranked (moderation.action, weak_action or suspended_posts = \"downrank\")"},
      {"moderation",
       {"label_sharing"},
       [](const V& v, const Me&) { return follows(v, "label"); },
       "nothing is labelled (moderation.action or weak_action = \"label\")"},
      {"moderation",
       {"shadow_visibility", "shadow_ban"},
       [](const V& v, const Me&) { return follows(v, "shadow_ban"); },
       "nobody is shadow-banned (moderation.action or weak_action = \"shadow_ban\")"},
      {"moderation",
       {"rate_limit", "rate_limit_posts_per_day"},
       [](const V& v, const Me&) { return follows(v, "rate_limit"); },
       "nobody is limited (moderation.action or weak_action = \"rate_limit\")"},
      {"moderation",
       {"weak_action"},
       [](const V& v, const Me&) { return v.on("moderation.weak_margin"); },
       "no verdict is weak (moderation.weak_margin is 0)"},
      {"moderation",
       {"working_days_per_week"},
       [](const V& v, const Me&) { return v.on("moderation.shift_start_hours"); },
       "there are no shifts (moderation.shift_start_hours is empty)"},
      {"moderation",
       {"clock.starts_on", "hurry_floor"},
       has_deadline,
       "no decision has a deadline (moderation.clock.deadline, or a moderation.law with one)"},
      {"labelling",
       {"sharing"},
       [](const V& v, const Me& me) { return v.on(me + ".by"); },
       "nobody labels (labelling.by is empty)"},
      {"labelling",
       {"compliance"},
       [](const V& v, const Me& me) { return v.on(me + ".law"); },
       "no law binds the provider (labelling.law is \"none\")"},
  };
}

}  // namespace

std::vector<IdleRule> idle_moderation_rules() {
  return joined({appeal_rules(), action_rules()});
}

}  // namespace redoubt
