// What a platform's money buys: reviewers, labels, computing and research.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "agents/context.hpp"
#include "sim/config/config_error.hpp"
#include "sim/config/parameter.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

struct DetectorSetup;
class Moderation;
class Screening;

struct PlatformParams {
  double budget_usd_per_day = 0;
  double reviewers_share = 0.6;
  double labels_share = 0.1;
  double compute_share = 0.1;
  double research_share = 0.2;
  double training_usd = 20;
  void fields(FieldVisitor& v);
};

// What the prices in force make of the budget.
struct PlatformPrices {
  double review_usd = 0.25;           // of one case: wage × mean service time
  double score_usd = 1e-6;            // of one post by all detectors together
  double posts_per_day = 0;           // expected
  std::int64_t most_items = 400;      // that a reviewer handles a day
  std::size_t learners = 1;           // detectors that are retrained
  double analysts_usd_per_day = 0;    // wages of investigations
  std::int64_t appeal_reviewers = 0;  // who decide nothing else
};

struct Allotment {
  std::int64_t reviewers = 0;
  std::int64_t items_per_day = 1;   // per reviewer
  double audit_fraction = 0;        // posts reviewed at random, to be learnt from
  std::int64_t scored_per_day = 0;  // posts that every detector can score; 0: all
  Duration retrain_every = Duration::never();
};

// Reviews = (reviewers' money less analysts' wages + labels' money) / review_usd, by as few people
// as can do them, those who decide nothing but appeals among them; audits use up the labels' part;
// detectors are retrained as often as research pays training_usd for each.
Allotment allot(const PlatformParams& params, const PlatformPrices& prices);

// Parameters that a budget decides, by the table that holds them; with a budget nobody may state
// them.
inline constexpr std::array<const char*, 3> kBudgetedReview{"reviewers", "items_per_day",
                                                            "audit_fraction"};
// Of a [[detector]] table: what it scores, and when it is retrained if it learns.
std::vector<const char*> budgeted_keys(const Table& detector);

// The parts must not add up to more than the whole, and nothing that a budget decides may be stated
// beside it.
void check_platform(const Document& document, const PlatformParams& params, Problems& problems);

// Analysts must be paid by the reviewers' share.
void check_analysts(const Document& document, const PlatformParams& params,
                    std::span<const DetectorSetup> detectors, Problems& problems);

// Puts the allotment into force, from now on. Nothing happens without a budget.
std::optional<Allotment> spend_platform_budget(const PlatformParams& params, double posts_per_day,
                                               Context& context, Moderation& moderation,
                                               Screening& screening);

}  // namespace redoubt
