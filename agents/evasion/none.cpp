// Evasion `none`: does not adapt; who stops adapting stays where it is.
#include "agents/catalogue.hpp"
#include "agents/evasion/standstill.hpp"

namespace redoubt {
namespace {

class NoEvasion final : public Standstill {
  void start(const SearchStart& start) override { stand_at(start.left_at.value_or(start.place())); }
};

}  // namespace

std::unique_ptr<Evasion> make_none() {
  return std::make_unique<NoEvasion>();
}

}  // namespace redoubt
