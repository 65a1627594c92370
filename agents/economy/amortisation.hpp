// When a model that is trained once and tuned for every task has paid for itself.
#pragma once

#include <cstdint>

namespace redoubt {

// Energy, or money, over a life of n tasks: upfront + n·(search·per_task + answers·per_answer).
struct LifeCost {
  double upfront = 0;
  double per_task = 0;    // of training or tuning for one task, once
  double search = 1;      // trainings per task: hyper-parameters are searched for
  double answers = 0;     // per task
  double per_answer = 0;  // energy, or money, of one

  [[nodiscard]] double task() const { return search * per_task + answers * per_answer; }
  [[nodiscard]] double after(double tasks) const { return upfront + tasks * task(); }
};

// The first whole number of tasks at which the model has cost no more than the other; -1: never, up
// to 10^12.
double break_even_tasks(const LifeCost& model, const LifeCost& other);

}  // namespace redoubt
