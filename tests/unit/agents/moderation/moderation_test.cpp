// From a flag to a decision: visibility, order of cases, strikes, suspensions, costs.
#include "agents/moderation/moderation.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/office.hpp"

using namespace redoubt;
using redoubt::test::Office;
using redoubt::test::perfect;

TEST_CASE("a flagged post is held back, reviewed and removed", "[moderation]") {
  Office office;
  const PostId id = office.flagged_post(office.stage.bought_account, true);
  CHECK(office.stage.state(id).visibility == 51);  // 0.2 of 255
  CHECK(office.stage.context.harm.at(0).flagged == SimTime{});
  CHECK(office.stage.context.harm.at(0).proactive);
  office.run_for(seconds(59));
  CHECK(office.stage.state(id).visibility == 51);
  office.run_for(seconds(2));
  CHECK(office.stage.state(id).visibility == 0);
  CHECK(office.stage.context.harm.at(0).actioned == SimTime{} + minutes(1));
  CHECK(office.tally().actioned_harmful == 1);
  CHECK(office.tally().reviews == 1);
  CHECK(office.tally().wait_hours == Approx(1.0 / 60));
  CHECK(office.stage.count(Signal::Kind::confirmed) == 1);
  const auto labels = office.moderation.labels().since(SimTime{});
  REQUIRE(labels.size() == 1);
  CHECK(labels[0].harmful);
  CHECK(labels[0].source == CaseSource::flag);
}

TEST_CASE("a cleared post is fully visible again and not reviewed twice", "[moderation]") {
  Office office;
  const PostId id = office.flagged_post(UserId{4}, false);
  office.run_for(minutes(2));
  CHECK(office.stage.state(id).visibility == PostState::kFullyVisible);
  CHECK(office.stage.count(Signal::Kind::cleared) == 1);
  office.moderation.flagged(office.stage.context, id, 1);
  office.moderation.reported(office.stage.context, id);
  CHECK(office.stage.state(id).visibility == PostState::kFullyVisible);
  office.run_for(minutes(2));
  CHECK(office.tally().cases == 1);
  CHECK(office.tally().actioned_benign == 0);
}

TEST_CASE("what happens to a confirmed post is a choice", "[moderation]") {
  ModerationParams params = perfect();
  params.actions.action = GENERATE(Action::remove, Action::downrank, Action::label, Action::none);
  Office office(params);
  const PostId id = office.flagged_post(UserId{4}, true);
  office.run_for(minutes(2));
  const PostState& post = office.stage.state(id);
  const bool label = params.actions.action == Action::label;
  CHECK(post.share_probability == Approx(label ? 0.5 * 0.753 : 0.5));
  CHECK(post.visibility == (params.actions.action == Action::remove     ? 0
                            : params.actions.action == Action::downrank ? 51
                                                                        : 255));
  CHECK(office.tally().actioned_harmful == (params.actions.action == Action::none ? 0u : 1u));
}

TEST_CASE("reports come before flags, flags before audits", "[moderation]") {
  ModerationParams params = perfect();
  params.audit_fraction = 1;
  Office office(params);
  const PostId in_hand = office.stage.post(UserId{1}, false);
  office.moderation.published(office.stage.context, in_hand);
  office.moderation.published(office.stage.context, office.stage.post(UserId{2}, false));
  office.flagged_post(UserId{3}, false);
  office.moderation.reported(office.stage.context, office.stage.post(UserId{4}, false));
  CHECK(office.moderation.waiting() == 3);
  office.run_for(minutes(10));
  std::vector<CaseSource> order;
  for (const LabelledItem& item : office.moderation.labels().since(SimTime{}))
    order.push_back(item.source);
  CHECK(order ==
        std::vector{CaseSource::audit, CaseSource::report, CaseSource::flag, CaseSource::audit});
}

TEST_CASE("by reach, accounts with more followers come first", "[moderation]") {
  ModerationParams params = perfect();
  params.docket.order = ReviewOrder::reach;
  Office office(params);
  office.stage.context.audience.set_following(office.stage.bought_account, 3);
  office.flagged_post(UserId{1}, false);  // in hand
  const PostId small = office.flagged_post(UserId{2}, false);
  const PostId large = office.flagged_post(office.stage.bought_account, true);
  office.run_for(seconds(121));
  CHECK(office.stage.state(large).visibility == 0);
  CHECK(office.stage.state(small).visibility == 51);
}

