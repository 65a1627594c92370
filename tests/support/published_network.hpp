// Networks that users fetch themselves: in $REDOUBT_DATA, or in ../shared/data beside the sources.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include "tests/support/catch.hpp"

namespace redoubt::testing {

// The file, or nothing and a warning that says so.
inline std::optional<std::filesystem::path> find_published_network(const std::string& name) {
  const char* folder = std::getenv("REDOUBT_DATA");
  const auto beside = std::filesystem::path(REDOUBT_SOURCE_DIR) / ".." / "shared" / "data";
  const auto path = (folder != nullptr ? std::filesystem::path(folder) : beside) / name;
  if (std::filesystem::exists(path)) return path;
  WARN("skipped: " << name << " is not there (set REDOUBT_DATA; see docs/networks.md)");
  return {};
}

}  // namespace redoubt::testing
