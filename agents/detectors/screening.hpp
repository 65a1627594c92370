// Every detector of the platform at work: thresholds, retraining, costs, and what they flagged.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "agents/context.hpp"
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
  void screen(Context& context, PostId id);
  // The timer of a detector; a generation that is not the current one is stale.
  void wake(Context& context, std::uint32_t detector, std::uint32_t generation,
            const LabelStore& labels);
  // After an override: the next retraining comes by the new period.
  void changed(Context& context, std::uint32_t detector);
  void observe(Context& context, const Signal& signal);

  [[nodiscard]] std::size_t count() const { return detectors_.size(); }
  [[nodiscard]] const DetectorSetup& setup(std::size_t i) const { return detectors_[i].setup; }
  [[nodiscard]] DetectorSetup& setup(std::size_t i) { return detectors_[i].setup; }
  // Lowest score that is flagged; infinite for detectors that do not score.
  [[nodiscard]] double threshold(std::size_t i) const { return detectors_[i].threshold; }

 private:
  void retrain(Context& context, std::uint32_t detector, const LabelStore& labels);
  struct Deployed {
    DetectorSetup setup;
    double threshold = 0;
    std::uint32_t retrain_generation = 0;  // a wake-up of an older plan is stale
  };
  [[nodiscard]] bool active(const DetectorParams& p, SimTime now) const;
  void record(Context& context, std::size_t row, const PostState& state, double score,
              bool flagged);
  // The flag-rate quantile of `scores` (reordered).
  void set_threshold(Deployed& deployed, std::vector<float>& scores);
  void schedule_retraining(Context& context, std::uint32_t detector);

  std::vector<Deployed> detectors_;
  ActorId first_actor_;
  std::vector<LabelledItem> seed_corpus_;
};

}  // namespace redoubt
