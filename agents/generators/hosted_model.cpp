// Generator `hosted_model`: a campaign that writes with a model behind somebody else's interface.
//
// Every post is written afresh, so copy detection finds nothing; x ~ N(a + b_g, I) around the
// campaign's offset a, which rotates to evade. The provider's price list says what a post costs.
// Where the scenario has a provider, every post is a request from one of the campaign's accounts
// there, which may be refused or banned; what was written may be edited, to weaken its mark.
#include "agents/catalogue.hpp"
#include "agents/provider/api_pool.hpp"
#include "agents/provider/noise.hpp"
#include "agents/provider/provider.hpp"

namespace redoubt {
namespace {

TechnologyParams defaults() {
  TechnologyParams params;
  params.energy_per_post_wh = 0.047;
  params.family = ModelFamily::hosted_model;
  params.trace = kUsualTrace;
  return params;
}

class HostedModel final : public Technology {
 public:
  HostedModel() : Technology(defaults(), EvasionParams{}, Origin::model) {}
  void fields(FieldVisitor& v) override {
    Technology::fields(v);
    v({.name = "api", .meaning = "how it deals with the provider, if there is one"}, api_);
  }
  [[nodiscard]] std::vector<Flaw> flaws(const Surroundings& around) const override {
    std::vector<Flaw> flaws = Technology::flaws(around);
    if (!around.provider && !(api_ == ApiParams{}))
      flaws.push_back(
          {"api", "is stated, but there is no provider to deal with (must have [provider])"});
    return flaws;
  }

  bool ready(Context& context, ActorId campaign, std::uint64_t campaign_key) override {
    return context.provider == nullptr ||
           pool_.find(context, api_, campaign, campaign_key, post_usd());
  }

  std::optional<Surface> compose(Context& context, const Order& order) override {
    Surface text = write_afresh(context, order, params_);
    if (context.provider == nullptr) return text;
    const ApiClient client{pool_.current()};
    const Reply reply = context.provider->request(context, client, text.x, order.post_key);
    if (reply == Reply::banned) pool_.lose(context.now(), api_);
    if (reply != Reply::written) return std::nullopt;
    const double edited = 1.0 - (1.0 - api_.edit_share) * (1.0 - order.paraphrased);
    context.provider->hand_over(context, text, edited);
    text.trace = ModelTrace(params_.family, params_.trace, edited);
    text.x = with_noise(text.x, edited * api_.edit_noise, Purpose::text_edit, order.post_key,
                        context.draws);
    return text;
  }

  [[nodiscard]] bool pays_by_tokens() const override { return true; }
  [[nodiscard]] std::optional<ActorId> host(const Context& context) const override {
    if (context.provider == nullptr) return {};
    return context.provider->self();
  }
  [[nodiscard]] double post_usd() const override {
    return Technology::post_usd() + api_.edit_share * api_.edit_usd;
  }

 private:
  ApiParams api_;
  ApiPool pool_;
};

}  // namespace

std::unique_ptr<Technology> make_hosted_model() {
  return std::make_unique<HostedModel>();
}

}  // namespace redoubt
