// What a technology would bring a campaign, as the campaign expects it.
#pragma once

#include <string>

namespace redoubt {

struct Offer {
  std::string kind;
  double profit_usd_per_day = 0;  // with the fixed cost's part of a day
  double present_value_usd = 0;   // over the model's life, the fixed cost paid first
  double break_even_usd = 0;      // a reader must be worth this much; NaN: posts earn nothing yet
};

}  // namespace redoubt