TEST_CASE("three removals within the window suspend an account", "[moderation]") {
  Office office;
  const UserId person{4};
  office.flagged_post(person, true);
  office.flagged_post(person, true);
  office.run_for(days(31));  // both strikes are older than the window
  office.flagged_post(person, true);
  office.flagged_post(person, true);
  office.run_for(minutes(5));
  CHECK(office.tally().suspensions == 0);
  office.flagged_post(person, true);
  office.run_for(seconds(61));
  CHECK(office.tally().suspensions == 1);
  const SimTime now = office.stage.context.now();
  CHECK(office.moderation.suspended(person, now));
  CHECK(office.moderation.suspended(person, now + days(6)));
  CHECK_FALSE(office.moderation.suspended(person, now + days(7)));
  CHECK_FALSE(office.moderation.suspended(UserId{5}, now));
}

TEST_CASE("a bought account is lost once, with its followers", "[moderation]") {
  Office office;
  const UserId account = office.stage.bought_account;
  office.stage.context.audience.set_following(account, 3);
  for (int i = 0; i < 9; ++i) office.flagged_post(account, true);
  office.run_for(hours(1));
  CHECK(office.tally().actioned_harmful == 9);
  CHECK(office.stage.context.audience.followers(account).empty());
  CHECK(office.tally().suspensions == 1);
  CHECK(office.stage.count(Signal::Kind::suspended) == 1);
}

TEST_CASE("a share of all posts is audited", "[moderation]") {
  ModerationParams params = perfect();
  params.audit_fraction = 0.1;
  Office office(params);
  constexpr int kPosts = 5000;
  for (int i = 0; i < kPosts; ++i)
    office.moderation.published(office.stage.context, office.stage.post(UserId{1}, false));
  const double share = static_cast<double>(office.tally().cases) / kPosts;
  CHECK(std::abs(share - 0.1) < 4 * test::share_error(0.1, kPosts));
}

TEST_CASE("a review costs the wage of its mean time; expired posts are not decided",
          "[moderation]") {
  ModerationParams params = perfect();
  params.docket.queue.items_per_day = 1;
  Office office(params);
  office.flagged_post(UserId{1}, true);
  office.flagged_post(UserId{2}, true);
  for (int i = 0; i < 5000; ++i) office.stage.post(UserId{3}, false);  // more than a chunk
  office.run_for(hours(23));
  CHECK(office.tally().reviews == 1);
  office.stage.context.posts.forget_before(office.stage.context.now());
  office.run_for(hours(2));
  CHECK(office.tally().reviews == 2);
  CHECK(office.tally().actioned_harmful == 1);
  CHECK(office.moderation.labels().since(SimTime{}).size() == 1);
  CHECK(office.stage.context.ledger.spent_usd(ActorId{1}) == Approx(2 * 15.0 / 60));
  office.moderation.flagged(office.stage.context, PostId{1}, 1);  // gone: nothing happens
  CHECK(office.moderation.waiting() == 0);
}

TEST_CASE("a flag after a report is not proactive", "[moderation]") {
  ModerationParams params = perfect();
  params.docket.queue.reviewers = 0;
  Office office(params);
  const PostId id = office.stage.post(UserId{1}, true);
  office.moderation.reported(office.stage.context, id);
  CHECK(office.stage.state(id).visibility == PostState::kFullyVisible);
  office.moderation.flagged(office.stage.context, id, 1);
  CHECK_FALSE(office.stage.context.harm.at(0).proactive);
  CHECK(office.moderation.waiting() == 1);  // a post waits once
  CHECK(office.stage.context.tally.reading.reports == 1);
}

TEST_CASE("an override of reviewers takes effect", "[moderation]") {
  ModerationParams params = perfect();
  params.docket.queue.reviewers = 0;
  Office office(params);
  office.flagged_post(UserId{1}, true);
  office.run_for(hours(1));
  CHECK(office.tally().reviews == 0);
  office.moderation.params().docket.queue.reviewers = 1;
  office.moderation.changed(office.stage.context);
  office.flagged_post(UserId{2}, true);
  office.run_for(hours(1));
  CHECK(office.tally().reviews == 2);
}

TEST_CASE("a weak verdict has the milder consequence", "[moderation]") {
  ModerationParams params;
  params.sensitivity = 0.95;
  params.actions.weak_margin = 1;
  Office office(params);
  std::vector<PostId> posts;
  for (int i = 0; i < 400; ++i)
    posts.push_back(office.flagged_post(office.stage.bought_account, true));
  office.run_for(days(1));
  double removed = 0;
  double labelled = 0;
  for (const PostId id : posts) {
    const PostState& post = office.stage.state(id);
    CHECK_FALSE((post.flags & kRemoved && post.flags & kLabelled));
    removed += post.flags & kRemoved ? 1 : 0;
    labelled += post.flags & kLabelled ? 1 : 0;
  }
  // Φ(z_.95 - 1) = .7405 are strong verdicts, the rest of the hits weak ones; 4 standard errors.
  CHECK(removed / 400 == Approx(0.7405).margin(4 * 0.0219));
  CHECK(labelled / 400 == Approx(0.2095).margin(4 * 0.0204));
}
