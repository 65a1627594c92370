#include "analysis/report/post_life.hpp"

#include <fmt/format.h>

#include <map>
#include <stdexcept>

namespace redoubt::analysis {
namespace {

using Kind = PostEvent::Kind;

class Gatherer {
 public:
  Gatherer(std::size_t replicate, PostId post) : post_(post) { life_.replicate = replicate; }

  void hear(const PostEvent& event) {
    if (event.kind == Kind::published) ++posts_;
    if (event.kind == Kind::suspended && found_ && event.account.valid() &&
        event.account == life_.published.account)
      life_.suspensions.push_back(event);
    if (event.post == post_ && event.post.valid()) add(event);
  }
  [[nodiscard]] bool found() const { return found_; }
  [[nodiscard]] std::size_t posts() const { return posts_; }
  [[nodiscard]] PostLife take() { return std::move(life_); }

 private:
  void add(const PostEvent& event) {
    switch (event.kind) {
      case Kind::published:
        found_ = true;
        life_.published = event;
        return add_share(event, 0);
      case Kind::delivered:
        hop(event.share).sent_to += event.value;
        return;
      case Kind::exposed:
        ++hop(event.share).readers;
        return life_.readers.push_back(event);
      case Kind::shared:
        ++hop(event.parent).passed_on;
        life_.share_probability = event.probability;
        return add_share(event, depth_.at(event.parent) + 1);
      default:
        return add_treatment(event);
    }
  }
  void add_treatment(const PostEvent& event) {
    switch (event.kind) {
      case Kind::scored:
        return life_.scores.push_back(event);
      case Kind::flagged:
        return life_.flags.push_back(event);
      case Kind::reported:
        return life_.reports.push_back(event);
      case Kind::queued:
        return life_.queued.push_back(event);
      case Kind::confirmed:
      case Kind::cleared:
      case Kind::abandoned:
        return life_.verdicts.push_back(event);
      case Kind::removed:
      case Kind::downranked:
      case Kind::labelled:
      case Kind::origin_labelled:
      case Kind::noted:
      case Kind::limited:
      case Kind::shadow_banned:
      case Kind::restored:
      case Kind::upheld:
        return life_.actions.push_back(event);
      default:
        return;
    }
  }
  void add_share(const PostEvent& event, std::size_t depth) {
    depth_[event.share] = depth;
    if (life_.hops.size() <= depth) life_.hops.resize(depth + 1);
    ++life_.hops[depth].shares;
  }
  Hop& hop(ShareId share) { return life_.hops[depth_.at(share)]; }

  PostId post_;
  PostLife life_;
  std::map<ShareId, std::size_t> depth_;  // steps from the publication
  std::size_t posts_ = 0;
  bool found_ = false;
};

}  // namespace

PostLife read_post_life(const RecordedEvents& events, std::size_t replicate, std::uint32_t post) {
  Gatherer gatherer(replicate, PostId{post});
  events.for_each(replicate, [&gatherer](const PostEvent& event) { gatherer.hear(event); });
  if (gatherer.found()) return gatherer.take();
  if (gatherer.posts() == 0)
    throw std::runtime_error(fmt::format("nobody published in replicate {}", replicate));
  throw std::runtime_error(
      fmt::format("replicate {} has no post {} (its posts are 0 to {}; --list proposes some)",
                  replicate, post, gatherer.posts() - 1));
}

}  // namespace redoubt::analysis
