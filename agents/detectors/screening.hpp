// Every detector of the platform at work: thresholds, retraining, costs, and what they flagged.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "agents/context.hpp"
#include "agents/detectors/allowlist.hpp"
#include "agents/detectors/detector.hpp"
#include "agents/moderation/label_store.hpp"

namespace redoubt {

enum class ThresholdRule { flag_rate, fixed };
template <>
struct Words<ThresholdRule> {
  static constexpr std::array<const char*, 2> value{"flag_rate", "fixed"};
};

// What every detector has, whatever its kind.
struct DetectorParams {
  ThresholdRule threshold_rule = ThresholdRule::flag_rate;
  double threshold = 0.5;
  double flag_rate = 0.01;
  std::int64_t threshold_window = 30000;
  Duration retrain_every = days(7);
  Duration label_window = days(14);
  Duration latency = seconds(1);
  double cost_per_post_usd = 1e-6;
  double energy_per_post_wh = 1e-4;
  Duration starts{0};
  Duration stops = Duration::never();
  void fields(FieldVisitor& v);
};

struct DetectorSetup {
  std::string name;
  DetectorParams params;
  std::unique_ptr<Detector> detector;
  void fields(FieldVisitor& v);  // the common parameters, then those of the kind
};

class Screening {
 public:
  // first_actor: the actor id of the first detector.
  Screening(std::vector<DetectorSetup> setups, ActorId first_actor,
            std::vector<LabelledItem> seed_corpus);

  void start(Context& context);
  // Scores a new post; decisions take effect as `flag` events after each detector's latency.
  // What lies on the allowlist is scored and not flagged.
  void screen(Context& context, PostId id, const Allowlist& allowed);
  // Probability of harm as this detector sees it now.
  [[nodiscard]] double suspicion(std::size_t i, const Surface& surface) const {
    const Detector& detector = *detectors_[i].setup.detector;
    return detector.probability(detector.score(surface));
  }
  // A timer of a detector; a retraining by a plan that was changed since is stale.
  void wake(Context& context, std::uint32_t detector, std::uint32_t timer, std::uint32_t plan,
            const LabelStore& labels);
  // After an override: a fixed threshold holds at once, a flag rate from the next retraining on,
  // which comes by the old plan or the new period, whichever is earlier.
  void changed(Context& context, std::uint32_t detector);
  // A reader reports the post; call before the report is counted.
  void reported(Context& context, const PostState& post);
  void observe(Context& context, const Signal& signal);
  // Returns whether some detector will ask it.
  bool introduce(const GenerationArchive& archive);
  // Largest score above its threshold that a deployed detector gives the post.
  [[nodiscard]] double margin(const Surface& surface, SimTime now) const;

  [[nodiscard]] std::size_t count() const { return detectors_.size(); }
  [[nodiscard]] const DetectorSetup& setup(std::size_t i) const { return detectors_[i].setup; }
  [[nodiscard]] DetectorSetup& setup(std::size_t i) { return detectors_[i].setup; }
  // Lowest score that is flagged; infinite for detectors that do not score.
  [[nodiscard]] double threshold(std::size_t i) const { return detectors_[i].threshold; }

 private:
  enum Timer : std::uint32_t { kRetrain = 0, kSwitch = 1 };
  void retrain(Context& context, std::uint32_t detector, const LabelStore& labels);
  struct Deployed {
    DetectorSetup setup;
    double threshold = 0;
    std::uint32_t plan = 0;  // number of the current plan for retraining
    SimTime next_retraining;
  };
  [[nodiscard]] bool active(const DetectorParams& p, SimTime now) const;
  void record(Context& context, std::size_t row, const PostState& state, double score,
              bool flagged);
  // The flag-rate quantile of `scores` (reordered).
  void set_threshold(Deployed& deployed, std::vector<float>& scores);
  void plan_retraining(Context& context, std::uint32_t detector, Duration delay);
  void update_report_rates(Context& context);
  void count_seen(Context& context, std::size_t row, const PostState& state);
  [[nodiscard]] ActorId actor(std::uint32_t detector) const {
    return ActorId{first_actor_.value + detector};
  }

  std::vector<Deployed> detectors_;
  ActorId first_actor_;
  std::vector<LabelledItem> seed_corpus_;
};

}  // namespace redoubt
