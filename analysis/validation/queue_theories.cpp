// Theory of the review queue: waiting by priority (Erlang C, Pollaczek and Khinchine, Cobham), and
// impatient cases (Erlang A).
#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/validation/theory.hpp"
#include "analysis/validation/theory_tools.hpp"

namespace redoubt::analysis {
namespace {

const ReviewQueueParams& queue_of(const Scenario& s) {
  return s.moderation.docket.queue;
}

double cv_of(const Law& law) {
  if (law.kind == LawKind::exponential) return 1;
  return law.kind == LawKind::constant ? 0 : law.cv;
}

// Rate of each class that comes to review, most urgent first.
std::vector<double> class_rates(const Scenario& s) {
  std::vector<double> rates(3);
  for (const ArrivalParams& each : s.arrivals)
    if (each.to == ArrivalTarget::review)
      rates[static_cast<std::size_t>(each.as)] += each.rate_per_hour;
  return rates;
}

double all_rates(const Scenario& s) {
  double sum = 0;
  for (const double rate : class_rates(s)) sum += rate;
  return sum;
}

bool exponential(const Law& law) {
  return law.kind == LawKind::exponential;
}

// Poisson arrivals to people who are always there and take cases by source, one by one.
bool textbook(const Scenario& s) {
  const ReviewQueueParams& q = queue_of(s);
  for (const ArrivalParams& each : s.arrivals)
    if (each.process != ArrivalProcess::poisson || each.to != ArrivalTarget::review ||
        each.starts.ms > 0 || !each.stops.is_never())
      return false;
  return !s.moderation.appeals.open && q.items_per_day == 0 && q.shifts.start_hours.empty() &&
         q.shifts.days_per_week == 7 && q.reviewers > 0 &&
         s.moderation.docket.order == ReviewOrder::source &&
         s.moderation.docket.law == LegalDuty::none &&
         s.moderation.docket.clock.deadline.is_never() && all_rates(s) > 0;
}

// Nobody leaves, and the queue has an end.
bool waits_out(const Scenario& s) {
  const ReviewQueueParams& q = queue_of(s);
  const double load = all_rates(s) * q.service.mean.hours() / static_cast<double>(q.reviewers);
  return textbook(s) && q.patience.mean.is_never() && load < 1 &&
         (q.reviewers == 1 || exponential(q.service));
}

// Erlang's C for an offered load a and c servers, by the recursion of Erlang's B.
double erlang_c(double load, std::int64_t servers) {
  double b = 1;
  for (std::int64_t k = 1; k <= servers; ++k) b = load * b / (static_cast<double>(k) + load * b);
  const double rho = load / static_cast<double>(servers);
  return b / (1 - rho * (1 - b));
}

double waiting(const Scenario& s) {
  return erlang_c(all_rates(s) * queue_of(s).service.mean.hours(), queue_of(s).reviewers);
}

// The queue begins empty. It forgets that in about (1 + cv^2)/2 / (c·μ·(1 - √ρ)²) [Newell 1982].
bool forgets_start(const Scenario& s) {
  const ReviewQueueParams& q = queue_of(s);
  const double cv = cv_of(q.service);
  const double servers = static_cast<double>(q.reviewers);
  const double rho = all_rates(s) * q.service.mean.hours() / servers;
  const double slack = 1 - std::sqrt(rho);
  const double hours = (1 + cv * cv) / 2 * q.service.mean.hours() / (servers * slack * slack);
  return s.general.horizon.hours() - s.record.burn_in.hours() > 20 * hours;
}

const char* const kTooShort =
    "the run is too short for so high a load: the queue begins empty (use a longer horizon and "
    "record.burn_in)";

TheoryValue probability_of_wait(const Scenario& s, const std::string&) {
  if (!waits_out(s) || (queue_of(s).reviewers > 1 && !exponential(queue_of(s).service)))
    return kUndefined;
  return forgets_start(s) ? TheoryValue(waiting(s)) : TheoryValue::refuse(kTooShort);
}

// What is left of the work in hand when a case comes, per server: λE[S²]/2 for one server, of any
// law, and C/(cμ) for several with exponential service.
double first_wait(const Scenario& s) {
  const Law& service = queue_of(s).service;
  const double mean = service.mean.hours();
  const double cv = cv_of(service);
  const double one = all_rates(s) * mean * mean * (1 + cv * cv) / 2;
  const auto c = static_cast<double>(queue_of(s).reviewers);
  return queue_of(s).reviewers == 1 ? one : waiting(s) * mean / c;
}

// Cobham 1954: W_k = W0/((1 - σ_{k-1})(1 - σ_k)), σ_k the load of classes up to k; where reviewers
// order by source. Without priorities W = W0/(1 - ρ).
TheoryValue mean_queue_wait(const Scenario& s, const std::string& label) {
  if (!waits_out(s)) return kUndefined;
  if (!forgets_start(s)) return TheoryValue::refuse(kTooShort);
  const std::vector<double> rates = class_rates(s);
  const double per_case =
      queue_of(s).service.mean.hours() / static_cast<double>(queue_of(s).reviewers);
  const std::vector<std::string> names{"report", "flag", "audit"};
  double below = 0;
  double sum = 0;
  double wanted = 0;
  for (std::size_t k = 0; k < rates.size(); ++k) {
    const double up_to = below + rates[k] * per_case;
    const double wait = first_wait(s) / ((1 - below) * (1 - up_to));
    sum += rates[k] * wait;
    if (names[k] == label) wanted = wait;
    below = up_to;
  }
  if (label.empty() || label == "all") return sum / all_rates(s);
  return std::find(names.begin(), names.end(), label) == names.end() ? kUndefined : wanted;
}

// M/M/c with patience Exp(θ), as a birth-death chain: P(abandon) and mean length of the queue.
struct ErlangA {
  double abandon = 0;
  double length = 0;
};

// An overfull queue that begins empty fills as fast as the impatient leave it.
bool fills(const Scenario& s) {
  const ReviewQueueParams& q = queue_of(s);
  const double load = all_rates(s) * q.service.mean.hours() / static_cast<double>(q.reviewers);
  if (load < 0.9) return forgets_start(s);
  const double start = s.record.burn_in.hours();
  return start > 5 * q.patience.mean.hours() &&
         s.general.horizon.hours() - start > 20 * q.patience.mean.hours();
}

ErlangA erlang_a(const Scenario& s) {
  const bool leaves = exponential(queue_of(s).patience) && !queue_of(s).patience.mean.is_never();
  if (!textbook(s) || !exponential(queue_of(s).service) || !leaves) return {kUndefined, kUndefined};
  const double arrive = all_rates(s);
  const double serve = 1 / queue_of(s).service.mean.hours();
  const double leave = 1 / queue_of(s).patience.mean.hours();
  const auto c = queue_of(s).reviewers;
  double mass = 1;
  double total = 1;
  double length = 0;
  constexpr std::int64_t kFar = 100000;
  for (std::int64_t n = 1; n < kFar && mass > total * 1e-18; ++n) {
    const auto busy = static_cast<double>(std::min(n, c));
    const auto queued = static_cast<double>(std::max<std::int64_t>(0, n - c));
    mass *= arrive / (busy * serve + queued * leave);
    total += mass;
    length += queued * mass;
  }
  length /= total;
  return {leave * length / arrive, length};
}

TheoryValue settled(const Scenario& s, double value) {
  if (std::isnan(value)) return kUndefined;
  return fills(s) ? TheoryValue(value) : TheoryValue::refuse(kTooShort);
}

TheoryValue abandoned_share(const Scenario& s, const std::string&) {
  return settled(s, erlang_a(s).abandon);
}
TheoryValue impatient_queue_length(const Scenario& s, const std::string&) {
  return settled(s, erlang_a(s).length);
}

}  // namespace

std::vector<Theory> queue_theories() {
  const std::string textbook =
      "cases that [[arrivals]] bring to review in Poisson streams throughout, taken one by one by "
      "reviewers who are always there (items_per_day 0, no shifts, deadlines or duties) in the "
      "order of sources";
  const std::string waits = textbook +
                            ", without end of patience, at a load below 1, and with "
                            "exponential service unless there is one reviewer";
  const std::string impatient = textbook + ", with exponential service and exponential patience";
  return {{"probability_of_wait", "share of cases that wait, M/M/c (Erlang 1917)", waits,
           probability_of_wait},
          {"mean_queue_wait",
           "mean wait of a class in hours, M/G/1 or M/M/c with priorities (Cobham 1954)", waits,
           mean_queue_wait},
          {"abandoned_share", "share of impatient cases that leave, M/M/c+M (Erlang A)", impatient,
           abandoned_share},
          {"impatient_queue_length", "mean number of impatient cases waiting, M/M/c+M", impatient,
           impatient_queue_length}};
}

}  // namespace redoubt::analysis
