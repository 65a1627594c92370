// The daily ups and downs of what people do: a clock that runs fast at the peak and slow at night.
//
// Rates are λ(t) = λ·(1 + a·cos 2π(t − peak)/day). With M(t) = ∫ (1 + a·cos …) the gaps of a
// Poisson process of rate λ in M are those of one of rate λ(t) in t [time rescaling; Cinlar 1975],
// so each gap is still one draw, and as M(t + day) = M(t) + day, no daily mean changes.
// λ(t) is constant within a minute.
#pragma once

#include <vector>

#include "sim/kernel/sim_time.hpp"

namespace redoubt {

class DayRhythm {
 public:
  // Amplitude a in [0, 1); 0 is no rhythm. The peak is an hour of the day, 0 to 24; the run starts
  // at midnight.
  DayRhythm(double amplitude, double peak_hour);

  // What a gap in rescaled time takes from `now` on, at least 1 ms.
  [[nodiscard]] Duration stretch(Duration gap, SimTime now) const {
    return passed_.empty() || gap.is_never() ? gap : stretched(gap, now);
  }

 private:
  [[nodiscard]] Duration stretched(Duration gap, SimTime now) const;
  // M at a time of the day, and its inverse; both in ms.
  [[nodiscard]] double rescaled(double of_day) const;
  [[nodiscard]] double of_day(double rescaled) const;

  std::vector<double> passed_;  // M at the start of every minute and at the day's end; empty: off
};

}  // namespace redoubt
