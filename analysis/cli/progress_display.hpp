// How far a run is, on stderr: a bar that redraws itself on a terminal, else a line now and then.
#pragma once

#include "analysis/experiment/experiment.hpp"

namespace redoubt::analysis {

class ProgressDisplay {
 public:
  // what: is counted.
  ProgressDisplay(std::size_t total, bool no_color, const char* what = "replicates");
  void show(const Progress& progress);
  void clear();  // removes the bar

 private:
  void draw_bar(const Progress& progress);
  void print_line(const Progress& progress);

  std::size_t total_;
  const char* what_;
  bool terminal_;
  bool color_;
  bool drawn_ = false;
  double last_seconds_ = 0;
};

}  // namespace redoubt::analysis
