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

// The same for memory that will be written.
inline void prefetch_write(void* address) {
#if defined(__GNUC__) || defined(__clang__)
  __builtin_prefetch(address, 1);
#else
  static_cast<void>(address);
#endif
}

}  // namespace redoubt
