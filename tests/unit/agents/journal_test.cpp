// The journal: it tells what the tallies count, and changes nothing.
#include "agents/journal.hpp"

#include <map>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::scenario_of;
using Kind = PostEvent::Kind;

namespace {

class Memory final : public Journal {
 public:
  void note(const PostEvent& event) override { events.push_back(event); }
  void cascade(const CascadeRecord& cascade) override { cascades.push_back(cascade); }
  [[nodiscard]] std::uint64_t count(Kind kind) const {
    std::uint64_t n = 0;
    for (const PostEvent& event : events) n += event.kind == kind ? 1 : 0;
    return n;
  }
  std::vector<PostEvent> events;
  std::vector<CascadeRecord> cascades;
};

std::string text(const std::string& rest = "") {
  return "[scenario]\nname = 'j'\nhorizon = '20d'\n[network]\nusers = 400\n"
         "[[generator]]\nname = 'farm'\nkind = 'hosted_model'\n"
         "[[detector]]\nname = 'd'\nkind = 'statistical'\n"
         "[[detector]]\nname = 'r'\nkind = 'reports'\n" +
         rest;
}

struct Watched {
  explicit Watched(const std::string& rest = "")
      : scenario(scenario_of(text(rest))), society(build_society(scenario)) {
    World world(scenario, society, 0, &journal);
    world.run_until(SimTime{} + scenario.general.horizon);
    world.note_living_cascades();
    digest = world.digest();
    tally = world.tally();
  }
  [[nodiscard]] std::string digest_unwatched() const {
    World world(scenario, society, 0);
    world.run_until(SimTime{} + scenario.general.horizon);
    return world.digest();
  }
  Scenario scenario;
  Society society;
  Memory journal;
  std::string digest;
  Tally tally;
};

}  // namespace

TEST_CASE("a run is the same with and without a journal", "[journal]") {
  CHECK(Watched().digest == Watched().digest_unwatched());
  const std::string cascade = "[propagation]\nrule = 'cascade'\n";
  CHECK(Watched(cascade).digest == Watched(cascade).digest_unwatched());
}

TEST_CASE("the journal tells as much as the tallies count", "[journal]") {
  for (const char* rule : {"feed", "cascade"}) {
    const Watched w(std::string("[propagation]\nrule = '") + rule + "'\n");
    const ReadingTally& reading = w.tally.reading;
    const ModerationTally& moderation = w.tally.moderation;
    CHECK(w.journal.count(Kind::published) == reading.publications + w.tally.generators[0].posts);
    CHECK(w.journal.count(Kind::exposed) == reading.exposures);
    CHECK(w.journal.count(Kind::shared) == reading.shares);
    CHECK(w.journal.count(Kind::reported) == reading.reports);
    CHECK(w.journal.count(Kind::queued) == moderation.cases);
    CHECK(w.journal.count(Kind::removed) ==
          moderation.actioned_harmful + moderation.actioned_benign);
    CHECK(w.journal.count(Kind::suspended) == moderation.suspensions);
    CHECK(moderation.suspensions > 0);
    double delivered = 0;
    for (const PostEvent& event : w.journal.events)
      if (event.kind == Kind::delivered) delivered += event.value;
    CHECK(delivered == static_cast<double>(reading.deliveries));
  }
}

TEST_CASE("events come in order of time, and of a post after its publication", "[journal]") {
  const Watched w;
  SimTime last;
  std::map<PostId, PostEvent> published;
  for (const PostEvent& event : w.journal.events) {
    REQUIRE(event.at >= last);
    last = event.at;
    if (event.kind == Kind::published) published[event.post] = event;
    if (event.kind == Kind::suspended) continue;
    REQUIRE(published.contains(event.post));
    CHECK(published[event.post].group == event.group);
    CHECK(published[event.post].intent == event.intent);
    if (event.kind == Kind::shared) CHECK(event.parent < event.share);
  }
}

TEST_CASE("what a detector flags is what scored at or above its threshold", "[journal]") {
  const Watched w;
  std::uint64_t above = 0;
  for (const PostEvent& event : w.journal.events)
    above += event.kind == Kind::scored && event.value >= event.limit ? 1 : 0;
  const DetectorTally& detector = w.tally.detectors[0];
  std::uint64_t flagged = detector.harmful_flagged;
  for (const std::uint64_t benign : detector.benign_flagged) flagged += benign;
  CHECK(above == flagged);
  CHECK(w.journal.count(Kind::flagged) <= above);  // the last decisions have not taken effect
  CHECK(w.journal.count(Kind::flagged) + 5 > above);
}

TEST_CASE("each post has one cascade, finished if it expired", "[journal]") {
  const Watched w;
  CHECK(w.journal.cascades.size() == w.journal.count(Kind::published));
  std::uint64_t shares = 0;
  std::uint64_t exposures = 0;
  for (std::size_t i = 0; i < w.journal.cascades.size(); ++i) {
    const CascadeRecord& cascade = w.journal.cascades[i];
    CHECK(cascade.post.value == i);
    CHECK(cascade.finished == (cascade.published < SimTime{} + days(5)));  // measured on day 19
    shares += cascade.shape.size;
    exposures += cascade.exposures;
  }
  CHECK(shares == w.journal.count(Kind::published) + w.journal.count(Kind::shared));
  CHECK(exposures == w.journal.count(Kind::exposed));
}
