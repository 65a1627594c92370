// Remembers which things come soon, so that fetching their memory can go in steps.
#pragma once

#include <array>
#include <cstdint>

namespace redoubt {

// The kernel announces an event 12 places ahead. Of what was announced now, 4 and 8 announcements
// ago, one is told: the last comes in about 4 events.
class SoonRing {
 public:
  struct Stages {
    std::uint32_t first;
    std::uint32_t second;
    std::uint32_t third;
  };
  // Before there are 8 announcements, 0 stands in: fetching it does no harm if it exists.
  Stages push(std::uint32_t announced) {
    const Stages stages{announced, ring_[(next_ - 4) % 8], ring_[next_ % 8]};
    ring_[next_++ % 8] = announced;
    return stages;
  }

 private:
  std::array<std::uint32_t, 8> ring_{};
  std::uint32_t next_ = 8;
};

}  // namespace redoubt
