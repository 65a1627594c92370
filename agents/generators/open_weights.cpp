// Generator `open_weights`: a campaign that runs an open model on rented machines.
//
// What it writes is as good as a hosted model's (x ~ N(a + b_g, I)), but nobody upstream can watch,
// mark or ban it. Removing the safety training costs once (fixed_usd), output needs more review
// (usable_share 0.6 [Musser 2023]) and the machine is paid by the hour:
// 2 USD per GPU-hour [assumed] at 600 posts an hour [assumed] make 0.0033 USD a try.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

TechnologyParams defaults() {
  TechnologyParams params;
  params.fixed_usd = 200;
  params.unit_cost.usable_share = 0.6;
  params.unit_cost.inference_usd = 0.0033;
  params.energy_per_post_wh = 0.047;
  params.posts_per_day_limit = 24 * 600 * 0.6;  // of one machine
  params.family = ModelFamily::open_weights;
  params.trace = kUsualTrace;
  return params;
}

class OpenWeights final : public Technology {
 public:
  OpenWeights() : Technology(defaults(), EvasionParams{}, Origin::model) {}
  std::optional<Surface> compose(Context& context, const Order& order) override {
    return write_afresh(context, order, params_);
  }
};

}  // namespace

std::unique_ptr<Technology> make_open_weights() {
  return std::make_unique<OpenWeights>();
}

}  // namespace redoubt
