#include "agents/generators/technology_choice.hpp"

#include <algorithm>
#include <limits>

#include "agents/catalogue.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

// Days of profit that a life is worth today: ∫ e^(-rt) dt.
double discounted_days(const TechnologyChoiceParams& params) {
  const double per_day = params.discount_per_year / 365.0;
  const double life = params.model_life.days();
  return per_day > 0 ? (1.0 - portable::exp(-per_day * life)) / per_day : life;
}

}  // namespace

void TechnologyChoiceParams::fields(FieldVisitor& v) {
  v({.name = "among",
     .meaning = "kinds of generator it may change to; empty: it keeps its own; choice.KIND is a "
                "table of that kind's parameters",
     .source = "none by default",
     .fixed = true},
    among);
  v({.name = "review_every",
     .unit = "duration",
     .meaning = "how often it compares",
     .range = {3600, 1e9},
     .source = "no published value"},
    review_every);
  v({.name = "temperature_usd_per_day",
     .unit = "USD/day",
     .meaning = "difference in profit that makes a choice e times as likely",
     .range = {0, 1e9, true, false},
     .source = "no published value"},
    temperature_usd_per_day);
  v({.name = "memory_posts",
     .unit = "posts",
     .meaning = "posts over which it remembers what a technology earned: the newest counts 1 in so "
                "many",
     .range = {1, 1e6},
     .source = "no published value"},
    memory_posts);
  v({.name = "model_life",
     .unit = "duration",
     .meaning = "how long a paid fixed cost is of use",
     .range = {86400, 1e10},
     .source = "no published value"},
    model_life);
  v({.name = "discount_per_year",
     .unit = "1/year",
     .meaning = "rate by which later profit counts less",
     .range = {0, 10},
     .source = "no published value"},
    discount_per_year);
}

TechnologyChoice::TechnologyChoice(std::unique_ptr<Technology> own, std::string kind) {
  options_.push_back({std::move(kind), std::move(own), 0, 0, 0, true, false});
}

// Those that `among` names, which stands before their tables; who names no kind is told elsewhere.
void TechnologyChoice::keep_options() {
  std::vector<Option> kept;
  kept.push_back(std::move(options_.front()));
  for (const std::string& kind : params_.among) {
    const std::size_t i = kept.size();
    if (i < options_.size() && options_[i].kind == kind)
      kept.push_back(std::move(options_[i]));
    else if (auto technology = make_technology(kind))
      kept.push_back({kind, std::move(technology), 0, 0, 0, false, false});
  }
  options_ = std::move(kept);
}

void TechnologyChoice::fields(FieldVisitor& v) {
  params_.fields(v);
  keep_options();
  for (std::size_t i = 1; i < options_.size(); ++i)
    v({.name = options_[i].kind.c_str(), .meaning = "parameters of the technology"},
      *options_[i].technology);
}

std::vector<Flaw> TechnologyChoice::flaws(const Surroundings& around) const {
  std::vector<Flaw> flaws = own().flaws(around);
  for (std::size_t i = 1; i < options_.size(); ++i)
    for (const Flaw& flaw : options_[i].technology->flaws(around))
      flaws.push_back({"choice." + options_[i].kind + "." + flaw.field, flaw.text});
  return flaws;
}

bool TechnologyChoice::asks_foundation() const {
  return std::any_of(options_.begin(), options_.end(), [](const Option& option) {
    return option.technology->params().foundation_model;
  });
}

void TechnologyChoice::earned(double usd, bool survived, double readers_usd) {
  const double weight = 1.0 / params_.memory_posts;
  const auto remember = [weight](double& mean, double value) { mean += weight * (value - mean); };
  remember(options_[current_].earned_per_post, usd);
  remember(options_[current_].readers_bring, readers_usd);
  if (survived) remember(survivor_earns_, usd);
}

void TechnologyChoice::spent(double usd) {
  options_[current_].earned_per_post -= usd * (1.0 / params_.memory_posts);
}

std::uint64_t TechnologyChoice::posts_with(const std::string& kind) const {
  std::uint64_t posts = 0;
  for (const Option& option : options_) posts += option.kind == kind ? option.posts : 0;
  return posts;
}

double TechnologyChoice::entry_usd() const {
  const Option& option = options_[current_];
  return option.paid ? 0.0 : option.technology->params().fixed_usd;
}

double TechnologyChoice::entry_kwh() const {
  const Option& option = options_[current_];
  return option.paid ? 0.0 : option.technology->params().fixed_kwh;
}

double TechnologyChoice::earnings(const Option& option) const {
  return option.tried ? option.earned_per_post : std::max(survivor_earns_, option.earned_per_post);
}

double TechnologyChoice::fixed_per_day(const Option& option) const {
  return option.paid ? 0.0 : option.technology->params().fixed_usd / params_.model_life.days();
}

double TechnologyChoice::profit(const Option& option, double posts_per_day) const {
  const double posts = std::min(posts_per_day, option.technology->most_posts_per_day());
  return posts * (earnings(option) - option.technology->post_usd()) - fixed_per_day(option);
}

double TechnologyChoice::present_value(const Option& option, double running_per_day) const {
  const double fixed = option.paid ? 0.0 : option.technology->params().fixed_usd;
  return running_per_day * discounted_days(params_) - fixed;
}

bool TechnologyChoice::open(const Option& option, double profit_per_day, double balance_usd) const {
  const double fixed = option.technology->params().fixed_usd;
  if (option.paid || fixed <= 0) return true;
  const double running = profit_per_day + fixed_per_day(option);
  return balance_usd >= fixed && present_value(option, running) > 0;
}

// What readers bring is in proportion to their worth, the rest is not: profit is 0 at worth × (cost
// of a post with its part of the fixed cost - the rest) / (what readers bring).
std::vector<Offer> TechnologyChoice::offers(double posts_per_day, double value_usd) const {
  std::vector<Offer> offers;
  for (const Option& option : options_) {
    const double profit_per_day = profit(option, posts_per_day);
    const double fixed = fixed_per_day(option);
    const double posts = std::min(posts_per_day, option.technology->most_posts_per_day());
    const double cost = option.technology->post_usd() + (posts > 0 ? fixed / posts : 0.0);
    const double hoped = earnings(option);  // of what was not tried, all by readers
    const double readers = option.tried ? option.readers_bring : hoped;
    const double due = std::max(0.0, cost - (hoped - readers));
    offers.push_back(
        {option.kind, profit_per_day, present_value(option, profit_per_day + fixed),
         readers > 0 ? value_usd * due / readers : std::numeric_limits<double>::quiet_NaN()});
  }
  return offers;
}

bool TechnologyChoice::review(double posts_per_day, double balance_usd, double u) {
  std::vector<double> profits;
  for (const Option& option : options_) profits.push_back(profit(option, posts_per_day));
  const double best = *std::max_element(profits.begin(), profits.end());
  std::vector<double> weights;
  double sum = 0;
  for (std::size_t i = 0; i < options_.size(); ++i) {
    const bool allowed = i == current_ || open(options_[i], profits[i], balance_usd);
    const double better = (profits[i] - best) / params_.temperature_usd_per_day;
    weights.push_back(allowed ? portable::exp(better) : 0.0);
    sum += weights.back();
  }
  if (sum <= 0) return false;  // all that is better is out of reach
  std::size_t choice = 0;
  double left = u * sum;
  while (choice + 1 < weights.size() && left >= weights[choice]) left -= weights[choice++];
  const bool changed = choice != current_;
  current_ = choice;
  options_[choice].tried = true;
  return changed;
}

}  // namespace redoubt
