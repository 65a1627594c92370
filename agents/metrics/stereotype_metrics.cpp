// Measures of stereotypes: what the foundation model says about groups, and how much further it
// goes than people do.
#include "agents/foundation/emission.hpp"
#include "agents/foundation/foundation_model.hpp"
#include "agents/metrics/amplification.hpp"
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class StereotypeMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    const Scenario& s = world.scenario();
    if (world.stereotypes() != nullptr)
      people_ = r.series({"people_association",
                          "metrics",
                          {group_axis(world)},
                          "1",
                          "trait that people attribute",
                          "mean over people of the rate at which each attributes the trait to the "
                          "group, as their reading has left it"});
    if (world.foundation() == nullptr || !s.stereotype) return;
    for (const Group& group : s.groups) topics_.push_back(group.share);
    association_ = r.series({"association",
                             "metrics",
                             {group_axis(world)},
                             "1",
                             "trait that the model attributes",
                             "share of what the foundation model writes about the group that "
                             "attributes the trait to it, after sharpening by the temperature"});
    corpus_ = r.series({"corpus_association",
                        "metrics",
                        {group_axis(world)},
                        "1",
                        "trait attributed in the corpus",
                        "posts about the group that attribute the trait / posts about the group, "
                        "in the corpora that the model learnt from"});
    const auto grouped = [&](const char* name, const char* long_name, const char* definition) {
      grouped_.push_back(
          r.series({name, "metrics", {group_axis(world)}, "1", long_name, definition}));
    };
    grouped("group_amplification_a_to_t", "stereotype amplification by group, group to trait",
            "the group's term of stereotype_amplification_a_to_t: association less people's rate, "
            "with the sign of the people's association; above 0: amplified");
    grouped("group_amplification_t_to_a", "stereotype amplification by group, trait to group",
            "the group's term of stereotype_amplification_t_to_a: its share of posts with the "
            "trait, model less people, with the sign of the people's association; above 0: "
            "amplified");
    const auto single = [&](const char* name, const char* long_name, const char* definition) {
      singles_.push_back(r.series({name, "metrics", {}, "1", long_name, definition}));
    };
    single("stereotype_amplification_zhao", "stereotype amplification (Zhao)",
           "of groups that are more than their number's share of the posts with the trait: their "
           "share of such posts in what the model writes less that in what people write (Zhao et "
           "al. 2017); above 0: amplified");
    single("stereotype_amplification_a_to_t", "stereotype amplification, group to trait",
           "mean over groups of association less people's rate, with the sign of the people's "
           "association (Wang & Russakovsky 2021, A to T); above 0: amplified");
    single("stereotype_amplification_t_to_a", "stereotype amplification, trait to group",
           "mean over groups of the group's share of posts with the trait, model less people, "
           "with the sign of the people's association (Wang & Russakovsky 2021, T to A); above 0: "
           "amplified");
    single("learnt_amplification_a_to_t", "amplification of its corpus, group to trait",
           "as stereotype_amplification_a_to_t, against corpus_association instead of people's "
           "rate; NaN until every group was written about");
    single("learnt_amplification_t_to_a", "amplification of its corpus, trait to group",
           "as stereotype_amplification_t_to_a, against corpus_association instead of people's "
           "rate; NaN until every group was written about");
  }

  void sample(const World& world, Recorder& r) override {
    if (world.stereotypes() != nullptr) r.put(people_, world.stereotypes()->mean_rates());
    if (singles_.empty()) return;
    const FoundationModel& model = *world.foundation();
    const std::vector<double>& people = world.scenario().stereotype->attribute_rate;
    std::vector<double> written;
    std::vector<double> learnt;
    for (std::size_t g = 0; g < topics_.size(); ++g) {
      written.push_back(
          sharpened(model.knowledge().groups[g].association, model.params().emission.temperature));
      learnt.push_back(ratio(model.corpus()[g].attributed, model.corpus()[g].about));
    }
    r.put(association_, written);
    r.put(corpus_, learnt);
    r.put(grouped_[0], group_amplification_a_to_t(topics_, people, written));
    r.put(grouped_[1], group_amplification_t_to_a(topics_, people, written));
    const double values[] = {amplification_zhao(topics_, people, written),
                             amplification_a_to_t(topics_, people, written),
                             amplification_t_to_a(topics_, people, written),
                             amplification_a_to_t(topics_, learnt, written),
                             amplification_t_to_a(topics_, learnt, written)};
    for (std::size_t k = 0; k < singles_.size(); ++k) r.put(singles_[k], {&values[k], 1});
  }

 private:
  std::vector<double> topics_;
  SeriesId association_{};
  SeriesId corpus_{};
  SeriesId people_{};
  std::vector<SeriesId> grouped_;
  std::vector<SeriesId> singles_;
};

}  // namespace

std::unique_ptr<Metric> make_stereotype_metrics() {
  return std::make_unique<StereotypeMetrics>();
}

}  // namespace redoubt
