// Detector `crowd_notes`: readers write notes under posts, and notes that people of every group
// find helpful are shown.
//
// On first view a reader writes a note with a small probability. Group g's approval of a note is
// √ρ·z + √(1 - ρ)·e_g, z and e_g ~ N(0, 1); the note is shown if every group approves by more than
// a criterion c ("bridging"), which is chosen so that a right note is shown with probability .115.
// Notes on harmless posts are approved `discernment` less, and the author's own group approves
// `loyalty` less. The delay is lognormal with median 15.5 h and log-scale spread 1.7; from then on
// the post is shared .54 times as often [Slaughter, Peytavin, Ugander & Saveski 2025].
#include <algorithm>
#include <cmath>
#include <set>

#include "agents/catalogue.hpp"
#include "agents/detectors/bridging.hpp"
#include "agents/detectors/scoring.hpp"
#include "agents/detectors/worker.hpp"
#include "sim/random/distributions.hpp"

namespace redoubt {
namespace {

class CrowdNotes final : public Detector, public Worker {
 public:
  void fields(FieldVisitor& v) override {
    rate_fields(v);
    bridging_fields(v);
    v({.name = "note_delay_median",
       .unit = "duration",
       .meaning = "median time from a note to its being shown",
       .range = kPositive,
       .source = "no published value; often too late to stop much of the spread (Renault et al. "
                 "2024)"},
      delay_median_);
    v({.name = "note_delay_sigma",
       .meaning = "log-scale spread of that time",
       .range = {0, 5},
       .source = "no published value"},
      delay_sigma_);
    v({.name = "note_sharing",
       .meaning = "factor on the probability of sharing a post with a note",
       .range = kProbability,
       .source = "reposts of noted posts fall by 46 % (Slaughter et al. 2025)",
       .tag = Tag::published},
      sharing_);
  }
  [[nodiscard]] Worker* worker() override { return this; }
  [[nodiscard]] bool scores_posts() const override { return false; }
  [[nodiscard]] bool follows_readers() const override { return true; }

  void start(Context&, const WorkPlace&) override {}

  void viewed(Context& context, const WorkPlace& place, UserId reader, PostId id) override {
    const PostState& post = context.posts.state(id);
    const double u = context.draws.uniform(Purpose::note_written, reader.value, post.key);
    if (u >= (post.harmful() ? harmful_ : benign_)) return;
    ++context.tally.detectors[place.row].notes_written;
    const std::uint64_t note = mix(context.posts.key(id), reader.value);
    if (!approved(context, note, post)) return;
    const double z = context.draws.uniform(Purpose::note_delay, note, 0);
    const double sd = delay_sigma_;
    const double mean = static_cast<double>(delay_median_.ms) * portable::exp(0.5 * sd * sd);
    const double ms = lognormal_sigma(z, mean, sd);
    if (ms < static_cast<double>(days(400).ms))
      place.wake(context, milliseconds(static_cast<std::int64_t>(ms)), id.value);
  }

  // A note is shown; a post needs one.
  void act(Context& context, const WorkPlace& place, std::uint32_t what) override {
    const PostId id{what};
    if (!context.posts.holds(id) || !noted_.insert(id).second) return;
    PostState& post = context.posts.state(id);
    post.share_probability *= static_cast<float>(sharing_);
    ++context.tally.detectors[place.row].notes_shown;
    context.note({.kind = PostEvent::Kind::noted, .post = id, .actor = place.self});
    count_flag(context, place.row, post, context.now());
    if (!post.harmful()) return;
    HarmRecord& record = context.harm.at(post.harm_record);
    record.flagged = std::min(record.flagged, context.now());
  }

 private:
  void rate_fields(FieldVisitor& v) {
    v({.name = "harmful_note_probability",
       .unit = "notes per exposure",
       .meaning = "probability that a reader writes a note under a harmful post",
       .range = kProbability,
       .source = "no published value"},
      harmful_);
    v({.name = "benign_note_probability",
       .unit = "notes per exposure",
       .meaning = "probability that a reader writes a note under a harmless post",
       .range = kProbability,
       .source = "no published value"},
      benign_);
  }
  void bridging_fields(FieldVisitor& v) {
    v({.name = "shown_share",
       .meaning = "share of right notes that are shown",
       .range = {0, 1, true, true},
       .source = "no published value; most notes are never shown"},
      shown_share_);
    v({.name = "agreement",
       .meaning = "correlation ρ of the groups' approval",
       .range = {0, 1, false, true},
       .source = "no published value"},
      agreement_);
    v({.name = "discernment",
       .unit = "sd",
       .meaning = "how much less a note on a harmless post is approved",
       .range = {-10, 10},
       .source = "no published value"},
      discernment_);
    v({.name = "loyalty",
       .unit = "sd",
       .meaning = "how much less a note is approved in the author's own group",
       .range = {-10, 10},
       .source = "no published value"},
      loyalty_);
  }

  [[nodiscard]] bool approved(const Context& context, std::uint64_t note, const PostState& post) {
    const std::size_t groups = context.groups.size();
    const double criterion = criterion_.of(groups, agreement_, shown_share_);
    const auto draw_normal = [&](std::uint64_t occurrence) {
      return normal(context.draws.uniform(Purpose::note_rating, note, occurrence), 0, 1);
    };
    const double common = std::sqrt(agreement_) * draw_normal(0);
    for (std::size_t g = 0; g < groups; ++g) {
      const double own = draw_normal(g + 1);
      double approval = common + std::sqrt(1 - agreement_) * own;
      if (!post.harmful()) approval -= discernment_;
      if (g == post.group && groups > 1) approval -= loyalty_;
      if (approval <= criterion) return false;
    }
    return true;
  }

  double harmful_ = 0.001;
  double benign_ = 1e-6;
  double shown_share_ = 0.115;
  double agreement_ = 0.3;
  double discernment_ = 1;
  double loyalty_ = 0.5;
  Duration delay_median_ = minutes(930);
  double delay_sigma_ = 1.7;
  double sharing_ = 0.54;
  BridgingCriterion criterion_;
  std::set<PostId> noted_;
};

}  // namespace

std::unique_ptr<Detector> make_crowd_notes() {
  return std::make_unique<CrowdNotes>();
}

}  // namespace redoubt
