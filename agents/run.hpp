// One run: a pure function of scenario, society and replicate.
#pragma once

#include <cstdint>
#include <string>

#include "agents/journal.hpp"
#include "agents/people/society.hpp"
#include "agents/scenario/scenario.hpp"
#include "sim/record/recorder.hpp"

namespace redoubt {

// Asked after every sample; serves progress bars and interruption. Must not change the run.
class RunControl {
 public:
  virtual ~RunControl() = default;
  // Returns false to stop the run here.
  virtual bool on_sample(SimTime now, std::uint64_t events) = 0;
};

struct Summary {
  std::string digest;
  std::uint64_t events = 0;
  std::uint64_t feed_operations = 0;  // deliveries + views
  std::uint64_t deliveries = 0;
  std::size_t bytes = 0;  // of posts, feeds and people at the end
  bool complete = true;   // false if the control stopped it
};

Summary run(const Scenario& scenario, const Society& society, std::uint32_t replicate,
            Recorder& recorder, RunControl& control, Journal* journal = nullptr);

}  // namespace redoubt
