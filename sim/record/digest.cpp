#include "sim/record/digest.hpp"

#include <fmt/format.h>

namespace redoubt {

std::string Digest::hex() const {
  Digest last = *this;
  for (int i = 0; i < 4; ++i) last.add(last.b_);
  return fmt::format("{:016x}{:016x}", last.a_, last.b_);
}

}  // namespace redoubt
