// Emissions as trees and forests, by the US EPA's Greenhouse Gas Equivalencies Calculator.
//
// The report's footnotes mix two readings of its figures, which differ by 44/12: trees for a
// translation service are kg of CO2, trees for BERT and acres of forest take kg of CO2 for kg of
// carbon. Both are given here, each with its name.
#pragma once

namespace redoubt {

inline constexpr double kCo2PerCarbon = 44.0 / 12.0;

// A tree that is planted in a town takes up 36.4 lb of carbon in ten years [EPA].
inline constexpr double kTreeCarbonKg = 36.4 / 2.2046;
inline constexpr double kTreeCo2Kg = kTreeCarbonKg * kCo2PerCarbon;  // 60.5
// An acre of average US forest takes up 0.82 t of CO2 a year, 0.22 t of carbon [EPA, 2018].
inline constexpr double kAcreCo2Kg = 816;
inline constexpr double kAcreCarbonKg = kAcreCo2Kg / kCo2PerCarbon;

struct Equivalents {
  double trees;            // grown for ten years, kg taken as CO2
  double trees_as_carbon;  // the same, kg taken as carbon
  double acres;            // of forest in a year, kg taken as CO2
  double acres_as_carbon;
};

constexpr Equivalents equivalents(double kg) {
  return {kg / kTreeCo2Kg, kg / kTreeCarbonKg, kg / kAcreCo2Kg, kg / kAcreCarbonKg};
}

}  // namespace redoubt
