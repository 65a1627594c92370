#include "agents/conservation/conservation.hpp"

#include "agents/conservation/laws.hpp"

namespace redoubt {

std::string violated_conservation(const World& world) {
  using namespace conservation;
  for (const auto check :
       {check_posts, check_exposures, check_accounts, check_review, check_labels, check_money}) {
    std::string violated = check(world);
    if (!violated.empty()) return violated;
  }
  return {};
}

}  // namespace redoubt
