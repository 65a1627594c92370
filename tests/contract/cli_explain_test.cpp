// `explain`: sentences that agree with the recorded events, posts that are worth it, helpful
// errors.
#include <fmt/format.h>

#include "analysis/experiment/recorded_events.hpp"
#include "analysis/report/notable_posts.hpp"
#include "analysis/report/post_life.hpp"
#include "analysis/value/repricing.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt;
using namespace redoubt::analysis;
using namespace redoubt::testing;

namespace {

// Everything is reviewed; reviewers are often wrong; one strike suspends.
constexpr const char* kStrict = R"([moderation]
audit_fraction = 0.5
sensitivity = 0.7
specificity = 0.9
strikes_to_suspend = 1
[record]
tables = ["events"]
)";

const std::filesystem::path& strict_result() {
  static const TemporaryFolder folder;
  static const std::filesystem::path path = [] {
    folder.write("tiny.toml", std::string(kTinyScenario) + kStrict);
    const Printed printed = run_program(folder, "run tiny.toml --until 10d -o strict.h5");
    if (printed.status != 0) throw std::runtime_error(printed.error);
    return folder.path() / "strict.h5";
  }();
  return path;
}

const NotableList& list_of(const std::vector<NotableList>& lists, const std::string& title) {
  for (const NotableList& list : lists)
    if (list.title == title) return list;
  throw std::runtime_error("no list " + title);
}

}  // namespace

TEST_CASE("a life adds up: hops, readers and shares", "[explain]") {
  const ResultReader file(strict_result());
  const RecordedEvents events(file);
  const auto lists = find_notable_posts(events, 1, 5);
  const NotableList& seen = list_of(lists, "Harmful and most seen");
  REQUIRE(!seen.posts.empty());
  const PostLife life = read_post_life(events, 1, seen.posts[0].post);
  CHECK(life.harmful());
  CHECK(life.readers.size() == seen.posts[0].readers);
  std::size_t readers = 0;
  for (std::size_t depth = 0; depth < life.hops.size(); ++depth) {
    readers += life.hops[depth].readers;
    const std::size_t next = depth + 1 < life.hops.size() ? life.hops[depth + 1].shares : 0;
    CHECK(life.hops[depth].passed_on == next);
    CHECK(life.hops[depth].shares > 0);
  }
  CHECK(readers == life.readers.size());
  const std::string text = tell_post_life(life, events, scenario_of(file));
  CHECK(holds(text, "Campaign campaign published it on day"));
  CHECK(holds(text, fmt::format("{} people read it", readers)));
  CHECK(holds(text, "classifier scored it"));
}

TEST_CASE("a wrong verdict is told as wrong, with its odds and what followed", "[explain]") {
  const ResultReader file(strict_result());
  const RecordedEvents events(file);
  const auto lists = find_notable_posts(events, 0, 5);
  const NotableList& wrongly = list_of(lists, "Harmless, yet acted on");
  REQUIRE(wrongly.posts.size() == 5);
  const std::string text =
      tell_post_life(read_post_life(events, 0, wrongly.posts[0].post), events, scenario_of(file));
  CHECK(holds(text, "is harmless"));
  CHECK(holds(text, "found it harmful. That was wrong"));
  CHECK(holds(text, "probability of 10 %"));
  CHECK(holds(text, "it was removed"));
  CHECK(holds(text, "The account was suspended on"));
  const NotableList& missed = list_of(lists, "Harmful, yet found harmless");
  REQUIRE(!missed.posts.empty());
  const std::string other =
      tell_post_life(read_post_life(events, 0, missed.posts[0].post), events, scenario_of(file));
  CHECK(holds(other, "found it harmless. That was wrong"));
  CHECK(holds(other, "probability of 30 %"));
}

TEST_CASE("an audit tells its luck", "[explain]") {
  const ResultReader file(strict_result());
  const RecordedEvents events(file);
  bool told = false;
  for (std::uint32_t post = 0; post < 10; ++post)
    told = told || holds(tell_post_life(read_post_life(events, 0, post), events, scenario_of(file)),
                         "because an audit drew it, with probability 50 %");
  CHECK(told);
}

