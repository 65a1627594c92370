// Detectors see the surface of posts and say how harmful they look.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "agents/accounts.hpp"
#include "agents/detectors/detector_params.hpp"
#include "agents/foundation/group_knowledge.hpp"
#include "agents/moderation/label_store.hpp"
#include "agents/signal.hpp"
#include "sim/config/parameter.hpp"
#include "sim/content/surface.hpp"
#include "sim/random/keyed_draws.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

// What a detector learns from: reviewed items of its window, the seed corpus of known cases, and
// what a foundation model knows of how each group writes.
struct TrainingSet {
  std::vector<LabelledItem> reviewed;
  std::span<const LabelledItem> seed;
  const GroupKnowledge* knowledge = nullptr;
};

class GenerationArchive;
// Scores of the detectors before this one, as deviations from average traffic in standard
// deviations (decisions as they are, 0 or 1); 0 if the detector did not look at the post.
class OtherScores {
 public:
  virtual ~OtherScores() = default;
  [[nodiscard]] virtual double standard_score(std::size_t detector) const = 0;
};

// A post as the platform sees it.
struct Sight {
  const Surface& surface;
  PostId post;
  UserId author;
  SimTime now;
  SimTime published;
  std::uint32_t shares = 0;  // so far, the publication not counted
  const OtherScores* others = nullptr;
};

struct LinearScore {
  double slope = 0;
  double intercept = 0;
};

// Sequential tests that came to an end, and the posts that they took.
struct TestCensus {
  std::uint64_t found = 0;
  std::uint64_t cleared = 0;
  std::uint64_t posts = 0;
};

// What a detector works with. Nothing of it is truth.
struct DetectorTools {
  std::uint64_t key = 0;  // names the detector in its draws
  KeyedDraws draws{0, 0};
  const AccountBook* accounts = nullptr;
  std::vector<std::string> earlier;  // names of the detectors before this one
};

class Worker;

class Detector {
 public:
  virtual ~Detector() = default;
  // Parameters of this kind.
  virtual void fields(FieldVisitor& v) = 0;
  // What this kind has by default where it differs from other kinds.
  virtual void adjust(DetectorParams&) const {}
  virtual void begin(const DetectorTools&) {}

  // Log-odds or any number that grows with suspicion; a pure function of what was learnt. Kinds
  // that do not look at content return the lowest value.
  [[nodiscard]] virtual double score(const Surface&) const { return kNoOpinion; }
  // The same of kinds that see more than the surface: the account, the cascade, other detectors.
  [[nodiscard]] virtual double judge(const Sight& sight) const { return score(sight.surface); }
  // True if scores are decisions, 0 or 1: by default the threshold lies between them.
  [[nodiscard]] virtual bool decides() const { return false; }
  // Probability of harm that a score stands for: decisions are certain, other scores log-odds.
  [[nodiscard]] virtual double probability(double score) const {
    return decides() ? score : portable::logistic(score);
  }
  // Returns false if there was too little to learn from.
  virtual bool train(const TrainingSet&) { return false; }
  // Whether retraining it changes anything.
  [[nodiscard]] virtual bool learns() const { return false; }
  virtual void observe(const Signal&) {}

  // Every post at publication, in order, before it is judged.
  virtual void published(const Sight&) {}
  // Every time a post is passed on; only asked of kinds that follow shares.
  [[nodiscard]] virtual bool follows_shares() const { return false; }
  virtual void shared(const Sight&, UserId) {}
  // False: the platform knows the photo from accounts it closed.
  [[nodiscard]] virtual bool admits_photo(std::uint64_t) const { return true; }
  [[nodiscard]] virtual bool checks_photos() const { return false; }

  // Somebody will soon write a post: brings what is kept of the author closer, then, some events
  // later, what that leads to. Changes nothing else.
  virtual void prefetch(UserId) const {}
  virtual void prefetch_further(UserId) const {}

  // Detectors whose scores this one needs, by name.
  [[nodiscard]] virtual std::vector<std::string> members() const { return {}; }
  // What is wrong with its parameters taken together, "" if nothing.
  [[nodiscard]] virtual std::string problem() const { return {}; }
  [[nodiscard]] virtual bool uses_group_knowledge() const { return false; }
  // Unit vector along which a linear detector of single posts separates, for `detectability` and
  // its bound; else nullptr.
  [[nodiscard]] virtual const Direction* direction() const { return nullptr; }
  // Its score along that direction, if it is one: slope · position + intercept.
  [[nodiscard]] virtual std::optional<LinearScore> linear() const { return std::nullopt; }
  // How its sequential tests of accounts ended, if it makes any.
  [[nodiscard]] virtual const TestCensus* tests() const { return nullptr; }
  // Kind of generator whose texts it knows as its own, "" if none.
  [[nodiscard]] virtual std::string family() const { return {}; }
  // Whether it looks for the mark of a model.
  [[nodiscard]] virtual bool reads_marks() const { return false; }
  // Whether it scores posts: else scores, thresholds, training, capacity and prices mean nothing.
  [[nodiscard]] virtual bool scores_posts() const { return true; }
  // Whether its flags are reports of readers.
  [[nodiscard]] virtual bool hears_readers() const { return false; }
  // Whether it needs a provider of the hosted model, and what that provider keeps.
  [[nodiscard]] virtual bool asks_provider() const { return false; }
  virtual void ask(const GenerationArchive&) {}
  // How often readers report what they see: only the kind `reports` says anything.
  [[nodiscard]] virtual std::pair<double, double> report_rates() const { return {0, 0}; }
  // Wages that it books a day, whatever it finds.
  [[nodiscard]] virtual double wages_usd_per_day() const { return 0; }
  // What acts in the world by itself, else nullptr.
  [[nodiscard]] virtual Worker* worker() { return nullptr; }

  static constexpr double kNoOpinion = -1e9;
};

}  // namespace redoubt
