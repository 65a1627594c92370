// Measures of the foundation model: whom it represents, how well, and what it was fed.
#include <cmath>

#include "agents/foundation/emission.hpp"
#include "agents/foundation/foundation_model.hpp"
#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

using Row = std::vector<double>;
using Component = GroupKnowledge::Component;

double squared_distance(const Component& known, const Group& people) {
  double sum = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double d = known.mean[i] - people.mean[i];
    sum += d * d;
  }
  return sum;
}

double mean_variance(const Component& known) {
  double sum = 0;
  for (const double variance : known.variance) sum += variance;
  return sum / static_cast<double>(kFeatures);
}

double mean_log_variance(const Component& known) {
  double sum = 0;
  for (const double variance : known.variance) sum += portable::log(variance);
  return sum / static_cast<double>(kFeatures);
}

// exp(H) of the shares: the number of equal voices that would be as diverse.
double viewpoints(const Row& shares) {
  double entropy = 0;
  for (const double share : shares)
    if (share > 0) entropy -= share * portable::log(share);
  return portable::exp(entropy);
}

constexpr SeriesWords kByGroup[] = {
    {"representation_share", "1", "share of what the model writes",
     "group's share of what the foundation model writes unasked: its share w inside the model, "
     "sharpened by the temperature to w^(1/T) / sum of w^(1/T)"},
    {"representation_gap", "1", "over- or under-representation",
     "representation_share of the group less its share of the people; below 0: under-represented"},
    {"corpus_share", "1", "share of the corpus",
     "group's share of the posts that the foundation model learnt from, by their labels"},
    {"misrepresentation", "sd", "misrepresentation",
     "distance between the mean that the model has of the group and the mean of what its people "
     "write"},
    {"bias_amplification", "sd", "bias amplification",
     "misrepresentation of the group less that by the first model"},
    {"share_amplification", "1", "change of the share in the model",
     "representation_share of the group less that of the first model"},
    {"model_harm_offset", "sd", "harm that the model reads into a group",
     "mean that the model has of the group less the mean of what its people write, along the harm "
     "axis"},
    {"squared_misrepresentation", "sd^2", "squared misrepresentation",
     "square of misrepresentation"},
    {"squared_share_error", "1", "squared error of the share",
     "squared difference of representation_share and the group's share of the people"},
    {"model_variance", "sd^2", "variance of what the model writes",
     "variance that the model has of the group, mean over the axes"},
    {"model_log_variance", "1", "log variance of what the model writes",
     "logarithm of the variance that the model has of the group, mean over the axes"},
    {"by_hand_false_positive_rate", "1", "false positive rate of writing by hand",
     "benign posts written without a model that any detector flagged / such posts published in the "
     "window, by author group"},
    {"by_hand_scored", "posts", "benign posts written by hand",
     "denominator of by_hand_false_positive_rate"},
    {"model_users", "1", "users of the model",
     "users of the foundation model, as a share of all its users at the start"},
    {"corpus_filtered_share", "1", "taken for toxic in the corpus",
     "posts of the group that the last corpus left out as toxic / posts of the group that it was "
     "offered"},
};

constexpr SeriesWords kSingles[] = {
    {"effective_viewpoints", "voices", "effective number of viewpoints",
     "exp of the entropy of representation_share: number of equally common voices that would be as "
     "diverse"},
    {"corpus_posts", "posts", "size of the corpus",
     "posts in all corpora that the model was last trained on"},
    {"corpus_human_share", "1", "human share of the corpus",
     "posts written by people alone / posts, in the corpus gathered last"},
    {"model_written_share", "1", "model-written share of posts",
     "people's posts written with the foundation model / people's posts, in the window"},
    {"model_trainings", "trainings", "retrainings of the foundation model",
     "retrainings of the foundation model in the window"},
    {"trainings_skipped", "trainings", "retrainings without a corpus",
     "retrainings in the window that found no post to learn from and left the model as it was"},
    {"trainings_without_people", "trainings", "retrainings on posts of campaigns",
     "retrainings in the window whose corpus held posts of campaigns and none by people: the model "
     "learnt from campaigns and from nobody else, but perhaps from itself"},
};

class RepresentationMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (world.foundation() == nullptr) return;
    flagged_.assign(world.scenario().groups.size(), 0);
    scored_ = flagged_;
    grouped_.declare(r, {group_axis(world)}, kByGroup);
    singles_.declare(r, {}, kSingles);
  }

  void sample(const World& world, Recorder& r) override {
    if (world.foundation() == nullptr) return;
    sample_groups(world, *world.foundation(), r);
    sample_singles(world, *world.foundation(), r);
  }

 private:
  void sample_groups(const World& world, const FoundationModel& model, Recorder& r) {
    const double temperature = model.params().emission.temperature;
    const Row shares = emitted_shares(model.knowledge(), temperature);
    const Row first = emitted_shares(model.first(), temperature);
    const double posts = posts_in(model.corpus());
    const ScreeningTally& screening = world.tally().screening;
    const Row flagged = since(screening.by_hand_flagged, flagged_);
    const Row scored = since(screening.by_hand_screened, scored_);
    flagged_ = screening.by_hand_flagged;
    scored_ = screening.by_hand_screened;
    for (std::size_t g = 0; g < shares.size(); ++g) {
      const Component& known = model.knowledge().groups[g];
      const Group& people = world.scenario().groups[g];
      const double squared = squared_distance(known, people);
      const double before = std::sqrt(squared_distance(model.first().groups[g], people));
      const double off = shares[g] - people.share;
      grouped_.add({
          shares[g],
          off,
          ratio(model.corpus()[g].n, posts),
          std::sqrt(squared),
          std::sqrt(squared) - before,
          shares[g] - first[g],
          known.mean[kHarmAxis] - people.mean[kHarmAxis],
          squared,
          off * off,
          mean_variance(known),
          mean_log_variance(known),
          ratio(flagged[g], scored[g]),
          scored[g],
          model.user_base().users()[g],
          ratio(model.census().filtered[g], model.census().offered[g]),
      });
    }
    grouped_.put(r);
  }

  void sample_singles(const World& world, const FoundationModel& model, Recorder& r) {
    const CorpusCensus& census = model.census();
    const std::uint64_t publications = world.tally().reading.publications;
    singles_.add(
        {viewpoints(emitted_shares(model.knowledge(), model.params().emission.temperature)),
         posts_in(model.corpus()), ratio(census.human, census.human + census.model),
         ratio(since(model.posts_written(), written_), since(publications, publications_)),
         since(model.retrainings(), trainings_), since(model.skipped(), skipped_),
         since(model.without_people(), without_people_)});
    singles_.put(r);
    written_ = model.posts_written();
    publications_ = publications;
    trainings_ = model.retrainings();
    skipped_ = model.skipped();
    without_people_ = model.without_people();
  }

  SeriesSet grouped_;
  SeriesSet singles_;
  std::vector<std::uint64_t> flagged_;
  std::vector<std::uint64_t> scored_;
  std::uint64_t written_ = 0;
  std::uint64_t publications_ = 0;
  std::uint64_t trainings_ = 0;
  std::uint64_t skipped_ = 0;
  std::uint64_t without_people_ = 0;
};

}  // namespace

std::unique_ptr<Metric> make_representation_metrics() {
  return std::make_unique<RepresentationMetrics>();
}

}  // namespace redoubt
