// Where in the space of factors something happens: boxes by patient rule induction (PRIM).
//
// Friedman & Fisher 1999; coverage, density and quasi-p as in Bryant & Lempert 2010. From the whole
// space, the slice whose removal leaves the densest box is peeled off, a few cases at a time.
// Nothing is pasted back: a limit can stand one peel (5 % of the cases) too far inwards.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace redoubt::analysis {

struct BoxColumn {
  std::string name;
  std::vector<double> numbers;      // one per case
  std::vector<std::string> labels;  // of categories, whose numbers count them from 0; else empty
};

struct BoxLimit {
  std::size_t column = 0;
  double low = 0;  // of a number
  double high = 0;
  std::vector<bool> kept;  // of categories: which remain
  double quasi_p = 1;      // that the box without this limit is as dense, one-sided binomial
};

struct Box {
  std::vector<BoxLimit> limits;  // of the columns that are limited
  std::size_t cases = 0;         // inside
  std::size_t hits = 0;          // of them with the event
  double coverage = 0;           // hits / all hits
  double density = 0;            // hits / cases

  [[nodiscard]] double balance() const {  // harmonic mean of coverage and density
    return coverage + density > 0 ? 2 * coverage * density / (coverage + density) : 0;
  }
};

struct BoxSearch {
  double peel = 0.05;            // share of the cases that a step removes
  std::size_t least_cases = 20;  // a box does not get smaller
};

// All boxes on the way from the whole space inwards; the first has no limits.
std::vector<Box> peel_boxes(const std::vector<BoxColumn>& columns, const std::vector<bool>& event,
                            const BoxSearch& search = {});
// That with the best balance of coverage and density.
const Box& best_box(const std::vector<Box>& boxes);
const Box& best_box(std::vector<Box>&&) = delete;  // the box would be gone

}  // namespace redoubt::analysis
