// What makes people leave and come: parameters of [users.retention].
#pragma once

#include "sim/config/parameter.hpp"

namespace redoubt {

// What can be done to a person who means no harm.
enum class Wrong { removed, reduced, labelled, suspended, abused };

// What can be put right: the decision on a post, or the suspension that rested on it.
enum class Remedy { decision, suspension };

struct RetentionParams {
  double leave_per_loss = 0;
  Duration memory = days(14);
  double quieter_per_loss = 0;
  double turnover_per_day = 0;
  double arrivals_per_day = 0;
  double occupied = 1;
  double repair = 0.5;
  double removed = 1;
  double reduced = 0.5;
  double labelled = 0.25;
  double suspended = 3;
  double abused = 0.1;
  void fields(FieldVisitor& v);

  [[nodiscard]] bool on() const {
    return leave_per_loss > 0 || quieter_per_loss > 0 || turnover_per_day > 0 ||
           arrivals_per_day > 0 || occupied < 1;
  }
  [[nodiscard]] double loss_of(Wrong what) const;
};

}  // namespace redoubt
