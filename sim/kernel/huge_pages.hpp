// Memory aligned for huge pages; asks Linux for them (fewer TLB misses), plain memory elsewhere.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace redoubt {

// At least `bytes`, aligned to 4 kB. Release with std::free.
inline void* allocate_pages(std::size_t bytes) {
  constexpr std::size_t kPage = std::size_t{1} << 12;
  const std::size_t rounded = (bytes + kPage - 1) / kPage * kPage;
  void* memory = nullptr;
#if defined(__linux__)
  constexpr std::size_t kHugePage = std::size_t{1} << 21;
  const std::size_t alignment = bytes < kHugePage ? kPage : kHugePage;
  if (posix_memalign(&memory, alignment, rounded) != 0) throw std::bad_alloc();
  // Only advice: failure changes nothing but speed.
  if (bytes >= kHugePage) madvise(memory, rounded, MADV_HUGEPAGE);
#else
  memory = std::aligned_alloc(kPage, rounded);
  if (memory == nullptr) throw std::bad_alloc();
#endif
  return memory;
}

// For large vectors that are read at random places.
template <class T>
struct HugePageAllocator {
  using value_type = T;

  HugePageAllocator() = default;
  template <class Other>
  HugePageAllocator(const HugePageAllocator<Other>&) {}

  T* allocate(std::size_t n) {
    static_assert(alignof(T) <= 4096);
    if (n > static_cast<std::size_t>(-1) / 2 / sizeof(T)) throw std::bad_array_new_length();
    return static_cast<T*>(allocate_pages(n * sizeof(T)));
  }
  void deallocate(T* memory, std::size_t) { std::free(memory); }
  friend bool operator==(const HugePageAllocator&, const HugePageAllocator&) { return true; }
};

}  // namespace redoubt
