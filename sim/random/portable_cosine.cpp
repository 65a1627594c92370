// The cosine of an angle in turns, by its Taylor series on the first quarter.
#include "sim/random/portable_math.hpp"

namespace redoubt::portable {

double cos_turns(double turns) {
  constexpr double kTwoPi = 0x1.921fb54442d18p+2;
  constexpr double kRound = 0x1.8p52;  // adding it rounds to the nearest integer
  const double rest = turns - ((turns + kRound) - kRound);
  const double near = rest < 0 ? -rest : rest;  // of a whole turn, at most 1/2
  const bool upper = near <= 0.25;
  const double angle = kTwoPi * (upper ? near : 0.5 - near);
  const double square = angle * angle;
  double sum = 1;  // Horner; the first term left out is below 1e-19
  for (int k = 22; k >= 2; k -= 2) sum = 1 - square / (k * (k - 1)) * sum;
  return upper ? sum : -sum;
}

}  // namespace redoubt::portable
