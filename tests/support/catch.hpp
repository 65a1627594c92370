// Catch2 v2 (Debian 12) or v3 (newer systems), whichever is installed.
#pragma once

#ifdef REDOUBT_CATCH3
#include <catch2/catch_all.hpp>
using Catch::Approx;
namespace Catch {
inline auto Contains(const std::string& part) {  // its name in v2
  return Matchers::ContainsSubstring(part);
}
}  // namespace Catch
#else
#include <catch2/catch.hpp>
#endif
