#include "agents/economy/platform_budget.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "agents/catalogue.hpp"
#include "agents/detectors/screening.hpp"
#include "agents/moderation/moderation.hpp"

namespace redoubt {
namespace {

std::int64_t whole(double value) {
  return static_cast<std::int64_t>(std::min(std::floor(value), 1e15));
}

Field share(const char* name, const char* meaning) {
  return {.name = name, .meaning = meaning, .range = kProbability, .source = "no published value"};
}

void check_unstated(const Value& stated, const std::string& owner,
                    std::span<const char* const> budgeted, Problems& problems) {
  const Table* table = stated.get<Table>();
  for (const char* key : budgeted)
    if (const Value* value = table ? table->find(key) : nullptr)
      problems.add(value->where,
                   fmt::format("{}.{} is stated, but platform.budget_usd_per_day decides it (must "
                               "be left out, or the budget be 0)",
                               owner, key));
}

std::string text_of(const Table& table, const char* key) {
  const Value* value = table.find(key);
  const std::string* text = value ? value->get<std::string>() : nullptr;
  return text ? *text : "";
}

}  // namespace

std::vector<const char*> budgeted_keys(const Table& detector) {
  const auto kind = make_detector(text_of(detector, "kind"));
  if (kind == nullptr || !kind->learns()) return {"capacity_per_day"};
  return {"capacity_per_day", "retrain_every"};
}

void PlatformParams::fields(FieldVisitor& v) {
  v({.name = "budget_usd_per_day",
     .unit = "USD/day",
     .meaning = "what the platform spends on safety; if above 0 it decides moderation.reviewers, "
                "items_per_day and audit_fraction and every detector's capacity_per_day and "
                "retrain_every; 0: they are what they say",
     .range = {0, 1e12},
     .source = "no budget by default"},
    budget_usd_per_day);
  v(share("reviewers_share",
          "share of the budget for people: analysts of investigations first, then those who "
          "review flags, reports and appeals, moderation.appeals.reviewers among them"),
    reviewers_share);
  v(share("labels_share", "share for reviews at random, which detectors learn from"), labels_share);
  v(share("compute_share", "share for scoring posts, split evenly among detectors"), compute_share);
  v(share("research_share", "share for retraining detectors"), research_share);
  v({.name = "training_usd",
     .unit = "USD",
     .meaning = "cost of retraining one detector once, people's time included",
     .range = {0, 1e12, true, false},
     .source = "no published value"},
    training_usd);
}

Allotment allot(const PlatformParams& params, const PlatformPrices& prices) {
  const double budget = params.budget_usd_per_day;
  Allotment allotment;
  const double audits = budget * params.labels_share / prices.review_usd;
  const double people = budget * params.reviewers_share - prices.analysts_usd_per_day;
  const double reviews = std::max(people, 0.0) / prices.review_usd + audits;
  const double most = static_cast<double>(std::max<std::int64_t>(prices.most_items, 1));
  std::int64_t team = whole(std::ceil(reviews / most));
  if (team > 0) {
    team = std::max(team, prices.appeal_reviewers + 1);
    allotment.items_per_day = std::max<std::int64_t>(1, whole(reviews / static_cast<double>(team)));
    allotment.reviewers = team - prices.appeal_reviewers;
  }
  if (prices.posts_per_day > 0)
    allotment.audit_fraction = std::min(1.0, audits / prices.posts_per_day);
  if (prices.score_usd > 0)
    allotment.scored_per_day =
        std::max<std::int64_t>(1, whole(budget * params.compute_share / prices.score_usd));
  const double trainings_per_day = budget * params.research_share / params.training_usd;
  if (trainings_per_day > 0 && prices.learners > 0) {
    const double days_each = static_cast<double>(prices.learners) / trainings_per_day;
    allotment.retrain_every =
        Duration{std::max<std::int64_t>(3600000, whole(days_each * 86400000.0))};
  }
  return allotment;
}

void check_platform(const Document& document, const PlatformParams& params, Problems& problems) {
  const double sum =
      params.reviewers_share + params.labels_share + params.compute_share + params.research_share;
  const Value* section = document.table().find("platform");
  if (section && sum > 1.000001)
    problems.add(
        section->where,
        fmt::format("the shares of [platform] add up to {:.10g} (must be at most 1)", sum));
  if (params.budget_usd_per_day <= 0) return;
  const Value* moderation = document.table().find("moderation");
  if (moderation) check_unstated(*moderation, "moderation", kBudgetedReview, problems);
  const Value* detectors = document.table().find("detector");
  const Array* array = detectors ? detectors->get<Array>() : nullptr;
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    const Table* table = (*array)[i].get<Table>();
    const std::string name = table ? text_of(*table, "name") : "";
    if (!name.empty())
      check_unstated((*array)[i], "detector." + name, budgeted_keys(*table), problems);
  }
}

void check_analysts(const Document& document, const PlatformParams& params,
                    std::span<const DetectorSetup> detectors, Problems& problems) {
  const Value* section = document.table().find("platform");
  if (section == nullptr || params.budget_usd_per_day <= 0) return;
  double wages = 0;
  for (const DetectorSetup& setup : detectors) wages += setup.detector->wages_usd_per_day();
  const double share = params.budget_usd_per_day * params.reviewers_share;
  if (wages > share)
    problems.add(
        section->where,
        fmt::format("analysts take {:g} USD a day, but platform.reviewers_share is {:g} USD "
                    "(must pay them: raise budget_usd_per_day or reviewers_share, or have "
                    "fewer analysts)",
                    wages, share));
}

std::optional<Allotment> spend_platform_budget(const PlatformParams& params, double posts_per_day,
                                               Context& context, Moderation& moderation,
                                               Screening& screening) {
  if (params.budget_usd_per_day <= 0) return std::nullopt;
  PlatformPrices prices;
  ModerationParams& review = moderation.params();
  prices.review_usd = review.wage_usd_per_hour * review.docket.queue.service.mean.hours();
  prices.posts_per_day = posts_per_day;
  prices.score_usd = 0;
  prices.learners = 0;
  prices.appeal_reviewers = review.appeals.reviewers;
  for (std::size_t i = 0; i < screening.count(); ++i) {
    if (screening.setup(i).detector->scores_posts())
      prices.score_usd += screening.setup(i).params.cost_per_post_usd;
    prices.analysts_usd_per_day += screening.setup(i).detector->wages_usd_per_day();
    prices.learners += screening.setup(i).detector->learns() ? 1 : 0;
  }
  const Allotment allotment = allot(params, prices);
  review.docket.queue.reviewers = allotment.reviewers;
  review.docket.queue.items_per_day = allotment.items_per_day;
  review.audit_fraction = allotment.audit_fraction;
  moderation.changed(context);
  for (std::uint32_t i = 0; i < screening.count(); ++i) {
    DetectorParams& detector = screening.setup(i).params;
    detector.capacity_per_day = allotment.scored_per_day;
    if (screening.setup(i).detector->learns())
      detector.training.retrain_every = allotment.retrain_every;
    screening.changed(context, i);
  }
  return allotment;
}

}  // namespace redoubt
