// Generator `hosted_model`: a campaign that writes with a model behind somebody else's interface.
//
// Every post is written afresh, so copy detection finds nothing; x ~ N(a + b_g, I) around the
// campaign's offset a, which rotates to evade.
#include "agents/catalogue.hpp"
#include "agents/generators/campaign.hpp"

namespace redoubt {
namespace {

class HostedModel final : public Campaign {
 public:
  HostedModel() : Campaign(CampaignParams{}) {}

 protected:
  Surface compose(Context& context, const Direction& mean, std::uint64_t post_key) override {
    Surface surface;
    surface.x = draw_features(mean, post_key, context.draws);
    surface.fingerprint.template_id = post_key;
    return surface;
  }
};

}  // namespace

std::unique_ptr<Generator> make_hosted_model() {
  return std::make_unique<HostedModel>();
}

}  // namespace redoubt
