// How far a run is, on stderr: a bar that redraws itself on a terminal, else a line now and then.
#pragma once

#include "analysis/experiment/experiment.hpp"

namespace redoubt::analysis {

class ProgressDisplay {
 public:
  ProgressDisplay(std::size_t replicates, bool no_color);
  void show(const Progress& progress);
  void clear();  // removes the bar

 private:
  void draw_bar(const Progress& progress);
  void print_line(const Progress& progress);

  std::size_t replicates_;
  bool terminal_;
  bool color_;
  bool drawn_ = false;
  double last_seconds_ = 0;
};

}  // namespace redoubt::analysis
