// A journal that keeps everything, for tests.
#pragma once

#include <vector>

#include "agents/journal.hpp"

namespace redoubt::test {

class MemoryJournal final : public Journal {
 public:
  void note(const PostEvent& event) override { events.push_back(event); }
  void cascade(const CascadeRecord& cascade) override { cascades.push_back(cascade); }
  std::vector<PostEvent> events;
  std::vector<CascadeRecord> cascades;
};

}  // namespace redoubt::test
