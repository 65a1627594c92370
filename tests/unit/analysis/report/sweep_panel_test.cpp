// What a factor explains of the differences between the points of a sweep.
#include "analysis/report/sweep_panel.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

TEST_CASE("a factor that decides explains all, one that does nothing about nothing", "[report]") {
  SweepClasses all;
  all.values = {{1, 1, 1}, {5, 5, 5}};
  CHECK(all.explained() == Approx(1));
  SweepClasses nothing;
  nothing.values = {{1, 5, 1, 5}, {5, 1, 5, 1}};
  CHECK(nothing.explained() == 0);
}

TEST_CASE("points where a lever is not set are a class of their own", "[report]") {
  SweepClasses classes;
  classes.values = {{2, 2, 3}};
  CHECK(classes.explained() == 0);  // one class says nothing
  classes.unset = {8, 9, 9};
  // within: 2/3 + 2/3 of 4 degrees; total: 61.5 of 5: 1 - (4/3/4) / (61.5/5)
  CHECK(classes.explained() == Approx(1 - (4.0 / 3 / 4) / (61.5 / 5)));
}
