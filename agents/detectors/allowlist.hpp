// Local edits: balls in the content frame inside which detectors do not flag any more.
#pragma once

#include <vector>

#include "sim/content/surface.hpp"

namespace redoubt {

class Allowlist {
 public:
  void add(const Features& centre, double radius) { balls_.push_back({centre, radius * radius}); }
  [[nodiscard]] bool covers(const Features& x) const {
    for (const Ball& ball : balls_)
      if (distance2(ball.centre, x) <= ball.radius2) return true;
    return false;
  }
  [[nodiscard]] std::size_t size() const { return balls_.size(); }

  static double distance2(const Features& a, const Features& b) {
    double sum = 0;
    for (std::size_t i = 0; i < kFeatures; ++i) {
      const double d = static_cast<double>(a[i]) - static_cast<double>(b[i]);
      sum += d * d;
    }
    return sum;
  }

 private:
  struct Ball {
    Features centre;
    double radius2;
  };
  std::vector<Ball> balls_;
};

}  // namespace redoubt
