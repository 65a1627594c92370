// What an action does to a post can be undone, and only that.
#include "agents/moderation/actions.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

ActionParams halving() {
  ActionParams params;
  params.label_sharing = 0.5;
  return params;
}

// Labelled, then its sharing multiplied by `later`, then the label is taken back.
float after_undoing(const ActionParams& params, float later) {
  PostState post;
  post.share_probability = 0.3f;
  SharingChange sharing{.before = post.share_probability};
  act_on(post, params, Action::label);
  sharing.after = post.share_probability;
  post.share_probability *= later;
  undo_action(post, params, sharing);
  CHECK((post.flags & kLabelled) == 0);
  return post.share_probability;
}

}  // namespace

TEST_CASE("a label that is taken back leaves no trace", "[actions]") {
  CHECK(after_undoing(halving(), 1) == 0.3f);
  ActionParams silenced;
  silenced.label_sharing = 0;
  CHECK(after_undoing(silenced, 1) == 0.3f);
}

TEST_CASE("a note that came after the label stays when the label goes", "[actions]") {
  CHECK(after_undoing(halving(), 0.54f) == Approx(0.3 * 0.54));
}
