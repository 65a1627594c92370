// Detector `investigation`: analysts who look into accounts and, if they succeed, expose a whole
// campaign.
//
// Reports, flags, confirmed cases and leaks are leads on accounts; a cleared post takes one away.
// Every day each free analyst takes the account with the most leads (a leak counts as enough) and
// works on it for a drawn time. An account of a campaign is found out with probability
// `sensitivity`, and then all its accounts are suspended; a person is taken for one with
// probability 1 - `specificity`, and suspended alone.
#include <algorithm>
#include <set>

#include "agents/catalogue.hpp"
#include "agents/detectors/worker.hpp"
#include "sim/config/law.hpp"
#include "sim/content/user_table.hpp"

namespace redoubt {
namespace {

class Investigation final : public Detector, public Worker {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "analysts",
       .unit = "people",
       .meaning = "analysts, each with one case at a time",
       .range = {0, 1e6},
       .source = "no published value"},
      analysts_);
    v({.name = "analyst_wage_usd_per_hour",
       .unit = "USD/h",
       .meaning = "wage, for 8 hours a day",
       .range = {0, 1e4},
       .source = "no published value"},
      wage_usd_per_hour_);
    v({.name = "hours_per_day",
       .unit = "h/day",
       .meaning = "hours that an analyst is paid for a day",
       .range = {0, 24},
       .source = "a working day"},
      hours_per_day_);
    v({.name = "analyst_watt",
       .unit = "W",
       .meaning = "electric power of an analyst's workplace, for the hours paid",
       .range = {0, 1e4},
       .source = "not counted by default; a laptop takes about 75 W (Tomlinson et al. 2024)"},
      watt_);
    v({.name = "case_time",
       .unit = "duration",
       .meaning = "time an analyst works on a case",
       .source = "no published value"},
      case_time_);
    v({.name = "leads_to_open",
       .unit = "leads",
       .meaning = "leads on an account from which it is worth a case",
       .range = {1, 1e6},
       .source = "no published value"},
      leads_to_open_);
    v({.name = "case_sensitivity",
       .meaning = "probability that a case on an account of a campaign exposes it",
       .range = kProbability,
       .source = "no published value"},
      sensitivity_);
    v({.name = "case_specificity",
       .meaning = "probability that a case on a person ends without harm to them",
       .range = kProbability,
       .source = "no published value"},
      specificity_);
  }
  [[nodiscard]] Worker* worker() override { return this; }
  [[nodiscard]] double wages_usd_per_day() const override {
    return static_cast<double>(analysts_) * hours_per_day_ * wage_usd_per_hour_;
  }
  [[nodiscard]] bool scores_posts() const override { return false; }

  void prefetch(UserId author) const override { leads_.prefetch(author); }

  void observe(const Signal& signal) override {
    if (signal.kind == Signal::Kind::leaked) leaks_.insert(ActorId{signal.generator});
    if (!signal.account.valid() || done_.contains(signal.account)) return;
    if (signal.kind == Signal::Kind::suspended)
      leads_[signal.account] = 0;
    else
      leads_[signal.account] += signal.kind == Signal::Kind::cleared ? -1 : 1;
  }

  void start(Context& context, const WorkPlace& place) override { meet(context, place); }
  void act(Context& context, const WorkPlace& place, std::uint32_t what) override {
    if (what == kMeeting)
      meet(context, place);
    else
      conclude(context, place, UserId{what});
  }

 private:
  static constexpr std::uint32_t kMeeting = UserId::kNone;

  // Hands out cases and books the day's wages.
  void meet(Context& context, const WorkPlace& place) {
    const double hours = static_cast<double>(analysts_) * hours_per_day_;
    context.ledger.spend(place.self, CostKind::investigation, wages_usd_per_day(),
                         hours * watt_ / 1000.0);
    follow_leaks(context);
    while (std::ssize(open_) < analysts_ && open_case(context, place)) {
    }
    place.wake(context, days(1), kMeeting);
  }

  // A leak names the accounts of a campaign: the first that is open is worth a case.
  void follow_leaks(const Context& context) {
    for (const ActorId owner : leaks_)
      for (const UserId account : context.accounts.run_by(owner)) {
        if (done_.contains(account)) continue;
        leads_[account] += leads_to_open_;
        break;
      }
    leaks_.clear();
  }

  bool open_case(Context& context, const WorkPlace& place) {
    const auto& leads = leads_.rows();
    const auto best = std::max_element(leads.begin(), leads.end());
    if (best == leads.end() || *best < leads_to_open_) return false;
    const UserId account{static_cast<std::uint32_t>(best - leads.begin())};
    leads_[account] = 0;
    open_.insert(account);
    done_.insert(account);
    const double u = context.draws.uniform(Purpose::case_time, place.key, cases_++);
    place.wake(context, draw(case_time_, u), account.value);
    return true;
  }

  void conclude(Context& context, const WorkPlace& place, UserId account) {
    open_.erase(account);
    const double u = context.draws.uniform(Purpose::case_finding, place.key, concluded_++);
    ++context.tally.detectors[place.row].cases_closed;
    const ActorId owner = context.accounts.owner(account);
    if (!owner.valid()) {
      if (u < specificity_) return;
      ++context.tally.detectors[place.row].people_accused;
      return context.services.suspend(account);
    }
    if (u >= sensitivity_) return;
    ++context.tally.detectors[place.row].campaigns_exposed;
    for (const UserId its : context.accounts.run_by(owner)) context.services.suspend(its);
  }

  std::int64_t analysts_ = 2;
  double wage_usd_per_hour_ = 40;
  double hours_per_day_ = 8;
  double watt_ = 0;
  Law case_time_{.kind = LawKind::lognormal, .mean = days(5), .cv = 1};
  std::int64_t leads_to_open_ = 3;
  double sensitivity_ = 0.9;
  double specificity_ = 0.99;
  UserTable<std::int64_t> leads_;
  std::set<ActorId> leaks_;  // campaigns that were talked about since the last meeting
  std::set<UserId> open_;    // cases in hand
  std::set<UserId> done_;    // accounts that were looked into, once
  std::uint64_t cases_ = 0;
  std::uint64_t concluded_ = 0;
};

}  // namespace

std::unique_ptr<Detector> make_investigation() {
  return std::make_unique<Investigation>();
}

}  // namespace redoubt
