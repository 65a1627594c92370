// The laws of conservation by subject: each says which one does not hold, or nothing.
#pragma once

#include <string>

namespace redoubt {

class World;

namespace conservation {

std::string check_posts(const World& world);
std::string check_exposures(const World& world);
std::string check_accounts(const World& world);
std::string check_review(const World& world);
std::string check_labels(const World& world);
std::string check_money(const World& world);

}  // namespace conservation
}  // namespace redoubt
