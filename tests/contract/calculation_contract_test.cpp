// What every kind of calculation keeps to: results are finite, have names, and agree with theory.
#include <cmath>
#include <set>

#include "agents/catalogue.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("every calculation gives named numbers from its defaults", "[contract]") {
  REQUIRE(calculation_kinds().size() >= 7);
  for (const Kind<Calculation>& kind : calculation_kinds()) {
    CAPTURE(kind.name);
    const auto calculation = kind.make();
    CHECK(calculation->problem().empty());
    std::set<std::string> names;
    for (const Quantity& quantity : calculation->results()) {
      CAPTURE(quantity.name);
      CHECK(std::isfinite(quantity.value));
      CHECK_FALSE(quantity.unit.empty());
      CHECK(names.insert(quantity.name).second);
    }
    CHECK_FALSE(names.empty());
  }
}

TEST_CASE("closed forms name the same quantities and agree", "[contract]") {
  for (const Kind<Calculation>& kind : calculation_kinds()) {
    CAPTURE(kind.name);
    const auto calculation = kind.make();
    for (const Quantity& theory : calculation->closed_forms()) {
      CAPTURE(theory.name);
      const auto results = calculation->results();
      const auto same = std::find_if(results.begin(), results.end(), [&](const Quantity& quantity) {
        return quantity.name == theory.name;
      });
      REQUIRE(same != results.end());
      CHECK(same->value == Approx(theory.value));
    }
  }
}

TEST_CASE("the two lines of the figure cross where the model has paid", "[contract]") {
  const auto figure = make_calculation("amortisation");
  const auto saved = [&figure](double days) {
    const auto now = figure->after(days);
    REQUIRE(now.size() == 2);
    return now[1].value - now[0].value;
  };
  CHECK(saved(0) == Approx(-1507));
  CHECK(saved(79) == Approx(-18.64));
  CHECK(saved(80) == Approx(0.2));
  CHECK(make_calculation("carbon")->after(5).empty());
}
