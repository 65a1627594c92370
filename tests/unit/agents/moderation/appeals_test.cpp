// Recourse: an overturned decision restores the post, the strike and the label, and more.
#include "agents/moderation/appeals.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/office.hpp"

using namespace redoubt;
using redoubt::test::Office;
using redoubt::test::perfect;

namespace {

// Reviewers who find everything harmful; appeals come after a day and are decided rightly.
ModerationParams strict() {
  ModerationParams params = perfect();
  params.specificity = 0;
  params.appeals.open = true;
  params.appeals.rate = 1;
  params.appeals.delay = {.kind = LawKind::constant, .mean = days(1), .cv = 0};
  params.appeals.accuracy = 1;
  return params;
}

}  // namespace

TEST_CASE("an appeal restores a benign post, its strike and its label", "[moderation][appeals]") {
  ModerationParams params = strict();
  params.sanctions.strikes_to_suspend = 2;
  params.actions.action = GENERATE(Action::remove, Action::downrank, Action::label);
  Office office(params);
  const PostId first = office.flagged_post(UserId{4}, false);
  const PostId second = office.flagged_post(UserId{4}, false);
  office.run_for(minutes(5));
  CHECK(office.moderation.suspended(UserId{4}, office.stage.context.now()));
  CHECK(office.tally().people_suspended == std::vector<std::uint64_t>{1});
  office.run_for(days(1));
  for (const PostId id : {first, second}) {
    CHECK(office.stage.state(id).visibility == PostState::kFullyVisible);
    CHECK(office.stage.state(id).share_probability == 0.5f);
  }
  CHECK_FALSE(office.moderation.suspended(UserId{4}, office.stage.context.now()));
  for (const LabelledItem& item : office.moderation.labels().since(SimTime{}))
    CHECK_FALSE(item.harmful);
  const AppealTally& tally = office.tally().appeals;
  CHECK(tally.filed[0] == 2);
  CHECK(tally.overturned[0] == 2);
  CHECK(tally.restored_benign == 2);
  CHECK(tally.restoration_hours == Approx(48 + 2.0 / 60));  // a minute of review each
  CHECK(office.tally().reviews == 2);                       // appeals count apart
  CHECK(office.tally().served[static_cast<std::size_t>(CaseSource::appeal)] == 2);
}

TEST_CASE("a panel takes up what nobody appealed", "[moderation][appeals]") {
  ModerationParams params = strict();
  params.appeals.open = false;
  params.appeals.panel_share = {1};
  params.appeals.panel_delay = {.kind = LawKind::constant, .mean = days(1), .cv = 0};
  Office office(params);
  const PostId id = office.flagged_post(UserId{4}, false);
  office.run_for(hours(25));
  CHECK(office.stage.state(id).visibility == PostState::kFullyVisible);
  CHECK(office.tally().appeals.by_panel[0] == 1);
  CHECK(office.tally().appeals.overturned[0] == 1);
}

TEST_CASE("who appeals needs no panel", "[moderation][appeals]") {
  ModerationParams params = strict();
  params.appeals.panel_share = {1};
  Office office(params);
  office.flagged_post(UserId{4}, false);
  office.run_for(days(3));
  CHECK(office.tally().appeals.filed[0] == 1);
  CHECK(office.tally().appeals.by_panel[0] == 0);
}

TEST_CASE("a rightly removed post stays removed", "[moderation][appeals]") {
  Office office(strict());
  const PostId id = office.flagged_post(office.stage.bought_account, true);
  office.run_for(days(2));
  CHECK(office.stage.state(id).visibility == 0);
  CHECK(office.tally().appeals.decided[0] == 1);
  CHECK(office.tally().appeals.overturned[0] == 0);
}

TEST_CASE("labels stay wrong if decisions do not feed training", "[moderation][appeals]") {
  ModerationParams params = strict();
  params.appeals.train = false;
  Office office(params);
  office.flagged_post(UserId{4}, false);
  office.run_for(days(2));
  CHECK(office.tally().appeals.overturned[0] == 1);
  CHECK(office.moderation.labels().since(SimTime{})[0].harmful);
}

TEST_CASE("nobody appeals where nobody may or nothing happened", "[moderation][appeals]") {
  ModerationParams params = strict();
  const bool closed = GENERATE(true, false);
  params.appeals.open = !closed;
  if (!closed) params.actions.action = Action::none;
  Office office(params);
  for (int i = 0; i < 4; ++i) office.flagged_post(UserId{4}, false);
  office.run_for(days(2));
  CHECK(office.tally().appeals.filed[0] == 0);
  CHECK(office.tally().suspensions == (closed ? 1u : 0u));
}

TEST_CASE("the DSA opens appeals", "[moderation][appeals]") {
  ModerationParams params = strict();
  params.appeals.open = false;
  params.docket.law = LegalDuty::dsa;
  Office office(params);
  office.flagged_post(UserId{4}, false);
  office.run_for(days(2));
  CHECK(office.tally().appeals.overturned[0] == 1);
}

