// Detectors see the surface of posts and say how harmful they look.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "agents/moderation/label_store.hpp"
#include "agents/signal.hpp"
#include "sim/config/parameter.hpp"
#include "sim/content/surface.hpp"
#include "sim/random/keyed_draws.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

// What a detector learns from: reviewed items of its window and the seed corpus of known cases.
struct TrainingSet {
  std::vector<LabelledItem> reviewed;
  std::span<const LabelledItem> seed;
};

class GenerationArchive;

class Detector {
 public:
  virtual ~Detector() = default;
  // Parameters of this kind.
  virtual void fields(FieldVisitor& v) = 0;
  // Log-odds or any number that grows with suspicion; a pure function of what was learnt. Kinds
  // that do not look at content return the lowest value.
  [[nodiscard]] virtual double score(const Surface&) const { return kNoOpinion; }
  // True if scores are decisions, 0 or 1: by default the threshold lies between them.
  [[nodiscard]] virtual bool decides() const { return false; }
  // Probability of harm that a score stands for: decisions are certain, other scores log-odds.
  [[nodiscard]] virtual double probability(double score) const {
    return decides() ? score : portable::logistic(score);
  }
  virtual void observe(const Signal&) {}
  // Returns false if there was too little to learn from.
  virtual bool train(const TrainingSet&) { return false; }
  // Unit vector along which a linear detector separates, for `detectability`; else nullptr.
  [[nodiscard]] virtual const Direction* direction() const { return nullptr; }
  // Whether it needs a provider of the hosted model, and what that provider keeps.
  [[nodiscard]] virtual bool asks_provider() const { return false; }
  virtual void ask(const GenerationArchive&) {}
  // How often readers report what they see: only the kind `reports` says anything.
  [[nodiscard]] virtual std::pair<double, double> report_rates() const { return {0, 0}; }

  static constexpr double kNoOpinion = -1e9;
};

}  // namespace redoubt
