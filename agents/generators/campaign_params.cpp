// Parameters of every campaign, with units, ranges and sources.
#include "agents/generators/campaign.hpp"

namespace redoubt {

void CampaignParams::fields(FieldVisitor& v) {
  v({.name = "posts_per_day",
     .unit = "1/day",
     .meaning = "posts of the whole campaign",
     .range = {0, 1e7},
     .source = "no published value"},
    posts_per_day);
  v({.name = "accounts",
     .meaning = "accounts the campaign keeps open",
     .range = {1, 1e6},
     .source = "no published value",
     .fixed = true},
    accounts);
  v({.name = "account_price_usd",
     .unit = "USD",
     .meaning = "price of one bought account",
     .range = {0, 1e6},
     .source = "no published value used; 0.1 to 1 USD is plausible"},
    account_price_usd);
  v({.name = "stolen_photos",
     .unit = "photos",
     .meaning = "profile photos of others that its accounts share; 0: a new face, made by a model, "
                "for each",
     .range = {0, 1e6},
     .source = "no published value"},
    stolen_photos);
  v({.name = "replacement_delay",
     .unit = "duration",
     .meaning = "time until a suspended account is replaced",
     .range = {0, 1e9},
     .source = "no published value"},
    replacement_delay);
  v({.name = "followers_per_account",
     .meaning = "followers an account wins in the long run",
     .range = {0, 1e7},
     .source = "no published value"},
    followers_per_account);
  v({.name = "follower_growth",
     .unit = "duration",
     .meaning = "time constant in which a new account wins its followers",
     .range = {0, 1e9},
     .source = "no published value"},
    follower_growth);
  v({.name = "capital_usd",
     .unit = "USD",
     .meaning = "money at the start; broke campaigns stop",
     .range = {0, 1e12},
     .source = "no published value",
     .fixed = true},
    capital_usd);
  v({.name = "budget_usd_per_day",
     .unit = "USD/day",
     .meaning = "what a sponsor pays in every day",
     .range = {0, 1e9},
     .source = "no published value"},
    budget_usd_per_day);
  v({.name = "value_per_exposure_usd",
     .unit = "USD",
     .meaning = "what one distinct reader is worth to the campaign",
     .range = {0, 1e6},
     .source = "order of online advertising prices"},
    value_per_exposure_usd);
  v({.name = "cost_per_post_usd",
     .unit = "USD",
     .meaning = "cost of writing one post",
     .range = {0, 1e6},
     .source = "(w/(αL) + IC)/p with w 6 USD/h, L 10/h, α 4, p 0.8 (Musser 2023, form)",
     .tag = Tag::derived},
    cost_per_post_usd);
  v({.name = "radius",
     .unit = "sd",
     .meaning = "distance of the campaign's posts from benign ones",
     .range = {0, 20},
     .source = "detectors retrained on the attack reach d' near 4",
     .tag = Tag::derived,
     .fixed = true},
    radius);
  v({.name = "start_distance",
     .unit = "sd",
     .meaning =
         "effective d' that a detector trained on past campaigns has against it at the start",
     .range = {0, 20},
     .source = "detectors trained on another decoding, d' 1.2 to 2.8 (Zellers et al. 2019; "
               "Ippolito et al. 2020)",
     .tag = Tag::derived,
     .fixed = true},
    start_distance);
  v({.name = "false_share",
     .meaning = "share of posts that make false claims",
     .range = kProbability,
     .source = "no published value"},
    false_share);
  v({.name = "starts",
     .unit = "duration",
     .meaning = "day on which the campaign begins",
     .range = kNonNegative,
     .source = "start of the run",
     .fixed = true},
    starts);
  v({.name = "stops",
     .unit = "duration",
     .meaning = "day on which it ends",
     .range = kNonNegative,
     .source = "does not stop"},
    stops);
  v({.name = "evasion", .meaning = "how the campaign adapts to detection"}, evasion);
}

}  // namespace redoubt
