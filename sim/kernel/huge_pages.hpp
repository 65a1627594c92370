// Memory aligned for huge pages; asks Linux for them (fewer TLB misses), plain memory elsewhere.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace redoubt {

// `bytes` is a power of two; release with std::free.
inline void* allocate_pages(std::size_t bytes) {
  constexpr std::size_t kHugePage = std::size_t{1} << 21;
  const std::size_t alignment = bytes < kHugePage ? bytes : kHugePage;
  void* memory = std::aligned_alloc(alignment, bytes);
  if (memory == nullptr) throw std::bad_alloc();
#if defined(__linux__)
  // Only advice: failure changes nothing but speed.
  if (bytes >= kHugePage) madvise(memory, bytes, MADV_HUGEPAGE);
#endif
  return memory;
}

}  // namespace redoubt
