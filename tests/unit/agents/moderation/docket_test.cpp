// What waits: urgent sources raise a case, harm x reach and deadlines order cases, some leave.
#include "agents/moderation/docket.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/office.hpp"

using namespace redoubt;
using redoubt::test::Office;
using redoubt::test::perfect;

namespace {

std::vector<CaseSource> sources(const Office& office) {
  std::vector<CaseSource> order;
  for (const LabelledItem& item : office.moderation.labels().since(SimTime{}))
    order.push_back(item.source);
  return order;
}

}  // namespace

TEST_CASE("a report or a flag raises what waits as an audit", "[moderation][docket]") {
  ModerationParams params = perfect();
  params.audit_fraction = 1;
  Office office(params);
  const auto audited = [&office](UserId author) {
    const PostId id = office.stage.post(author, false);
    office.moderation.published(office.stage.context, id);
    return id;
  };
  audited(UserId{1});  // in hand
  audited(UserId{2});
  const PostId flagged = audited(UserId{3});
  const PostId reported = audited(UserId{4});
  office.moderation.flagged(office.stage.context, flagged, 1);
  office.moderation.reported(office.stage.context, reported);
  CHECK(office.moderation.waiting() == 3);
  CHECK(office.tally().cases == 4);
  office.run_for(minutes(10));
  CHECK(sources(office) ==
        std::vector{CaseSource::audit, CaseSource::report, CaseSource::flag, CaseSource::audit});
}

TEST_CASE("labels weigh as much as such posts are rarely reviewed", "[moderation][docket]") {
  ModerationParams params = perfect();
  params.audit_fraction = 0.999;
  params.label_weights = LabelWeights::inverse_propensity;
  Office office(params);
  const PostId both = office.stage.post(UserId{1}, false);
  office.moderation.published(office.stage.context, both);  // in hand at once
  office.moderation.flagged(office.stage.context, both, 1);
  const PostId one = office.stage.post(UserId{2}, false);
  office.moderation.published(office.stage.context, one);
  office.run_for(minutes(10));
  const auto labels = office.moderation.labels().since(SimTime{});
  REQUIRE(labels.size() == 2);
  CHECK(labels[0].source == CaseSource::flag);
  CHECK(labels[0].weight == 1);
  CHECK(labels[1].weight == Approx(1 / 0.999));
}

TEST_CASE("labels of reported posts weigh what is stated", "[moderation][docket]") {
  ModerationParams params = perfect();
  params.reported_weight = 0.25;
  Office office(params);
  const PostId reported = office.stage.post(UserId{1}, false);
  office.moderation.reported(office.stage.context, reported);
  office.flagged_post(UserId{2}, false);
  office.run_for(minutes(10));
  const auto labels = office.moderation.labels().since(SimTime{});
  REQUIRE(labels.size() == 2);
  for (const LabelledItem& label : labels)
    CHECK(label.weight == (label.source == CaseSource::report ? 0.25 : 1.0));
}

TEST_CASE("by harm x reach, likely harm before many followers", "[moderation][docket]") {
  ModerationParams params = perfect();
  params.docket.order = ReviewOrder::harm_reach;
  Office office(params);
  Context& context = office.stage.context;
  const UserId small = context.audience.open_account({1, 2});
  context.audience.set_following(small, 2);
  context.audience.set_following(office.stage.bought_account, 3);
  office.flagged_post(UserId{1}, false);  // in hand
  const PostId wide = office.stage.post(office.stage.bought_account, true);
  office.moderation.flagged(context, wide, 0.1);  // 0.3
  const PostId likely = office.stage.post(small, true);
  office.moderation.flagged(context, likely, 0.9);  // 1.8
  office.run_for(seconds(121));
  CHECK(office.stage.state(likely).visibility == 0);
  CHECK(office.stage.state(wide).visibility == 51);
}

TEST_CASE("deadlines: the earliest comes first, and each is met or missed",
          "[moderation][docket]") {
  ModerationParams params = perfect();
  params.docket.order = ReviewOrder::deadline;
  params.docket.clock = {.deadline = minutes(3), .starts_on = ClockStart::reports};
  params.docket.queue.hurry_floor = 1;
  Office office(params);
  const PostId first = office.flagged_post(UserId{1}, true);  // in hand, no clock yet
  office.moderation.reported(office.stage.context, first);    // now it has one
  office.flagged_post(UserId{2}, true);
  for (std::uint32_t i = 3; i < 7; ++i)
    office.moderation.reported(office.stage.context, office.stage.post(UserId{i}, true));
  office.run_for(milliseconds(180001));
  CHECK(sources(office) == std::vector(3, CaseSource::report));
  CHECK(office.tally().clock_met == 3);
  CHECK(office.tally().clock_missed == 2);
  office.run_for(minutes(10));
  CHECK(office.tally().clock_met == 3);
  CHECK(office.tally().clock_missed == 2);
  CHECK(sources(office).back() == CaseSource::flag);
}

TEST_CASE("a case whose patience ends leaves unreviewed and is seen again",
          "[moderation][docket]") {
  ModerationParams params = perfect();
  params.docket.queue.reviewers = 0;
  params.docket.queue.patience = {.kind = LawKind::constant, .mean = hours(2), .cv = 0};
  params.actions.pending = Pending::hold;
  Office office(params);
  const PostId id = office.flagged_post(UserId{1}, true);
  CHECK(office.stage.state(id).visibility == 0);
  office.run_for(milliseconds(2 * 3600000 - 1));
  CHECK(office.moderation.waiting() == 1);
  office.run_for(milliseconds(2));
  CHECK(office.moderation.waiting() == 0);
  CHECK(office.tally().abandoned == 1);
  CHECK(office.stage.state(id).visibility == PostState::kFullyVisible);
  office.moderation.reported(office.stage.context, id);  // it may come again
  CHECK(office.moderation.waiting() == 1);
}

TEST_CASE("reviewers who are hired start at once", "[moderation][docket]") {
  ModerationParams params = perfect();
  params.docket.queue.reviewers = 0;
  Office office(params);
  office.flagged_post(UserId{1}, true);
  office.run_for(hours(1));
  office.moderation.params().docket.queue.reviewers = 1;
  office.moderation.changed(office.stage.context);
  office.run_for(milliseconds(60001));
  CHECK(office.tally().reviews == 1);
  CHECK(office.moderation.hours_on_duty(office.stage.context.now()) ==
        Approx(1.0 / 60).epsilon(1e-4));
}
