// An actor's draws are keyed by its name, so that adding another actor leaves them alone.
#pragma once

#include <string>

#include "sim/random/keyed_draws.hpp"

namespace redoubt {

inline std::uint64_t name_key(const std::string& name) {
  std::uint64_t key = 0;
  for (const char c : name) key = mix(key, static_cast<unsigned char>(c));
  return key;
}

}  // namespace redoubt
