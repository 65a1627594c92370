#include "agents/scenario/reporters.hpp"

#include <algorithm>

#include "agents/catalogue.hpp"

namespace redoubt {

bool readers_report(const Scenario& scenario) {
  return std::any_of(
      scenario.detectors.begin(), scenario.detectors.end(),
      [](const ActorSpec& spec) { return make_detector(spec.kind)->hears_readers(); });
}

bool somebody_reports(const Scenario& scenario) {
  return readers_report(scenario) ||
         std::any_of(scenario.arrivals.begin(), scenario.arrivals.end(),
                     [](const ArrivalParams& each) {
                       return each.to == ArrivalTarget::review && each.as == ArrivalCase::report;
                     });
}

}  // namespace redoubt
