// Measures of the duty to label what models wrote: what was labelled, rightly or not, and missed.
#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class LabellingMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (world.labelling() == nullptr) return;
    const Axis writer{
        "written_by",
        {"people_by_hand", "people_with_model", "campaigns_without_model", "campaigns_with_model"}};
    rate_ = r.series(
        {"origin_labelled_share",
         "metrics",
         {writer},
         "1",
         "share labelled as a model's",
         "posts labelled as written by a model / posts published in the window; what a campaign "
         "publishes for cover counts as people's"});
    posts_ = r.series({"origin_posts",
                       "metrics",
                       {writer},
                       "posts",
                       "posts by who wrote them",
                       "denominator of origin_labelled_share"});
    missed_ = r.series({"model_posts_unlabelled",
                        "metrics",
                        {},
                        "posts",
                        "model-written posts without a label",
                        "posts written by a model, less those labelled as such, since the start"});
    if (world.generator_count() > 0)
      of_ = r.series({"origin_labelled_of",
                      "metrics",
                      {generator_axis(world)},
                      "posts",
                      "posts of the campaign labelled as a model's",
                      "posts of the campaign labelled as written by a model in the window"});
    before_ = world.labelling()->tally();
  }

  void sample(const World& world, Recorder& r) override {
    if (world.labelling() == nullptr) return;
    const LabellingTally& now = world.labelling()->tally();
    std::vector<double> rate;
    std::vector<double> posts;
    for (std::size_t i = 0; i < LabellingTally::kWriters; ++i) {
      posts.push_back(since(now.posts[i], before_.posts[i]));
      rate.push_back(ratio(since(now.labelled[i], before_.labelled[i]), posts[i]));
    }
    r.put(rate_, rate);
    r.put(posts_, posts);
    double missed = 0;
    for (const std::size_t with_model : {1, 3})
      missed += since(now.posts[with_model], now.labelled[with_model]);
    r.put(missed_, {&missed, 1});
    if (world.generator_count() > 0) r.put(of_, since(now.labelled_of, before_.labelled_of));
    before_ = now;
  }

 private:
  SeriesId rate_;
  SeriesId posts_;
  SeriesId missed_;
  SeriesId of_;
  LabellingTally before_;
};

}  // namespace

std::unique_ptr<Metric> make_labelling_metrics() {
  return std::make_unique<LabellingMetrics>();
}

}  // namespace redoubt
