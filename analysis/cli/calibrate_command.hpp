// redoubt calibrate: which parameters fit what a platform has published about itself.
#pragma once

#include <string>

namespace redoubt::analysis {

struct CalibrateOptions {
  std::string scenario;
  std::string targets;
  std::string output;  // folder; empty: NAME.calibration here
  double accept = 0.1;
  std::size_t jobs = 0;
  bool json = false;
  bool quiet = false;
};

int calibrate_command(const CalibrateOptions& options);

}  // namespace redoubt::analysis
