// What one usable post costs to make, by hand or with a model.
#pragma once

#include "agents/economy/token_price.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

// Cost per usable post = (w / (α·L) + IC) / p [Musser 2023, form]: a person at wage w reviews or
// writes L posts an hour, a model makes that α times as fast, each try costs IC to generate, and a
// share p of the tries is good enough to be posted. By hand: α = 1, IC = 0, p = 1.
struct UnitCost {
  double wage_usd_per_hour = 6;
  double posts_per_hour = 10;
  double speed_up = 4;
  double usable_share = 0.8;
  double inference_usd = 0.0002;
  PriceList price_list = PriceList::stated;
  double tokens = 100;
  std::int64_t year = 0;  // that the run is in, no parameter

  [[nodiscard]] double per_post_usd() const { return per_try_usd() / usable_share; }
  [[nodiscard]] double per_try_usd() const {
    return wage_usd_per_hour / (speed_up * posts_per_hour) + generation_usd();
  }
  // The stated price, or that of the year's list.
  [[nodiscard]] double generation_usd() const {
    return price_list == PriceList::stated
               ? inference_usd
               : tokens / 1000 * usd_per_1000_tokens(price_year(price_list, year));
  }
  // The usable share at which a model is as dear as writing by hand: 1/α + IC·L/w.
  [[nodiscard]] double break_even_share() const { return per_try_usd() / by_hand_usd(); }
  [[nodiscard]] double by_hand_usd() const { return wage_usd_per_hour / posts_per_hour; }
  // Part of the cost by hand that is saved.
  [[nodiscard]] double saving() const { return 1 - per_post_usd() / by_hand_usd(); }
  // People at work for this many posts a day, eight hours each.
  [[nodiscard]] double staff(double posts_per_day) const {
    return posts_per_day / (8.0 * speed_up * posts_per_hour);
  }
  void fields(FieldVisitor& v);
};

}  // namespace redoubt
