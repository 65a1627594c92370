#include "agents/generators/technology.hpp"

#include <fmt/format.h>

#include "agents/foundation/emission.hpp"
#include "agents/foundation/foundation_model.hpp"

namespace redoubt {

// Prices by tokens are a provider's, and known of some years only.
std::vector<Flaw> Technology::flaws(const Surroundings& around) const {
  const PriceList list = params_.unit_cost.price_list;
  if (list == PriceList::stated) return {};
  const char* const field = "unit_cost.price_list";
  if (!pays_by_tokens())
    return {{field,
             "is stated, but nobody charges this kind by tokens (must be left out; state "
             "unit_cost.inference_usd, or use kind = \"hosted_model\")"}};
  if (list != PriceList::of_the_run) return {};
  for (const std::int64_t year : around.years)
    if (year < kFirstPriceYear || year > kLastPriceYear)
      return {{field, year == 0
                          ? std::string("is \"of_the_run\", but the run has no date (must have "
                                        "scenario.starts_on, or name a year)")
                          : fmt::format("is \"of_the_run\", but there is no price of {} (there "
                                        "are {} to {}; name the year to use)",
                                        year, kFirstPriceYear, kLastPriceYear)}};
  return {};
}

void TechnologyParams::fields(FieldVisitor& v) {
  v({.name = "radius",
     .unit = "sd",
     .meaning = "distance of the campaign's posts from benign ones",
     .range = {0, 20},
     .source = "detectors retrained on the attack reach d' near 4; the rest by kind is assumed",
     .tag = Tag::derived,
     .fixed = true},
    radius);
  v({.name = "start_distance",
     .unit = "sd",
     .meaning =
         "effective d' that a detector trained on past campaigns has against it at the start",
     .range = {0, 20},
     .source = "detectors trained on another decoding, d' 1.2 to 2.8 (Zellers et al. 2019; "
               "Ippolito et al. 2020)",
     .tag = Tag::derived,
     .fixed = true},
    start_distance);
  v({.name = "unit_cost", .meaning = "what one post costs"}, unit_cost);
  v({.name = "fixed_usd",
     .unit = "USD",
     .meaning = "paid once, before the first post",
     .range = {0, 1e12},
     .source = "200: removing the safety training of an open model costs less (Lermen et al. "
               "2023); 4.6 million: training GPT-3 (Li 2020)",
     .tag = Tag::published,
     .fixed = true},
    fixed_usd);
  v({.name = "fixed_kwh",
     .unit = "kWh",
     .meaning = "energy that computers use for what is paid once, e.g. for training the model, "
                "without the building's share",
     .range = kNonNegative,
     .source = "own_model: GPT-3 in Patterson et al. 2021, 1287 MWh at a PUE of 1.10; else not "
               "known"},
    fixed_kwh);
  v({.name = "posts_per_day_limit",
     .unit = "1/day",
     .meaning =
         "most usable posts a day that the technology allows: of a provider's interface, or of "
         "the campaign's own machines",
     .range = {0, 1e12},
     .source = "open_weights, own_model: one machine that makes 600 drafts an hour, of which "
               "unit_cost.usable_share can be used; else no limit of its own"},
    posts_per_day_limit);
  v({.name = "energy_per_post_wh",
     .unit = "Wh",
     .meaning = "energy of one draft; a usable post takes this / unit_cost.usable_share",
     .range = {0, 1e6},
     .source = "0.047 Wh per text (Luccioni et al. 2023); none by hand",
     .tag = Tag::published},
    energy_per_post_wh);
  v({.name = "foreign_tell",
     .unit = "sd",
     .meaning = "how far text that people write for a foreign group stands out in style",
     .range = {0, 10},
     .source = "no published value"},
    foreign_tell);
  v({.name = "foreign_quality_loss",
     .unit = "sd",
     .meaning = "quality that such text loses",
     .range = {0, 10},
     .source = "no published value"},
    foreign_quality_loss);
  v({.name = "contractor_leaks_per_year",
     .unit = "1/year",
     .meaning = "hazard that one of the people at work exposes the campaign",
     .range = {0, 1e3},
     .source = "no published value"},
    contractor_leaks_per_year);
  v({.name = "stolen_photos",
     .unit = "photos",
     .meaning = "profile photos of others that its accounts share; 0: a new face, made by a model, "
                "for each",
     .range = {0, 1e6},
     .source = "no published value"},
    stolen_photos);
  v({.name = "trace",
     .unit = "sd",
     .meaning = "regularities that a model leaves in a text, as another of its family sees them",
     .range = {0, 7.9},
     .source = "2.81: Grover on Grover, 92 % right (Zellers et al. 2019); none by hand",
     .tag = Tag::derived},
    trace);
  if (family == ModelFamily::none) return;
  v({.name = "foundation_model",
     .meaning = "whether its text is the scenario's foundation model's, biased as that model is; "
                "else it writes as each group does",
     .source = "models that know every group by default",
     .fixed = true},
    foundation_model);
}

Direction mean_of(const Context& context, const Order& order) {
  Direction mean = order.offset;
  for (std::size_t i = 0; i < kFeatures; ++i) mean[i] += context.groups[order.group].mean[i];
  return mean;
}

namespace {

Features features_of(const Context& context, const Order& order, const TechnologyParams& params) {
  if (!params.foundation_model || context.foundation == nullptr)
    return draw_features(mean_of(context, order), order.post_key, context.draws);
  GroupKnowledge::Component voice = context.foundation->knowledge().groups[order.group];
  for (std::size_t i = 0; i < kFeatures; ++i) voice.mean[i] += order.offset[i];
  const double temperature = context.foundation->params().emission.temperature;
  return emit(voice, temperature, order.post_key, context.draws);
}

}  // namespace

Surface write_afresh(Context& context, const Order& order, const TechnologyParams& params) {
  Surface surface;
  surface.key = order.post_key;
  surface.modality = order.modality;
  surface.x = features_of(context, order, params);
  surface.fingerprint.template_id = order.post_key;
  surface.trace = ModelTrace(params.family, params.trace, order.paraphrased);
  return surface;
}

}  // namespace redoubt
