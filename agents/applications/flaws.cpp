#include "agents/applications/flaws.hpp"

#include <cmath>

namespace redoubt {
namespace {

// Whether x of n lies above worse_than times the rate of the m others with y, by z standard errors
// of the difference under one common rate.
bool stands_out(double x, double n, double y, double m, double worse_than, double z) {
  constexpr double kFewest = 5;  // failures, for a normal approximation
  if (x < kFewest || m <= 0) return false;
  const double common = (x + y) / (n + m);
  const double error = std::sqrt(common * (1 - common) * (1 / n + 1 / m));
  return x / n > worse_than * (y / m) && x / n - y / m > z * error;
}

}  // namespace

Flaws::Flaws(std::size_t groups) : flaws_(groups) {
  for (auto* counts : {&tally_.arisen, &tally_.found, &tally_.closed, &tally_.false_alarms})
    counts->resize(groups);
  tally_.days_to_find.resize(groups);
  tally_.days_to_close.resize(groups);
}

std::vector<std::uint8_t> Flaws::released(const std::vector<double>& failures,
                                          const std::vector<double>& shares, std::int64_t trials,
                                          double worse_than, SimTime now) {
  constexpr double kZ = 3;  // trials are many: what they show is there
  const auto n = static_cast<double>(trials);
  std::vector<std::uint8_t> fresh;
  for (std::size_t g = 0; g < flaws_.size(); ++g) {
    double others = 0;
    double weight = 0;
    for (std::size_t h = 0; h < flaws_.size(); ++h) {
      if (h == g) continue;
      others += shares[h] * failures[h];
      weight += shares[h];
    }
    if (weight <= 0) continue;
    const bool open = stands_out(failures[g] * n, n, others / weight * n, n, worse_than, kZ);
    Flaw& flaw = flaws_[g];
    if (flaw.open && !open) {
      ++tally_.closed[g];
      tally_.days_to_close[g] += (now - flaw.since).days();
    }
    if (!flaw.open && open) {
      flaw.since = now;
      flaw.ever_found = false;
      ++flaw.number;
      ++tally_.arisen[g];
      fresh.push_back(static_cast<std::uint8_t>(g));
    }
    flaw.open = open;
  }
  return fresh;
}

bool Flaws::find(std::size_t group, Finder by, SimTime now) {
  Flaw& flaw = flaws_[group];
  if (flaw.known) return false;
  flaw.known = true;
  if (by == Finder::gate && !flaw.open) {
    ++tally_.by[static_cast<std::size_t>(by)];  // before it could do harm
  } else if (!flaw.open) {
    ++tally_.false_alarms[group];
  } else if (!flaw.ever_found) {
    flaw.ever_found = true;
    ++tally_.found[group];
    tally_.days_to_find[group] += (now - flaw.since).days();
    ++tally_.by[static_cast<std::size_t>(by)];
  }
  return true;
}

void Flaws::repaired(std::size_t group) {
  flaws_[group].known = false;
}

bool FailureCount::tells(std::size_t group, double worse_than, double z) const {
  double others = 0;
  double failures = 0;
  for (std::size_t g = 0; g < cases_.size(); ++g) {
    if (g == group) continue;
    others += cases_[g];
    failures += failures_[g];
  }
  return stands_out(failures_[group], cases_[group], failures, others, worse_than, z);
}

void FailureCount::forget() {
  cases_.assign(cases_.size(), 0);
  failures_.assign(failures_.size(), 0);
}

}  // namespace redoubt
