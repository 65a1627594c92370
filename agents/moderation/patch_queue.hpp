// Complaints that wait for a local edit, the most frequent first: rare cases wait.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/content/surface.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

struct Patch {
  Features centre{};  // of the first complaint
  SimTime since;
  std::uint64_t key = 0;  // of its post
  std::uint64_t complaints = 1;
};

class PatchQueue {
 public:
  // A complaint within `radius` of a waiting patch adds to it (the oldest such patch), else it asks
  // for one of its own.
  void complain(const Features& x, double radius, std::uint64_t key, SimTime now);
  // The patch with the most complaints, the oldest of equals; nullopt if none waits.
  std::optional<Patch> take();
  [[nodiscard]] std::size_t waiting() const { return patches_.size(); }

 private:
  std::vector<Patch> patches_;  // by age, then key
};

}  // namespace redoubt
