// Boxes: an event that fills a corner is found, with its limits and nothing else.
#include "analysis/statistics/scenario_boxes.hpp"

#include "analysis/sweep/unit_points.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

TEST_CASE("a box finds the corner in which something happens", "[boxes]") {
  const auto points = sobol_points(3, 1024, 1);
  std::vector<BoxColumn> columns{{"a", {}, {}}, {"b", {}, {}}, {"c", {}, {"x", "y", "z"}}};
  std::vector<bool> event;
  for (std::uint64_t i = 0; i < points->size(); ++i) {
    const UnitPoint u = points->at(i);
    const auto kind = static_cast<double>(static_cast<int>(u[2] * 3));
    columns[0].numbers.push_back(u[0]);
    columns[1].numbers.push_back(u[1]);
    columns[2].numbers.push_back(kind);
    event.push_back(u[0] > 0.6 && kind != 1);
  }
  const std::vector<Box> boxes = peel_boxes(columns, event);
  CHECK(boxes.front().coverage == 1);
  CHECK(boxes.front().limits.empty());
  const Box& box = best_box(boxes);
  CHECK(box.coverage > 0.9);
  CHECK(box.density > 0.95);
  REQUIRE(box.limits.size() == 2);  // b says nothing
  CHECK(box.limits[0].low == Approx(0.6).margin(0.03));
  CHECK(box.limits[1].kept == std::vector<bool>{true, false, true});
  for (const BoxLimit& limit : box.limits) CHECK(limit.quasi_p < 1e-6);
}

TEST_CASE("an event without a corner gives no box that is much denser", "[boxes]") {
  const auto points = sobol_points(2, 400, 1);
  std::vector<BoxColumn> columns{{"a", {}, {}}, {"b", {}, {}}};
  std::vector<bool> event;
  for (std::uint64_t i = 0; i < points->size(); ++i) {
    columns[0].numbers.push_back(points->at(i)[0]);
    columns[1].numbers.push_back(points->at(i)[1]);
    event.push_back(permuted(i, 400, 1, 9) < 200);
  }
  const std::vector<Box> boxes = peel_boxes(columns, event);
  const Box& box = best_box(boxes);
  CHECK(box.density < 0.65);  // half of all
  CHECK(box.coverage > 0.5);
}
