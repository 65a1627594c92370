// Posts and their shares are kept until they are too old, and keep their ids.
#include "sim/content/post_store.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

PostId add_post(PostStore& posts, std::uint32_t second, std::uint64_t key) {
  PostState state;
  state.published_s = second;
  state.group = static_cast<std::uint8_t>(key % 3);
  PostContent content;
  content.surface.key = key;
  content.surface.fingerprint.template_id = key;
  const PostId post = posts.add(state, content);
  posts.add(Share{post, UserId{1}, ShareId{}, second});
  return post;
}

}  // namespace

TEST_CASE("the store gives back what was put in", "[content]") {
  PostStore posts;
  const PostId first = add_post(posts, 10, 4);
  const PostId second = add_post(posts, 20, 5);
  CHECK(posts.state(first).published_s == 10);
  CHECK(posts.key(second) == 5);
  CHECK(posts.content(second).surface.key == 5);
  CHECK(posts.content(second).truth.group == 2);
  CHECK(posts.share(ShareId{1}).post == second);
  CHECK(posts.end_post() == PostId{2});
}

TEST_CASE("old posts and shares go in whole chunks, ids stay", "[content]") {
  PostStore posts;
  constexpr std::uint32_t kChunk = SlidingStore<PostState>::kChunk;
  for (std::uint32_t i = 0; i < 3 * kChunk; ++i) add_post(posts, i, i);
  posts.forget_before(SimTime{} + seconds(kChunk - 1));
  CHECK(posts.holds(PostId{0}));  // its chunk still holds a post that is young enough
  posts.forget_before(SimTime{} + seconds(kChunk + 1));
  CHECK_FALSE(posts.holds(PostId{0}));
  CHECK_FALSE(posts.holds(ShareId{0}));
  CHECK(posts.holds(PostId{kChunk}));
  CHECK(posts.key(PostId{kChunk}) == kChunk);
  CHECK_FALSE(posts.holds(posts.end_post()));
}
