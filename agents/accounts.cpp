#include "agents/accounts.hpp"

#include "sim/random/distributions.hpp"

namespace redoubt {

void AccountBook::open(UserId account, SimTime now, std::uint64_t photo, ActorId owner) {
  const std::size_t row = account.value - audience_->people();
  if (row >= bought_.size()) bought_.resize(row + 1);
  bought_[row] = {now, photo, owner};
}

SimTime AccountBook::opened(UserId account) const {
  if (!audience_->is_person(account)) return bought_[account.value - audience_->people()].opened;
  const SimTime moved_in = newcomers_.at(account).since;
  if (moved_in != SimTime::never()) return moved_in;
  if (mean_age_.is_never()) return SimTime{} - days(365000);
  const double u = draws_.uniform(Purpose::account_age, account.value, 0);
  const double age_ms = exponential(u, static_cast<double>(mean_age_.ms));
  return SimTime{-static_cast<std::int64_t>(age_ms)};
}

// People show their own face.
std::uint64_t AccountBook::photo(UserId account) const {
  if (!audience_->is_person(account)) return bought_[account.value - audience_->people()].photo;
  return mix(0x70686f746full, account.value);
}

ActorId AccountBook::owner(UserId account) const {
  if (audience_->is_person(account)) return {};
  return bought_[account.value - audience_->people()].owner;
}

std::vector<UserId> AccountBook::run_by(ActorId owner) const {
  std::vector<UserId> accounts;
  for (std::size_t row = 0; row < bought_.size(); ++row) {
    const UserId id{static_cast<std::uint32_t>(audience_->people() + row)};
    if (bought_[row].owner == owner && audience_->is_open(id)) accounts.push_back(id);
  }
  return accounts;
}

}  // namespace redoubt
