// Which technology a campaign uses: it compares what each would earn and may change.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "agents/generators/offer.hpp"
#include "agents/generators/technology.hpp"

namespace redoubt {

struct TechnologyChoiceParams {
  std::vector<std::string> among;  // kinds beside its own; empty: it never changes
  Duration review_every = days(14);
  double temperature_usd_per_day = 2;
  double memory_posts = 50;
  Duration model_life = days(730);
  double discount_per_year = 0.1;
  void fields(FieldVisitor& v);
};

// Every review chooses among the affordable options by logit over expected profit a day,
// P_k ∝ exp(profit_k / temperature); profit = posts × (earnings - cost) less the part of the fixed
// cost that falls on a day of the model's life. Earnings per post are remembered for technologies
// that were tried. Of others the campaign expects what its own surviving posts earn: optimistic, so
// that it tries them. A technology whose net present value over its life does not cover its fixed
// cost is never entered.
class TechnologyChoice {
 public:
  // own: the technology of the campaign's kind, option 0.
  TechnologyChoice(std::unique_ptr<Technology> own, std::string kind);
  // Its parameters, then a table for each kind that it may change to, named as the kind: what is
  // not stated there is as usual for the kind.
  void fields(FieldVisitor& v);
  [[nodiscard]] const TechnologyChoiceParams& params() const { return params_; }
  // What is wrong with the parameters of its technologies, its own first.
  [[nodiscard]] std::vector<Flaw> flaws(const Surroundings& around) const;

  [[nodiscard]] Technology& now() const { return *options_[current_].technology; }
  [[nodiscard]] std::size_t current() const { return current_; }
  [[nodiscard]] const std::string& kind() const { return options_[current_].kind; }
  [[nodiscard]] Technology& own() const { return *options_[0].technology; }
  // Whether one of them writes with the scenario's foundation model.
  [[nodiscard]] bool asks_foundation() const;
  // What a watched post earned, and whether moderation left it alone; readers_usd: part of it that
  // readers brought.
  void earned(double usd, bool survived, double readers_usd = 0);
  // An outlay that comes with the current technology but not with every post.
  void spent(double usd);
  // A harmful post was published.
  void posted() { ++options_[current_].posts; }
  [[nodiscard]] std::uint64_t posts_with(const std::string& kind) const;
  // Returns true if the technology changed. u: the draw of this review.
  bool review(double posts_per_day, double balance_usd, double u);
  // Every option as a review would see it; value_usd: of a reader.
  [[nodiscard]] std::vector<Offer> offers(double posts_per_day, double value_usd) const;
  // What must be paid before the current technology can be used; 0 once paid.
  [[nodiscard]] double entry_usd() const;
  [[nodiscard]] double entry_kwh() const;  // likewise
  void paid() { options_[current_].paid = true; }
  void begin_year(std::int64_t year) {
    for (Option& option : options_) option.technology->begin_year(year);
  }

 private:
  struct Option {
    std::string kind;
    std::unique_ptr<Technology> technology;
    double earned_per_post = 0;
    double readers_bring = 0;  // of that
    std::uint64_t posts = 0;
    bool tried = false;
    bool paid = false;
  };
  // What a post brings in, as remembered or hoped for.
  [[nodiscard]] double earnings(const Option& option) const;
  [[nodiscard]] double fixed_per_day(const Option& option) const;
  [[nodiscard]] double profit(const Option& option, double posts_per_day) const;
  // Of so much profit a day before the fixed cost, which is still to be paid.
  [[nodiscard]] double present_value(const Option& option, double running_per_day) const;
  [[nodiscard]] bool open(const Option& option, double profit_per_day, double balance_usd) const;
  void keep_options();

  TechnologyChoiceParams params_;
  std::vector<Option> options_;
  std::size_t current_ = 0;
  double survivor_earns_ = 0;
};

}  // namespace redoubt
