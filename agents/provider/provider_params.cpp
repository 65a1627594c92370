#include "agents/provider/provider_params.hpp"

namespace redoubt {
namespace {

void monitor_fields(FieldVisitor& v, ProviderParams& p) {
  v({.name = "monitoring",
     .meaning = "whether requests are scored, refused and counted against accounts",
     .source = "on, as providers say they do"},
    p.monitoring);
  v({.name = "prompt_noise",
     .unit = "sd",
     .meaning = "how far a prompt lies from the text that it asks for, per axis",
     .range = {0, 10},
     .source = "no published value",
     .fixed = true},
    p.prompt_noise);
  v({.name = "refuse_above",
     .unit = "log-odds",
     .meaning = "terms of use: a request that scores higher is not answered",
     .range = kNonNegative,
     .source = "no published value"},
    p.refuse_above);
  v({.name = "allowance",
     .unit = "log-odds",
     .meaning = "allowance k of the sum S = max(0, S + score - k) that each account has",
     .range = kNonNegative,
     .source = "none: the scores are log-likelihood ratios (Page 1954)",
     .tag = Tag::derived},
    p.allowance);
  v({.name = "ban_above",
     .unit = "log-odds",
     .meaning = "sum S above which an account is banned",
     .range = kPositive,
     .source = "an account without abuse makes at least e^8 requests before a ban (Lorden 1971)",
     .tag = Tag::derived},
    p.ban_above);
  v({.name = "requests_per_day",
     .unit = "1/day",
     .meaning = "most requests of an account in a day",
     .range = {1, 1e9},
     .source = "no published value"},
    p.requests_per_day);
}

void learning_fields(FieldVisitor& v, ProviderParams& p) {
  v({.name = "l2",
     .unit = "1/sd^2",
     .meaning = "ridge penalty on the weights of the monitor",
     .range = kPositive,
     .source = "usual default of logistic regression"},
    p.l2);
  v({.name = "informed",
     .meaning = "whether platforms report upstream what their reviewers confirmed",
     .source = "no by default"},
    p.informed);
  v({.name = "report_lag",
     .unit = "duration",
     .meaning = "time until a report can be learnt from",
     .range = {0, 1e9},
     .source = "no published value"},
    p.report_lag);
  v({.name = "report_window",
     .unit = "duration",
     .meaning = "age of the reports that it learns from",
     .range = {3600, 1e9},
     .source = "no published value"},
    p.report_window);
  v({.name = "retrain_every",
     .unit = "duration",
     .meaning = "period of retraining, in whole days",
     .range = {.low = 86400},
     .source = "no published value"},
    p.retrain_every);
}

void money_fields(FieldVisitor& v, ProviderParams& p) {
  p.build.fields(v);
  v({.name = "monitoring_usd",
     .unit = "USD",
     .meaning = "cost of scoring a request",
     .range = {0, 1e3},
     .source = "no published value; half of what the request costs to answer"},
    p.monitoring_usd);
  v({.name = "monitoring_wh",
     .unit = "Wh",
     .meaning = "energy of scoring a request",
     .range = {0, 1e3},
     .source = "no published value"},
    p.monitoring_wh);
  v({.name = "answer_usd",
     .unit = "USD",
     .meaning = "what it costs to write a post for a person; campaigns pay for theirs",
     .range = {0, 1e3},
     .source = "not counted by default"},
    p.answer_usd);
  v({.name = "answer_wh",
     .unit = "Wh",
     .meaning = "energy of the same",
     .range = {0, 1e3},
     .source = "Luccioni et al. 2023, generating text",
     .tag = Tag::published},
    p.answer_wh);
  v({.name = "revenue_usd",
     .unit = "USD",
     .meaning = "what the provider earns by an answered request",
     .range = {0, 1e3},
     .source = "not counted by default"},
    p.revenue_usd);
}

}  // namespace

void ProviderParams::fields(FieldVisitor& v) {
  monitor_fields(v, *this);
  learning_fields(v, *this);
  money_fields(v, *this);
  v({.name = "assisted_share",
     .meaning = "share of people's posts that they have the hosted model write",
     .range = kProbability,
     .source = "none by default"},
    assisted_share);
  v({.name = "by_hand_share",
     .meaning = "share of people's refused posts that they write by hand; the rest is never posted",
     .range = kProbability,
     .source = "no published value"},
    by_hand_share);
  v({.name = "watermark", .meaning = "the mark in what the model writes"}, watermark);
  v({.name = "archive", .meaning = "what is kept for those who ask for its origin"}, archive);
}

void MarkParams::fields(FieldVisitor& v) {
  v({.name = "share",
     .meaning = "share of the texts that are marked",
     .range = kProbability,
     .source = "none by default"},
    share);
  v({.name = "green_share",
     .meaning = "share γ of the vocabulary that is green",
     .range = {0, 1, true, true},
     .source = "Kirchenbauer et al. 2023",
     .tag = Tag::published},
    mark.green_share);
  v({.name = "strength",
     .meaning = "share g of green tokens in marked text",
     .range = {0, 1, true, true},
     .source = "near what Kirchenbauer et al. 2023 report at little loss of quality",
     .tag = Tag::derived},
    mark.marked_share);
  v({.name = "tokens",
     .unit = "tokens",
     .meaning = "mean length of a text (lognormal)",
     .range = {1, 10000},
     .source = "length at which Kirchenbauer et al. 2023 report error rates",
     .tag = Tag::published},
    tokens);
  v({.name = "tokens_sigma",
     .meaning = "log-scale spread of the length",
     .range = {0, 3},
     .source = "no published value"},
    tokens_sigma);
}

void ArchiveParams::fields(FieldVisitor& v) {
  v({.name = "keeps",
     .unit = "duration",
     .meaning = "how long a text is kept",
     .range = {3600, 1e9},
     .source = "no published value"},
    keeps);
  v({.name = "most",
     .unit = "texts",
     .meaning = "most texts that are kept; the oldest go first",
     .range = {1, 1e6},
     .source = "bounds the cost of a search"},
    most);
}

}  // namespace redoubt
