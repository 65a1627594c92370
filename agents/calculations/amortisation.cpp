// Calculation `amortisation`: when a foundation model has paid for its training, against training
// from scratch for every task (Figure 4 of Bommasani et al. 2021), over its life.
#include <cmath>

#include "agents/catalogue.hpp"
#include "agents/economy/amortisation.hpp"

namespace redoubt {
namespace {

class AmortisationCalculation final : public Calculation {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "upfront_kwh",
       .unit = "kWh",
       .meaning = "energy of training the foundation model, at the meter or not, as all here",
       .range = kNonNegative,
       .source = "Strubell et al. 2019, BERT base with a PUE of 1.58",
       .tag = Tag::published},
      upfront_kwh_);
    v({.name = "per_task_kwh",
       .unit = "kWh",
       .meaning = "energy of tuning it for one task",
       .range = kNonNegative,
       .source =
           "inferred from the break-even at about 80 tasks in Bommasani et al. 2021, figure 4",
       .tag = Tag::derived},
      per_task_kwh_);
    v({.name = "search",
       .meaning = "trainings per task until the hyper-parameters are found",
       .range = {1, 1e9},
       .source = "no search"},
      search_);
    v({.name = "other_per_task_kwh",
       .unit = "kWh",
       .meaning = "energy of training the other model for one task",
       .range = kNonNegative,
       .source = "Strubell et al. 2019, Transformer base with a PUE of 1.58",
       .tag = Tag::published},
      other_per_task_kwh_);
    v({.name = "other_search",
       .meaning = "the same for the other model",
       .range = {1, 1e9},
       .source = "no search"},
      other_search_);
    v({.name = "answers_per_task",
       .unit = "answers",
       .meaning = "times that each task is used in its life",
       .range = kNonNegative,
       .source = "training alone, as in the figure"},
      answers_per_task_);
    v({.name = "answer_wh",
       .unit = "Wh",
       .meaning = "energy of an answer of the foundation model",
       .range = kNonNegative,
       .source = "training alone"},
      answer_wh_);
    v({.name = "other_answer_wh",
       .unit = "Wh",
       .meaning = "the same for the other model",
       .range = kNonNegative,
       .source = "training alone"},
      other_answer_wh_);
    v({.name = "tasks",
       .unit = "tasks",
       .meaning = "at which the totals are given",
       .range = {0, 1e12},
       .source = "the end of the axis of the figure"},
      tasks_);
  }
  [[nodiscard]] std::vector<Quantity> results() const override {
    const LifeCost model = this->model();
    const LifeCost other = this->other();
    return {{"break_even_tasks", "tasks", break_even_tasks(model, other)},
            {"model_kwh", "kWh", model.after(tasks_)},
            {"other_kwh", "kWh", other.after(tasks_)},
            {"saved_kwh", "kWh", other.after(tasks_) - model.after(tasks_)}};
  }
  // One task a day: the two lines of the figure.
  [[nodiscard]] std::vector<Quantity> after(double days) const override {
    return {{"model_kwh", "kWh", model().after(std::floor(days))},
            {"other_kwh", "kWh", other().after(std::floor(days))}};
  }
  // Two lines meet at upfront / (difference of their slopes).
  [[nodiscard]] std::vector<Quantity> closed_forms() const override {
    const double slope = search_ * per_task_kwh_ + answers_per_task_ * answer_wh_ / 1000;
    const double other =
        other_search_ * other_per_task_kwh_ + answers_per_task_ * other_answer_wh_ / 1000;
    const double meet = upfront_kwh_ / (other - slope);
    const double whole = std::ceil(meet * (1 - 1e-9));
    const bool ever = other > slope && whole <= 1e12;
    return {{"break_even_tasks", "tasks", upfront_kwh_ > 0 ? (ever ? whole : -1) : 0},
            {"model_kwh", "kWh", upfront_kwh_ + tasks_ * slope},
            {"other_kwh", "kWh", tasks_ * other},
            {"saved_kwh", "kWh", tasks_ * (other - slope) - upfront_kwh_}};
  }

 private:
  [[nodiscard]] LifeCost model() const {
    return {upfront_kwh_, per_task_kwh_, search_, answers_per_task_, answer_wh_ / 1000};
  }
  [[nodiscard]] LifeCost other() const {
    return {0, other_per_task_kwh_, other_search_, answers_per_task_, other_answer_wh_ / 1000};
  }

  double upfront_kwh_ = 1507;
  double per_task_kwh_ = 8.16;
  double search_ = 1;
  double other_per_task_kwh_ = 27;
  double other_search_ = 1;
  double answers_per_task_ = 0;
  double answer_wh_ = 0;
  double other_answer_wh_ = 0;
  double tasks_ = 150;
};

}  // namespace

std::unique_ptr<Calculation> make_amortisation() {
  return std::make_unique<AmortisationCalculation>();
}

}  // namespace redoubt
