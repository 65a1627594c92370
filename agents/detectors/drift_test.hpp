// Page–Hinkley test: has the mean of a stream changed? [Page 1954; Hinkley 1971]
#pragma once

#include <algorithm>
#include <cstdint>

namespace redoubt {

// Two sums of deviations from the reference mean, in standard deviations, each less a tolerance δ
// per item: up = max(0, up + z - δ), down = max(0, down - z - δ). Alarm when one exceeds λ. Without
// a change the mean time to a false alarm of one side is about (e^{2δλ} - 1 - 2δλ)/(2δ²) items; a
// change by s > δ is found after about λ/(s - δ).
class DriftTest {
 public:
  // A constant stream (sd 0) never gives alarm.
  void restart(double mean, double sd) {
    mean_ = mean;
    scale_ = sd > 0 ? 1.0 / sd : 0.0;
    up_ = down_ = 0;
  }
  // True: alarm. The sums start anew.
  bool add(double value, double tolerance, double limit) {
    const double z = (value - mean_) * scale_;
    up_ = std::max(0.0, up_ + z - tolerance);
    down_ = std::max(0.0, down_ - z - tolerance);
    if (up_ <= limit && down_ <= limit) return false;
    up_ = down_ = 0;
    return true;
  }

 private:
  double mean_ = 0;
  double scale_ = 0;
  double up_ = 0;
  double down_ = 0;
};

}  // namespace redoubt
