// Moderation on the stage: posts are flagged, time passes, reviewers decide.
#pragma once

#include "agents/moderation/moderation.hpp"
#include "tests/support/stage.hpp"

namespace redoubt::test {

// Reviewers who never err and take a minute each.
inline ModerationParams perfect() {
  ModerationParams params;
  params.docket.queue.reviewers = 1;
  params.docket.queue.items_per_day = 0;
  params.docket.queue.service = {.kind = LawKind::constant, .mean = minutes(1), .cv = 0};
  params.sensitivity = 1;
  params.specificity = 1;
  params.audit_fraction = 0;
  return params;
}

struct Office {
  Stage stage;
  Moderation moderation;
  explicit Office(const ModerationParams& params = perfect())
      : moderation(params, stage.context.groups, ActorId{1}) {
    moderation.start(stage.context);
  }
  void run_for(Duration d) {
    stage.run_for(d, [this](const EventKey& event) {
      if (event.kind() == static_cast<std::uint32_t>(EventKind::review_done))
        moderation.review_done(stage.context, event.a());
      else
        moderation.wake(stage.context, event.minor(), event.b());
    });
  }
  PostId flagged_post(UserId author, bool harmful) {
    const PostId id = stage.post(author, harmful);
    moderation.flagged(stage.context, id, 1);
    return id;
  }
  [[nodiscard]] const ModerationTally& tally() const { return stage.context.tally.moderation; }
};

}  // namespace redoubt::test
