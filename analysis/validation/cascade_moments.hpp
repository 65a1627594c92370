// Mean and variance of the sizes of all cascades of a run, for theories that know both.
#pragma once

#include "agents/journal.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

// Listens to cascades that have ended.
class CascadeMoments final : public Journal {
 public:
  void note(const PostEvent&) override {}
  void cascade(const CascadeRecord& cascade) override;
  // Adds the table `cascade_moments` with one row: cascades, mean, variance.
  void record(MemoryRecorder& record) const;

 private:
  double cascades_ = 0;
  double sizes_ = 0;
  double squares_ = 0;
};

}  // namespace redoubt::analysis
