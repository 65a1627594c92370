// Generator `troll_farm`: a campaign whose posts people write by hand.
//
// People write close to ordinary content (radius 1.5, start d' 0.2 [assumed]) but at wages:
// 6 USD/h at 10 posts/h [Musser 2023] are 0.60 USD a post. Text for a foreign group has lower
// quality and carries a tell on the style axis of foreigners; every contractor may talk. They
// change their ways from week to week.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

TechnologyParams defaults() {
  TechnologyParams params;
  params.radius = 1.5;
  params.start_distance = 0.2;
  params.unit_cost = {.wage_usd_per_hour = 6,
                      .posts_per_hour = 10,
                      .speed_up = 1,
                      .usable_share = 1,
                      .inference_usd = 0};
  params.foreign_tell = 1;
  params.foreign_quality_loss = 0.5;
  params.contractor_leaks_per_year = 0.02;
  params.stolen_photos = 10;
  return params;
}

EvasionParams weekly() {
  EvasionParams params;
  params.fate_window = days(7);
  return params;
}

class TrollFarm final : public Technology {
 public:
  TrollFarm() : Technology(defaults(), weekly(), Origin::human) {}
  std::optional<Surface> compose(Context& context, const Order& order) override {
    return write_afresh(context, order, params_);
  }
};

}  // namespace

std::unique_ptr<Technology> make_troll_farm() {
  return std::make_unique<TrollFarm>();
}

}  // namespace redoubt
