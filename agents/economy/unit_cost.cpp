#include "agents/economy/unit_cost.hpp"

namespace redoubt {

void UnitCost::fields(FieldVisitor& v) {
  v({.name = "wage_usd_per_hour",
     .unit = "USD/h",
     .meaning = "wage w of those who write or review",
     .range = {0, 1e4},
     .source = "Musser 2023, w = 6",
     .tag = Tag::published},
    wage_usd_per_hour);
  v({.name = "posts_per_hour",
     .unit = "1/h",
     .meaning = "posts L that a person writes or reviews in an hour without a model",
     .range = {1e-3, 1e6},
     .source = "Musser 2023, L = 10; 300 for pasting copies is assumed",
     .tag = Tag::published},
    posts_per_hour);
  v({.name = "speed_up",
     .meaning = "how many times faster a person is with the model, α",
     .range = {0, 1e6, true, false},
     .source = "Musser 2023, α = 4; 1 by hand",
     .tag = Tag::published},
    speed_up);
  v({.name = "usable_share",
     .meaning = "share p of the model's output that is good enough to be posted",
     .range = {0, 1, true, false},
     .source = "Musser 2023: 0.8 by an interface, 0.6 an open model, 0.85 an own one",
     .tag = Tag::published},
    usable_share);
  v({.name = "inference_usd",
     .unit = "USD",
     .meaning = "price IC of generating one try; 0.0002 is 100 tokens at 0.002 USD per 1000",
     .range = {0, 1e6},
     .source = "OpenAI price list of March 2023 for gpt-3.5-turbo",
     .tag = Tag::derived},
    inference_usd);
  v({.name = "price_list",
     .meaning = "year whose price per token holds instead of inference_usd, or of_the_run: that of "
                "the calendar year; of kinds that somebody charges by tokens",
     .source = "OpenAI price lists: 0.06, 0.06, 0.02, 0.002 and 0.0006 USD per 1000 tokens in 2020 "
               "to 2024",
     .tag = Tag::published},
    price_list);
  v({.name = "tokens",
     .unit = "tokens",
     .meaning = "length of a try, if price_list names a year",
     .range = {1, 1e6},
     .source = "a short post"},
    tokens);
}

}  // namespace redoubt
