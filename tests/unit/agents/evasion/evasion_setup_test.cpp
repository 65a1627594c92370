// An evasion that is given up and taken up again is the one that the scenario stated.
#include "agents/evasion/evasion_setup.hpp"

#include "sim/config/override_field.hpp"
#include "sim/config/write_fields.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

void set(EvasionSetup& setup, const char* key, Value value) {
  const Document nowhere;
  Problems problems(nowhere);
  CHECK(override_field(setup, "evasion", key, value, problems));
}

}  // namespace

TEST_CASE("parameters of an evasion outlast another one", "[evasion]") {
  EvasionSetup setup{EvasionParams{}};
  set(setup, "kind", Value{.where = {}, .data = std::string("evolution")});
  set(setup, "sigma", Value{.where = {}, .data = 0.3});
  set(setup, "kind", Value{.where = {}, .data = std::string("none")});
  CHECK(write_fields(fields_of(setup)).find("sigma") == nullptr);
  set(setup, "kind", Value{.where = {}, .data = std::string("evolution")});
  const Table known = write_fields(fields_of(setup));
  REQUIRE(known.find("sigma") != nullptr);
  CHECK(*known.find("sigma")->get<double>() == 0.3);
  CHECK_FALSE(setup.begun());
}