TEST_CASE("explain says what is missing", "[explain]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  REQUIRE(run_program(folder, "run tiny.toml").status == 0);
  const Printed none = run_program(folder, "explain tiny.h5 --list");
  CHECK(none.status == 1);
  CHECK(holds(none.error, "--record events"));
  const std::string strict = fmt::format("'{}'", strict_result().string());
  const Printed list = run_program(folder, "explain " + strict + " --list");
  CHECK(list.status == 0);
  CHECK(holds(list.out, "Longest in waiting"));
  const Printed neither = run_program(folder, "explain " + strict);
  CHECK(neither.status == 0);
  CHECK(neither.out == list.out);
  CHECK(holds(neither.out, "Tell one: redoubt explain"));
  const Printed post = run_program(folder, "explain " + strict + " --post 123456789");
  CHECK(post.status == 1);
  CHECK(holds(post.error, "its posts are 0 to"));
  const Printed replicate = run_program(folder, "explain " + strict + " --post 1 --replicate 3");
  CHECK(replicate.status == 1);
  CHECK(holds(replicate.error, "its replicates are 0 to 2"));
}

TEST_CASE("a life says why no flag followed, or that it is not known", "[explain]") {
  constexpr const char* kSilent = R"([[detector]]
name = "adviser"
kind = "statistical"
flag_rate = 0.3
acts = false
[[detector]]
name = "second"
kind = "few_shot"
after = "adviser"
[[detector]]
name = "late"
kind = "statistical"
starts = "20d"
[[detector]]
name = "slow"
kind = "statistical"
latency = "30d"
flag_rate = 0.5
[[detector]]
name = "capped"
kind = "statistical"
capacity_per_day = 1
[record]
tables = ["events"]
)";
  const TemporaryFolder folder;
  folder.write("tiny.toml", std::string(kTinyScenario) + kSilent);
  REQUIRE(run_program(folder, "run tiny.toml -o r.h5").status == 0);
  const ResultReader file(folder.path() / "r.h5");
  const RecordedEvents events(file);
  std::string all;
  for (std::uint32_t post = 0; post < 200; ++post)
    all += tell_post_life(read_post_life(events, 0, post), events, scenario_of(file));
  CHECK(holds(all, "its decisions only serve other detectors (acts = false)"));
  CHECK(holds(all, "The run ended before the flag took effect (30d later)"));
  CHECK(holds(all, "second looks only at what adviser finds, which scored this"));
  CHECK(holds(all, "late was not yet in use (from day 20.00)."));
  CHECK(holds(all, "capped gave no score: it can look at 1 posts a day"));
  CHECK(holds(all, "which of the two is not recorded"));
}

TEST_CASE("a life tells what later looks and readers' notes brought", "[explain]") {
  constexpr const char* kLooksAgain = R"([[detector]]
name = "spread"
kind = "joint"
flag_rate = 0.2
[[detector]]
name = "notes"
kind = "crowd_notes"
harmful_note_probability = 0.5
shown_share = 0.9
note_delay_median = "1h"
[[detector]]
name = "analysts"
kind = "investigation"
[record]
tables = ["events"]
)";
  const TemporaryFolder folder;
  folder.write("tiny.toml", std::string(kTinyScenario) + kLooksAgain);
  REQUIRE(run_program(folder, "run tiny.toml -o r.h5").status == 0);
  const ResultReader file(folder.path() / "r.h5");
  const RecordedEvents events(file);
  std::string all;
  for (std::uint32_t post = 0; post < 400; ++post)
    all += tell_post_life(read_post_life(events, 0, post), events, scenario_of(file));
  CHECK(holds(all, "It had flagged it already."));
  CHECK_FALSE(holds(all, "let it pass. The flag took effect"));
  CHECK(holds(all, "it was given a note by readers, which all see from then on"));
  CHECK(holds(all, "notes scores nothing: readers write notes"));
  CHECK(holds(all, "analysts scores nothing: its analysts look into accounts"));
}