TEST_CASE("appeals and overturns have the stated frequencies", "[moderation][appeals]") {
  ModerationParams params = strict();
  params.appeals.rate = 0.3;
  params.appeals.accuracy = 0.9;
  params.docket.queue.reviewers = 50;
  params.sanctions.strikes_to_suspend = 1000000;
  Office office(params);
  constexpr int kPosts = 3000;
  for (int i = 0; i < kPosts; ++i) office.flagged_post(UserId{1}, false);
  office.run_for(days(2));
  const AppealTally& tally = office.tally().appeals;
  const auto filed = static_cast<double>(tally.filed[0]);
  CHECK(std::abs(filed / kPosts - 0.3) < 4 * test::share_error(0.3, kPosts));
  const double overturned = static_cast<double>(tally.overturned[0]) / filed;
  CHECK(std::abs(overturned - 0.9) < 4 * test::share_error(0.9, filed));
}

TEST_CASE("an overturned case becomes an exception and a complaint upstream",
          "[moderation][appeals]") {
  ModerationParams params = strict();
  params.appeals.local_edit_radius = 1;
  params.appeals.edits_per_day = 1;
  params.appeals.inform_upstream = Upstream::provider;
  params.appeals.forward_share = 1;
  params.appeals.forward_lag = {.kind = LawKind::constant, .mean = days(2), .cv = 0};
  Office office(params);
  const PostId id = office.flagged_post(UserId{4}, false);
  office.run_for(minutes(24 * 60 + 3));  // overturned
  CHECK(office.moderation.appeals().patches_waiting() == 1);
  CHECK(office.moderation.appeals().allowlist().size() == 0);
  office.run_for(days(1));
  CHECK(office.moderation.appeals().allowlist().covers(
      office.stage.context.posts.content(id).surface.x));
  CHECK(office.stage.count(Signal::Kind::complained) == 0);
  office.run_for(days(3));  // two hops of two days
  CHECK(office.stage.count(Signal::Kind::complained) == 1);
  CHECK(office.tally().appeals.forwarded[0] == 1);
}

TEST_CASE("posts of suspended accounts: kept, downranked or removed, and back after an appeal",
          "[moderation][enforcement]") {
  ModerationParams params = strict();
  params.sanctions.strikes_to_suspend = 1;
  params.actions.suspended_posts =
      GENERATE(SuspendedPosts::keep, SuspendedPosts::downrank, SuspendedPosts::remove);
  const std::uint8_t left = params.actions.suspended_posts == SuspendedPosts::keep       ? 255
                            : params.actions.suspended_posts == SuspendedPosts::downrank ? 51
                                                                                         : 0;
  Office office(params);
  const PostId bystander = office.stage.post(UserId{4}, false);
  const PostId other = office.stage.post(UserId{5}, false);
  office.flagged_post(UserId{4}, false);
  office.run_for(minutes(2));
  CHECK(office.stage.state(bystander).visibility == left);
  CHECK(office.stage.state(other).visibility == 255);
  CHECK(office.tally().benign_hidden_with_account == (left == 255 ? 0u : 1u));
  office.run_for(days(2));
  CHECK(office.stage.state(bystander).visibility == 255);
}

TEST_CASE("a shadow ban hides new posts, a rate limit counts them", "[moderation][enforcement]") {
  ModerationParams params = strict();
  params.appeals.open = false;
  params.actions.action = GENERATE(Action::shadow_ban, Action::rate_limit);
  const bool shadow = params.actions.action == Action::shadow_ban;
  Office office(params);
  const auto publish = [&office] {
    const PostId id = office.stage.post(UserId{4}, false);
    office.moderation.published(office.stage.context, id);
    return id;
  };
  const PostId acted_on = office.flagged_post(UserId{4}, false);
  office.run_for(minutes(2));
  CHECK(office.stage.state(acted_on).visibility == 255);
  CHECK(office.tally().wrongful[0] == 1);
  CHECK(office.stage.state(publish()).visibility == (shadow ? 51 : 255));
  CHECK(office.moderation.may_publish(UserId{4}, office.stage.context.now()) == shadow);
  office.run_for(days(7));
  CHECK(office.stage.state(publish()).visibility == 255);
  CHECK(office.moderation.may_publish(UserId{4}, office.stage.context.now()));
}

TEST_CASE("reviewers of their own spare appellants the queue", "[moderation][appeals]") {
  ModerationParams params = strict();
  params.docket.queue.reviewers = 1;
  params.docket.queue.items_per_day = 0;
  params.appeals.reviewers = GENERATE(0, 1);
  Office office(params);
  const PostId first = office.flagged_post(UserId{4}, false);
  office.run_for(hours(23));
  for (std::uint32_t i = 0; i < 300; ++i) office.flagged_post(UserId{5}, false);
  office.run_for(hours(2));  // 300 minutes of work wait before the appeal
  const bool restored = office.stage.state(first).visibility == PostState::kFullyVisible;
  CHECK(restored == (params.appeals.reviewers > 0));
  office.run_for(days(2));
  CHECK(office.stage.state(first).visibility == PostState::kFullyVisible);
}
