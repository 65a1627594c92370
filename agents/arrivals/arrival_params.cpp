#include "agents/arrivals/arrival_params.hpp"

namespace redoubt {
namespace {

void timing_fields(FieldVisitor& v, ArrivalParams& p) {
  v({.name = "name",
     .meaning = "name of the source",
     .source = "stated by the user",
     .fixed = true},
    p.name);
  v({.name = "to",
     .meaning = "who gets the posts: review (at once), detectors (and what follows from flags and "
                "audits), corpus (nobody but those who read what the platform carries)",
     .source = "as any post",
     .fixed = true},
    p.to);
  v({.name = "as",
     .meaning = "what posts for review come as; reports are served before flags, flags before "
                "audits, unless review_order says otherwise",
     .source = "as if flagged",
     .fixed = true},
    p.as);
  v({.name = "process",
     .meaning = "poisson, or renewal: gaps by `law` and `cv`",
     .source = "independent events",
     .fixed = true},
    p.process);
  v({.name = "rate_per_hour",
     .unit = "1/h",
     .meaning = "posts an hour on average; times are whole milliseconds",
     .range = {1e-6, 1e5},
     .source = "stated by the user"},
    p.rate_per_hour);
  v({.name = "law", .meaning = "law of the gaps of a renewal process", .source = "as poisson"},
    p.law);
  v({.name = "cv",
     .meaning = "standard deviation of the gaps / their mean, of laws lognormal and gamma",
     .range = {0, 100},
     .source = "as poisson"},
    p.cv);
  v({.name = "starts",
     .unit = "duration",
     .meaning = "when it starts",
     .range = kNonNegative,
     .source = "at once",
     .fixed = true},
    p.starts);
  v({.name = "stops",
     .unit = "duration",
     .meaning = "when it stops",
     .range = kNonNegative,
     .source = "never",
     .fixed = true},
    p.stops);
}

void nature_fields(FieldVisitor& v, ArrivalParams& p) {
  v({.name = "harmful_share",
     .meaning = "share of harmful posts",
     .range = kProbability,
     .source = "none"},
    p.harmful_share);
  v({.name = "group_share",
     .meaning = "share of each group among the posts; empty: as among people",
     .range = kProbability,
     .source = "as among people"},
    p.group_share);
  v({.name = "offset",
     .unit = "sd",
     .meaning = "how far harmful posts lie from their group's benign ones along each of up to 8 "
                "axes: harm, dialect, style …",
     .range = {-1000, 1000},
     .source = "not at all"},
    p.offset);
  v({.name = "evasion", .meaning = "how harmful posts escape detectors"}, p.evasion);
  v({.name = "model_share",
     .meaning = "share of posts that a model wrote, as provenance sees it",
     .range = kProbability,
     .source = "none"},
    p.model_share);
}

void surface_fields(FieldVisitor& v, ArrivalParams& p) {
  v({.name = "accounts",
     .meaning = "accounts that post in turn",
     .range = {1, 1e7},
     .source = "one",
     .fixed = true},
    p.accounts);
  v({.name = "posts_per_account",
     .unit = "posts",
     .meaning = "posts after which an account gives way to a new one; 0: never",
     .range = {0, 1e9},
     .source = "never",
     .fixed = true},
    p.posts_per_account);
  v({.name = "same_photo",
     .meaning = "whether all accounts show the same photo",
     .source = "no",
     .fixed = true},
    p.same_photo);
  v({.name = "copy_of",
     .meaning = "source whose n-th post the n-th post is a copy of; empty: none",
     .source = "none",
     .fixed = true},
    p.copy_of);
  v({.name = "edit_fraction",
     .meaning = "share of a copy's shingles that are new",
     .range = kProbability,
     .source = "none"},
    p.edit_fraction);
  v({.name = "tokens",
     .unit = "tokens",
     .meaning = "length of each text; 0: not stated",
     .range = {0, 65535},
     .source = "not stated"},
    p.tokens);
  v({.name = "green_share",
     .meaning = "share of green tokens in a text that bears no mark",
     .range = {0, 1, true, true},
     .source = "Kirchenbauer et al. 2023",
     .tag = Tag::published},
    p.green_share);
  v({.name = "marked_share",
     .meaning = "share of green tokens in these texts before they are edited",
     .range = kProbability,
     .source = "no mark"},
    p.marked_share);
  v({.name = "edited",
     .meaning = "part of each text that was rewritten and lost its mark",
     .range = kProbability,
     .source = "none"},
    p.edited);
}

}  // namespace

void ArrivalEvasionParams::fields(FieldVisitor& v) {
  v({.name = "kind",
     .meaning = "renewal: a while after each retraining of a detector posts look like benign ones, "
                "until the next; the first version counts from the start",
     .source = "none",
     .fixed = true},
    kind);
  v({.name = "after",
     .unit = "duration",
     .meaning = "mean time until the new version is understood, exponential",
     .range = kPositive,
     .source = "no published value"},
    after);
}

void ArrivalParams::fields(FieldVisitor& v) {
  timing_fields(v, *this);
  nature_fields(v, *this);
  surface_fields(v, *this);
}

Law ArrivalParams::gap() const {
  const Duration mean{static_cast<std::int64_t>(3600000.0 / rate_per_hour + 0.5)};
  if (process == ArrivalProcess::poisson) return {LawKind::exponential, mean, 1};
  return {law, mean, cv};
}

}  // namespace redoubt
