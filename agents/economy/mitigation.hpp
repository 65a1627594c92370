// Ways of doing the same work with less energy, as factors on the energy that is booked.
#pragma once

#include "sim/config/parameter.hpp"

namespace redoubt {

// They multiply. Models that answer in fewer bits or through a smaller model lose some of what they
// know: that adds to foundation_model.compression.
struct MitigationParams {
  double hardware_efficiency = 1;
  bool mixed_precision = false;
  double mixed_precision_factor = 0.5;
  bool quantised = false;
  double quantised_factor = 0.5;
  double quantised_distortion = 0;  // sd^2
  bool distilled = false;
  double distilled_factor = 0.625;
  double distilled_distortion = 0;  // sd^2
  bool sparse = false;
  double sparse_factor = 0.1;
  void fields(FieldVisitor& v);

  // Squared error per coordinate that answers have beyond the model's own. Errors of one step and
  // the next add up, for the second sees only what the first left.
  [[nodiscard]] double distortion() const {
    return (quantised ? quantised_distortion : 0.0) + (distilled ? distilled_distortion : 0.0);
  }
  // Energy used / energy stated. Quantised and distilled models are trained like others.
  [[nodiscard]] double training_factor() const {
    return (mixed_precision ? mixed_precision_factor : 1.0) * (sparse ? sparse_factor : 1.0) /
           hardware_efficiency;
  }
  [[nodiscard]] double inference_factor() const {
    return (quantised         ? quantised_factor
            : mixed_precision ? mixed_precision_factor
                              : 1.0) *
           (distilled ? distilled_factor : 1.0) * (sparse ? sparse_factor : 1.0) /
           hardware_efficiency;
  }
};

}  // namespace redoubt
