// Runs the replicates of a scenario on several threads and hands their results on in order.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/run.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

class ReplicateListener {
 public:
  virtual ~ReplicateListener() = default;
  // In the calling thread, in the order 0, 1, 2 … whatever the number of threads.
  virtual void on_result(std::uint32_t replicate, MemoryRecorder& record,
                         const Summary& summary) = 0;
  // In the thread of the replicate, after each of its samples; before the first `record` is ready
  // for tables of the rim. Gives the replicate's journal, if it has one.
  virtual Journal* on_start(std::uint32_t replicate, MemoryRecorder& record) = 0;
  virtual void on_sample(std::uint32_t replicate, SimTime now, std::uint64_t events) = 0;
  // In the calling thread, about ten times a second; false stops all replicates at their next
  // sample.
  virtual bool on_tick() = 0;
};

// Returns false if the listener stopped it; what a replicate or the listener throws ends all and is
// thrown on. At most 2 × jobs replicates are in memory: finished ones wait for an earlier one.
bool run_replicates(const Scenario& scenario, const Society& society, std::size_t jobs,
                    ReplicateListener& listener);

}  // namespace redoubt::analysis
