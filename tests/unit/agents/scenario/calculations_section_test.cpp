// What is asked of a [calculation] must be possible, and rounding decides nothing.
#include "agents/scenario/calculations_section.hpp"

#include "agents/economy/amortisation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;

namespace {

std::string complaint(const std::string& calculation) {
  try {
    test::scenario_of(
        "[scenario]\nname = 'c'\nhorizon = '1d'\n[network]\nusers = 0\ntopology = 'none'\n"
        "[calculation]\n" +
        calculation);
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

bool complains_of(const std::string& calculation, const char* what) {
  const std::string said = complaint(calculation);
  INFO(calculation << said);
  return said.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("calculations refuse what cannot be", "[calculation]") {
  const std::string balance = "kind = 'error_balance'\nprevalence = 0.9\nfnr = 0\n";
  CHECK(complains_of(balance + "ppv = 0.5\n", "at most 1"));
  CHECK(complaint(balance + "ppv = 0.9\n").empty());
  CHECK(complains_of(balance + "ppv = 0\n", "ppv"));
  const std::string bias = "kind = 'bias_amplification'\n";
  CHECK(complains_of(bias + "topic = [0.5, 0.9]\n", "adds up to 1.4"));
  CHECK(complains_of(bias + "topic = [1]\n", "one per group"));
  CHECK(complains_of(bias + "model = [0, 0]\n", "nobody has the trait"));
  CHECK(complains_of("kind = 'unit_cost'\nwage_usd_per_hour = 0\n", "wage_usd_per_hour is 0"));
  CHECK(complains_of("kind = 'carbon'\nkwh = -1\n", "kwh"));
  CHECK(complains_of("kind = 'carbon'\nkwh = inf\n", "co2e_kg comes to inf"));
  CHECK(complains_of("kind = 'training_energy'\nwatt = '300 W'\n", "watt"));
  CHECK(complains_of("kind = 'amortisation'\nper_tasks_kwh = 3\n", "per_task_kwh"));
  CHECK(complains_of("kwh = 3\n", "kind is missing"));
}

// 9.6 + 3·0.1 = 3·3.3, but not in binary.
TEST_CASE("where two lines meet at a whole number rounding does not decide", "[calculation]") {
  const auto meet = [](double upfront, double task, double other) {
    return break_even_tasks({.upfront = upfront, .per_task = task}, {.per_task = other});
  };
  CHECK(meet(9.6, 0.1, 3.3) == 3);
  CHECK(meet(144.4, 3.2, 3.4) == 722);
  CHECK(meet(9.7, 0.1, 3.3) == 4);
  CHECK(meet(0, 1, 1) == 0);
  CHECK(meet(1, 1, 1) == -1);
}
