// Asks for a cache line before it is needed; changes nothing but speed.
#pragma once

namespace redoubt {

inline void prefetch(const void* address) {
#if defined(__GNUC__) || defined(__clang__)
  __builtin_prefetch(address);
#else
  static_cast<void>(address);
#endif
}

}  // namespace redoubt
