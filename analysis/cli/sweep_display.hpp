// How far a sweep is, on stderr: a line that redraws itself on a terminal, else one now and then.
#pragma once

#include "analysis/sweep/run_sweep.hpp"

namespace redoubt::analysis {

class SweepDisplay {
 public:
  explicit SweepDisplay(bool quiet);
  void show(const SweepProgress& progress);
  void clear();  // removes the line

 private:
  bool quiet_;
  bool terminal_;
  bool drawn_ = false;
  double last_seconds_ = 0;
};

}  // namespace redoubt::analysis
