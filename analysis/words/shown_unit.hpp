// Units that fit what is measured: 0.016 h is one minute.
#pragma once

#include <string>

namespace redoubt::analysis {

struct ShownUnit {
  double factor = 1;  // times the stored value is the shown one
  std::string text;   // "" for the unit "1"
};

// Hours become seconds, minutes or days where the typical value asks for it; other units stay.
ShownUnit shown_unit(const std::string& unit, double typical);

}  // namespace redoubt::analysis
