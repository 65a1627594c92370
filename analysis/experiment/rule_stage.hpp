// A propagation rule with the parts it needs and nothing else: no actors, no text, no metrics.
#pragma once

#include <memory>
#include <vector>

#include "agents/propagation/propagation_rule.hpp"

namespace redoubt::analysis {

class RuleStage final : private RuleHost {
 public:
  RuleStage(std::unique_ptr<PropagationRule> rule, const SocialGraph& graph)
      : audience_(graph),
        group_of_(graph.nodes(), 0),
        people_(UsersParams{}, groups_, group_of_, draws_),
        rule_(std::move(rule)) {
    rule_->start(
        {kernel_, posts_, audience_, exposure_, tally_, draws_, *this, frame_, days(1000)});
    rule_->calibrate(people_, groups_, graph);
  }

  PostId publish(const PostContent& content, UserId author) override {
    PostState state;
    state.published_s = static_cast<std::uint32_t>(kernel_.now().ms / 1000);
    state.key = static_cast<std::uint32_t>(content.surface.key);
    state.author = author;
    state.share_probability = static_cast<float>(rule_->share_probability(content.truth));
    const PostId post = posts_.add(state, content);
    rule_->deliver(posts_.add(Share{post, author, ShareId{}, state.published_s}), author);
    return post;
  }
  // Somebody passes the newest post on, as if they had got it from its author.
  void pass_on(UserId user) {
    const PostId post{posts_.end_post().value - 1};
    if (exposure_.is_new_sharer(user, post, posts_.state(post)))
      rule_->deliver(exposure_.share(user, ShareId{0}, kernel_.now()), user);
  }
  void run_until(SimTime end) {
    struct Handler {
      RuleStage* self;
      void prefetch(const EventKey& event) const { self->rule_->prefetch(event); }
      void operator()(const EventKey& event) const { self->on(event); }
    };
    kernel_.run_until(end, Handler{this});
  }
  [[nodiscard]] SimTime now() const { return kernel_.now(); }
  [[nodiscard]] const ReadingTally& reading() const { return tally_.reading; }

 private:
  void on(const EventKey& event) {
    if (event.kind() == static_cast<std::uint32_t>(EventKind::view))
      rule_->view(UserId{event.a()}, ShareId{event.b()});
    else
      rule_->timer(event.a(), event.b());
  }
  void reported(UserId, PostId) override {}
  [[nodiscard]] bool may_post(UserId) const override { return true; }

  KeyedDraws draws_{1, 0};
  HarmFrame frame_;
  Kernel<> kernel_;
  PostStore posts_;
  HarmLog harm_;
  Tally tally_;
  Audience audience_;
  Exposure exposure_{posts_, harm_, tally_, draws_};
  std::vector<Group> groups_{Group{}};
  std::vector<std::uint8_t> group_of_;
  Population people_;
  std::unique_ptr<PropagationRule> rule_;
};

}  // namespace redoubt::analysis
