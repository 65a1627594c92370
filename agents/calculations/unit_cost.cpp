// Calculation `unit_cost`: what a post costs with a model and by hand, and how good the model must
// be [Musser 2023].
#include "agents/economy/unit_cost.hpp"
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class UnitCostCalculation final : public Calculation {
 public:
  void fields(FieldVisitor& v) override { cost_.fields(v); }
  [[nodiscard]] std::vector<Quantity> results() const override {
    return {{"per_post_usd", "USD", cost_.per_post_usd()},
            {"by_hand_usd", "USD", cost_.by_hand_usd()},
            {"break_even_share", "1", cost_.break_even_share()},
            {"saving", "1", cost_.saving()}};
  }
  // p* = 1/α + IC·L/w, saving = 1 - p*/p.
  [[nodiscard]] std::vector<Quantity> closed_forms() const override {
    const double by_hand = cost_.wage_usd_per_hour / cost_.posts_per_hour;
    const double share = 1 / cost_.speed_up + cost_.generation_usd() / by_hand;
    return {{"per_post_usd", "USD", share * by_hand / cost_.usable_share},
            {"by_hand_usd", "USD", by_hand},
            {"break_even_share", "1", share},
            {"saving", "1", 1 - share / cost_.usable_share}};
  }
  [[nodiscard]] std::string problem() const override {
    if (cost_.wage_usd_per_hour <= 0)
      return "wage_usd_per_hour is 0: what costs nothing by hand no model makes cheaper (must be "
             "above 0)";
    if (cost_.price_list == PriceList::of_the_run)
      return "price_list is \"of_the_run\", but nothing runs (must name a year)";
    return "";
  }

 private:
  UnitCost cost_;
};

}  // namespace

std::unique_ptr<Calculation> make_unit_cost() {
  return std::make_unique<UnitCostCalculation>();
}

}  // namespace redoubt
