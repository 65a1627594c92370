// Posts whose life is worth telling: much seen, wrongly treated, never found, long in waiting.
#pragma once

#include <string>
#include <vector>

#include "analysis/experiment/recorded_events.hpp"

namespace redoubt::analysis {

struct NotablePost {
  std::uint32_t post = 0;
  std::string what;  // "harmful, by influence_one"
  std::size_t readers = 0;
  double waited_days = PostEvent::kNone;  // from the queue to the verdict, or to the end
};

struct NotableList {
  std::string title;
  std::vector<NotablePost> posts;  // the most notable first
};

// At most `most` posts a list.
std::vector<NotableList> find_notable_posts(const RecordedEvents& events, std::size_t replicate,
                                            std::size_t most);

}  // namespace redoubt::analysis
