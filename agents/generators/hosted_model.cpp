// Generator `hosted_model`: a campaign that writes with a model behind somebody else's interface.
//
// Every post is written afresh, so copy detection finds nothing; x ~ N(a + b_g, I) around the
// campaign's offset a, which rotates to evade. The provider's price list says what a post costs.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

TechnologyParams defaults() {
  TechnologyParams params;
  params.energy_per_post_wh = 0.047;
  return params;
}

class HostedModel final : public Technology {
 public:
  HostedModel() : Technology(defaults(), EvasionParams{}, Origin::model) {}
  Surface compose(Context& context, const Direction& mean, std::uint64_t,
                  std::uint64_t post_key) override {
    return write_afresh(context, mean, post_key);
  }
};

}  // namespace

std::unique_ptr<Technology> make_hosted_model() {
  return std::make_unique<HostedModel>();
}

}  // namespace redoubt
