// Generator `own_model`: a campaign that trains a model of its own.
//
// It sits closer to ordinary content (radius 3, start d' 1.5 [assumed]) and nobody upstream exists,
// but the training comes first: 4.6 million USD [Li 2020] and 1170 MWh for a model like GPT-3
// [Patterson et al. 2021: 1287 MWh at the meter of a building with a PUE of 1.10].
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

TechnologyParams defaults() {
  TechnologyParams params;
  params.radius = 3;
  params.start_distance = 1.5;
  params.fixed_usd = 4.6e6;
  params.fixed_kwh = 1.17e6;
  params.unit_cost.usable_share = 0.85;
  params.unit_cost.inference_usd = 0.0033;
  params.energy_per_post_wh = 0.047;
  params.posts_per_day_limit = 24 * 600 * 0.85;  // of one machine
  params.family = ModelFamily::own_model;
  params.trace = kUsualTrace;
  return params;
}

class OwnModel final : public Technology {
 public:
  OwnModel() : Technology(defaults(), EvasionParams{}, Origin::model) {}
  std::optional<Surface> compose(Context& context, const Order& order) override {
    return write_afresh(context, order, params_);
  }
};

}  // namespace

std::unique_ptr<Technology> make_own_model() {
  return std::make_unique<OwnModel>();
}

}  // namespace redoubt
