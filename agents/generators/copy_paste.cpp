// Generator `copy_paste`: people paste lightly edited copies of a few templates.
//
// A template has features of its own, drawn once; its copies keep them but for the edited part.
// Copy detection finds them as soon as one was confirmed; the campaign swaps templates on a
// calendar.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

TechnologyParams defaults() {
  TechnologyParams params;
  params.start_distance = 3.3;
  params.unit_cost = {.wage_usd_per_hour = 6,
                      .posts_per_hour = 300,
                      .speed_up = 1,
                      .usable_share = 1,
                      .inference_usd = 0};
  params.foreign_tell = 1;
  params.foreign_quality_loss = 0.5;
  params.contractor_leaks_per_year = 0.02;
  params.stolen_photos = 10;
  return params;
}

class CopyPaste final : public Technology {
 public:
  CopyPaste() : Technology(defaults(), EvasionParams{.kind = "none"}, Origin::copied) {}
  void fields(FieldVisitor& v) override {
    Technology::fields(v);
    v({.name = "templates",
       .meaning = "templates in use at a time",
       .range = {1, 1e6},
       .source = "no published value"},
      templates_);
    v({.name = "template_life",
       .unit = "duration",
       .meaning = "time until templates are swapped",
       .range = {60, 1e9},
       .source = "no published value"},
      template_life_);
    v({.name = "edit_fraction",
       .meaning = "part of a copy that is rewritten",
       .range = kProbability,
       .source = "no published value"},
      edit_fraction_);
  }

  std::optional<Surface> compose(Context& context, const Order& order) override {
    const double u = context.draws.uniform(Purpose::template_edit, order.post_key, 0);
    const auto choice = static_cast<std::uint64_t>(u * static_cast<double>(templates_));
    const auto epoch = static_cast<std::uint64_t>(context.now().ms / template_life_.ms);
    Surface surface;
    surface.key = order.post_key;
    surface.modality = order.modality;
    surface.fingerprint.template_id = template_name(mix(mix(order.campaign_key, epoch), choice));
    surface.fingerprint.edit_fraction =
        static_cast<float>(edit_fraction_ * context.modalities.of(order.modality).edit_shows);
    const std::uint64_t name = surface.fingerprint.template_id;
    const Features original = draw_features(mean_of(context, order), name, context.draws);
    const Features rewritten =
        draw_features(mean_of(context, order), order.post_key, context.draws);
    const auto e = static_cast<float>(edit_fraction_);
    for (std::size_t i = 0; i < kFeatures; ++i)
      surface.x[i] = (1.0f - e) * original[i] + e * rewritten[i];
    return surface;
  }

 private:
  std::int64_t templates_ = 5;
  Duration template_life_ = days(14);
  double edit_fraction_ = 0.1;
};

}  // namespace

std::unique_ptr<Technology> make_copy_paste() {
  return std::make_unique<CopyPaste>();
}

}  // namespace redoubt
