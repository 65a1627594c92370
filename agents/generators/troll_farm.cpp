// Generator `troll_farm`: a campaign whose posts people write by hand.
//
// People write close to ordinary content (radius 1.5, start d' 0.2 [assumed]) but at wages:
// 6 USD/h at 10 posts/h [Musser 2023] are 0.60 USD a post. Text for a foreign group has lower
// quality and carries a tell on the style axis of foreigners; every contractor may talk. They
// change their ways from week to week. So many people write so much and no more.
#include <algorithm>

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
  void fields(FieldVisitor& v) override {
    Technology::fields(v);
    v({.name = "staff",
       .unit = "people",
       .meaning = "most people who write; 0: as many as its posts take",
       .range = {0, 1e7},
       .source = "United States v. Internet Research Agency 2018: more than 80 people in its "
                 "department for the United States in July 2016",
       .tag = Tag::published},
      staff_);
    v({.name = "posts_per_person",
       .unit = "1/day",
       .meaning = "most posts that one of them writes a day",
       .range = {0, 1e6, true, false},
       .source = "no published value; at eight hours of 6 USD a post costs 0.41 USD"},
      posts_per_person_);
  }
  [[nodiscard]] double most_posts_per_day() const override {
    const double most = params_.posts_per_day_limit;
    return staff_ == 0 ? most : std::min(most, static_cast<double>(staff_) * posts_per_person_);
  }
  std::optional<Surface> compose(Context& context, const Order& order) override {
    return write_afresh(context, order, params_);
  }

 private:
  std::int64_t staff_ = 80;
  double posts_per_person_ = 118;
};

}  // namespace

std::unique_ptr<Technology> make_troll_farm() {
  return std::make_unique<TrollFarm>();
}

}  // namespace redoubt
