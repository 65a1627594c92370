// Settings of campaigns, detectors and the provider, and what they need.
#include "agents/check/idle_rules.hpp"

namespace redoubt {
namespace {

using V = LifetimeValues;
using Me = std::string;

bool asks(const V& v, const Me& me) {
  return v.ever(me + ".evasion.feedback", "decision") || v.ever(me + ".evasion.feedback", "score");
}
bool has_kind(const std::vector<ActorSpec>& specs, std::string_view kind) {
  for (const ActorSpec& spec : specs)
    if (spec.kind == kind) return true;
  return false;
}

std::vector<IdleRule> detector_rules() {
  return {
      {"detector",
       {"per_group", "group_prior"},
       [](const V& v, const Me&) { return v.several_groups(); },
       "all people are of one group (state an [[attribute]])"},
      {"detector",
       {"threshold"},
       [](const V& v, const Me& me) { return v.ever(me + ".threshold_rule", "fixed"); },
       "its threshold_rule is not \"fixed\""},
      {"detector",
       {"flag_rate"},
       [](const V& v, const Me& me) { return v.ever(me + ".threshold_rule", "flag_rate"); },
       "its threshold_rule is not \"flag_rate\""},
      {"detector",
       {"target_fpr"},
       [](const V& v, const Me& me) { return v.ever(me + ".threshold_rule", "target_fpr"); },
       "its threshold_rule is not \"target_fpr\""},
      {"detector",
       {"catch_value_usd", "mistake_cost_usd", "flag_cost_usd"},
       [](const V& v, const Me& me) { return v.ever(me + ".threshold_rule", "best_response"); },
       "its threshold_rule is not \"best_response\""},
      {"detector",
       {"drift_statistic", "drift_tolerance", "drift_limit"},
       [](const V& v, const Me& me) { return v.ever(me + ".retrain_rule", "drift"); },
       "its retrain_rule is not \"drift\""},
  };
}

std::vector<IdleRule> campaign_rules() {
  return {
      {"generator",
       {"amplify_within"},
       [](const V& v, const Me& me) { return v.on(me + ".amplifiers"); },
       "it has no amplifiers"},
      {"generator",
       {"choice.review_every", "choice.temperature_usd_per_day", "choice.memory_posts",
        "choice.model_life", "choice.discount_per_year"},
       [](const V& v, const Me& me) { return v.on(me + ".choice.among"); },
       "it keeps its technology (choice.among is empty)"},
      {"generator",
       {"evasion.oracle", "evasion.query_cost_usd", "evasion.query_wh",
        "evasion.queries_per_account", "evasion.queries_per_day"},
       asks,
       "it asks nobody (evasion.feedback is \"views\")"},
      {"generator",
       {"evasion.surrogate_transfer"},
       [](const V& v, const Me& me) {
         return asks(v, me) && v.ever(me + ".evasion.oracle", "surrogate");
       },
       "it asks no surrogate (evasion.feedback \"decision\" or \"score\" with evasion.oracle = "
       "\"surrogate\")"},
      {"generator",
       {"unit_cost.tokens"},
       [](const V& v, const Me& me) { return !v.ever(me + ".unit_cost.price_list", "stated"); },
       "its price is not by token (unit_cost.price_list is \"stated\")"},
      {"generator",
       {"api.edit_usd", "api.edit_noise"},
       [](const V& v, const Me& me) { return v.on(me + ".api.edit_share"); },
       "it rewrites nothing (api.edit_share is 0)"},
  };
}

template <const char* kModality>
bool posted(const V& v, const Me&) {
  return v.any_is("generator", "modality", kModality);
}
constexpr char kText[] = "text";
constexpr char kImage[] = "image";
constexpr char kVoice[] = "voice";
constexpr char kVideo[] = "video";

std::vector<IdleRule> modality_rules() {
  return {{"modality",
           {"text"},
           posted<kText>,
           "no campaign writes texts (no generator with modality = \"text\")"},
          {"modality",
           {"image"},
           posted<kImage>,
           "no campaign posts images (no generator with modality = \"image\")"},
          {"modality",
           {"voice"},
           posted<kVoice>,
           "no campaign posts voices (no generator with modality = \"voice\")"},
          {"modality",
           {"video"},
           posted<kVideo>,
           "no campaign posts videos (no generator with modality = \"video\")"}};
}

std::vector<IdleRule> provider_rules() {
  return {
      {"provider",
       {"prompt_noise", "refuse_above", "allowance", "ban_above", "informed", "report_lag",
        "report_window", "monitoring_usd", "monitoring_wh", "retrain_every", "l2"},
       [](const V& v, const Me& me) { return v.on(me + ".monitoring"); },
       "nobody watches the requests (provider.monitoring is false)"},
      {"provider",
       {"report_lag", "report_window"},
       [](const V& v, const Me& me) { return v.on(me + ".informed"); },
       "nobody reports upstream (provider.informed is false)"},
      {"provider",
       {"by_hand_share", "answer_usd", "answer_wh"},
       [](const V& v, const Me& me) { return v.on(me + ".assisted_share"); },
       "people write by themselves (provider.assisted_share is 0)"},
      {"provider",
       {"watermark.green_share", "watermark.strength"},
       [](const V& v, const Me& me) {
         return v.on(me + ".watermark.share") || v.on("labelling.law");
       },
       "nothing is marked (provider.watermark.share is 0)"},
      {"provider",
       {"archive"},
       [](const V& v, const Me&) { return has_kind(v.scenario().detectors, "provider_retrieval"); },
       "nobody asks for what was kept (no detector of kind \"provider_retrieval\")"},
  };
}

}  // namespace

std::vector<IdleRule> idle_actor_rules() {
  return joined({detector_rules(), campaign_rules(), modality_rules(), provider_rules()});
}

}  // namespace redoubt
