// `redoubt explain`: the life of one post, or posts worth explaining.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace redoubt::analysis {

struct ExplainOptions {
  std::string input;
  std::optional<std::uint32_t> post;
  bool list = false;  // the other way to ask
  std::size_t replicate = 0;
};

int explain_command(const ExplainOptions& options);

}  // namespace redoubt::analysis
