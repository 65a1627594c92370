// Calculation `equivalences`: emissions as trees and acres of forest, in both readings of the EPA's
// figures.
#include "agents/economy/equivalences.hpp"
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class Equivalences final : public Calculation {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "co2e_kg",
       .unit = "kg",
       .meaning = "emissions",
       .range = kNonNegative,
       .source =
           "Henderson et al. 2020, lower value of the translation service in Bommasani et al. 2021",
       .tag = Tag::published},
      co2e_kg_);
  }
  [[nodiscard]] std::vector<Quantity> results() const override {
    const Equivalents all = equivalents(co2e_kg_);
    return {{"trees", "trees", all.trees},
            {"trees_as_carbon", "trees", all.trees_as_carbon},
            {"acres", "acres", all.acres},
            {"acres_as_carbon", "acres", all.acres_as_carbon}};
  }

 private:
  double co2e_kg_ = 78;
};

}  // namespace

std::unique_ptr<Calculation> make_equivalences() {
  return std::make_unique<Equivalences>();
}

}  // namespace redoubt
