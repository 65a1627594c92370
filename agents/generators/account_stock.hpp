// The places that a campaign has for accounts, and those that are filled.
#pragma once

#include <cstddef>

namespace redoubt {

struct AccountStock {
  std::size_t places = 0;
  std::size_t alive = 0;
};

}  // namespace redoubt
