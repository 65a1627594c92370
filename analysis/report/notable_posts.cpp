#include "analysis/report/notable_posts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace redoubt::analysis {
namespace {

using Kind = PostEvent::Kind;

struct Sketch {
  PostEvent published;
  std::size_t readers = 0;
  double sent_to = 0;  // feeds
  SimTime queued = SimTime::never();
  SimTime decided = SimTime::never();
  bool confirmed = false;
  bool acted = false;

  [[nodiscard]] bool harmful() const { return published.intent != Intent::benign; }
};

// Posts are numbered in the order of their publication.
std::vector<Sketch> sketch_all(const RecordedEvents& events, std::size_t replicate) {
  std::vector<Sketch> all;
  events.for_each(replicate, [&all](const PostEvent& event) {
    if (event.kind == Kind::published) all.push_back({.published = event});
    if (!event.post.valid() || event.post.value >= all.size()) return;
    Sketch& sketch = all[event.post.value];
    sketch.readers += event.kind == Kind::exposed ? 1 : 0;
    if (event.kind == Kind::delivered) sketch.sent_to += event.value;
    if (event.kind == Kind::queued && sketch.queued == SimTime::never()) sketch.queued = event.at;
    if (event.kind == Kind::confirmed) sketch.confirmed = true;
    if (event.kind == Kind::confirmed || event.kind == Kind::cleared) sketch.decided = event.at;
    sketch.acted = sketch.acted || event.kind == Kind::removed || event.kind == Kind::downranked ||
                   event.kind == Kind::labelled;
  });
  return all;
}

using Wanted = std::function<bool(const Sketch&)>;
using Weight = std::function<double(const Sketch&)>;

class Lists {
 public:
  Lists(const RecordedEvents& events, std::size_t replicate, std::size_t most)
      : events_(events), most_(most), all_(sketch_all(events, replicate)) {}

  [[nodiscard]] double waited(const Sketch& sketch) const {
    if (sketch.queued == SimTime::never()) return PostEvent::kNone;
    const bool decided = sketch.decided != SimTime::never();
    return (decided ? sketch.decided.days() : events_.horizon_days()) - sketch.queued.days();
  }
  // The heaviest of the posts that are wanted; equal ones in order of publication.
  void add(const std::string& title, const Wanted& wanted, const Weight& weight) {
    std::vector<const Sketch*> chosen;
    for (const Sketch& sketch : all_)
      if (wanted(sketch)) chosen.push_back(&sketch);
    std::stable_sort(chosen.begin(), chosen.end(), [&weight](const Sketch* a, const Sketch* b) {
      return weight(*a) > weight(*b);
    });
    NotableList list{title, {}};
    for (std::size_t i = 0; i < std::min(most_, chosen.size()); ++i)
      list.posts.push_back(describe(*chosen[i]));
    lists_.push_back(std::move(list));
  }
  [[nodiscard]] std::vector<NotableList> take() { return std::move(lists_); }

 private:
  [[nodiscard]] NotablePost describe(const Sketch& sketch) const {
    const PostEvent& post = sketch.published;
    const std::string author =
        post.actor.valid() ? fmt::format("by {}", events_.actor(post.actor))
                           : fmt::format("by a person of group {}", events_.group(post.group));
    return {post.post.value,
            fmt::format("{}, {}", sketch.harmful() ? "harmful" : "harmless", author),
            sketch.readers, waited(sketch)};
  }

  const RecordedEvents& events_;
  std::size_t most_;
  std::vector<Sketch> all_;
  std::vector<NotableList> lists_;
};

}  // namespace

std::vector<NotableList> find_notable_posts(const RecordedEvents& events, std::size_t replicate,
                                            std::size_t most) {
  Lists lists(events, replicate, most);
  const auto readers = [](const Sketch& s) { return static_cast<double>(s.readers); };
  lists.add(
      "Harmful and most seen", [](const Sketch& s) { return s.harmful() && s.readers > 0; },
      readers);
  lists.add(
      "Harmless, yet acted on", [](const Sketch& s) { return !s.harmful() && s.acted; },
      [](const Sketch& s) { return s.sent_to; });
  lists.add(
      "Harmful, yet found harmless",
      [](const Sketch& s) { return s.harmful() && s.decided != SimTime::never() && !s.confirmed; },
      readers);
  lists.add(
      "Harmful and never reviewed",
      [](const Sketch& s) { return s.harmful() && s.decided == SimTime::never(); }, readers);
  lists.add(
      "Longest in waiting", [](const Sketch& s) { return s.queued != SimTime::never(); },
      [&lists](const Sketch& s) { return lists.waited(s); });
  return lists.take();
}

}  // namespace redoubt::analysis
