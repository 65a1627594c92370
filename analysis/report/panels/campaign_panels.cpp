// Charts on the campaigns: how visible, how far, at what price.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> campaign_panels() {
  using Kind [[maybe_unused]] = ReportPanel::Kind;
  using Format [[maybe_unused]] = ReportPanel::Format;
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
      {.id = "population-auc",
       .title = "How well the detectors could do",
       .sentence =
           "AUC of the best deployed linear detector for each campaign against posts of each "
           "group.",
       .section = section,
       .series = {"population_auc"}},
      {.id = "bound",
       .title = "How well any detector could do",
       .sentence = "The largest AUC that a detector of single posts can reach there.",
       .section = section,
       .series = {"auc_bound"}},
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
      {.id = "balance",
       .title = "Money that campaigns have left",
       .sentence = "What a campaign earned and was paid, less what it spent; at zero it is broke.",
       .section = section,
       .series = {"balance_usd"}},
      {.id = "technology",
       .title = "What campaigns write with",
       .sentence = "Share of the runs in which a campaign uses each technology.",
       .section = section,
       .series = {"technology_used"},
       .format = Format::percent,
       .wide = true},
      {.id = "expected-profit",
       .title = "What each technology would earn",
       .sentence = "Profit a day that a campaign expects of each technology it may choose, the "
                   "fixed cost spread over the life of the model.",
       .section = section,
       .series = {"expected_profit_usd_per_day"},
       .y_title = "USD a day",
       .wide = true},
      {.id = "present-value",
       .title = "Whether a technology would pay",
       .sentence =
           "Net present value of entering a technology; at or below zero it is not entered.",
       .section = section,
       .series = {"present_value_usd"},
       .y_title = "USD"},
      {.id = "break-even-reader",
       .title = "What a reader must be worth",
       .sentence = "Worth of a persuaded reader at which a technology would break even.",
       .section = section,
       .series = {"break_even_reader_usd"},
       .y_title = "USD"},
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

}  // namespace redoubt::analysis
