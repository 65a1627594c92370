// A small book of value for tests: a campaign, a detector and moderation; two groups.
#pragma once

#include "agents/economy/value_book.hpp"

namespace redoubt::test {

constexpr ActorId kCampaign{0};
constexpr ActorId kDetector{1};
constexpr ActorId kModeration{2};

inline HarmRecord post_with(std::uint32_t readers) {
  HarmRecord record;
  record.exposures = readers;
  record.generator = 0;
  return record;
}

// One post left alone with 100 readers, one caught by the detector after 10, one by a report: the
// detector prevented 90 readers, moderation 40; a quarter of all readers of harm are of group 1.
inline ValueBook book_of_three() {
  ValueBook book(3, 1, 2, kModeration);
  HarmLog log;
  log.add(post_with(100));
  book.settle(log, SimTime{} + days(8), days(7));
  book.flagged(PostId{1}, kDetector);
  book.acted(PostId{1}, post_with(10));
  book.acted(PostId{2}, post_with(60));
  for (int i = 0; i < 3; ++i) book.met_harm(0, 0);
  book.met_harm(0, 1);
  return book;
}

}  // namespace redoubt::test
