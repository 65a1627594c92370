// A value for each account, new ones as Value{}.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/id.hpp"
#include "sim/kernel/huge_pages.hpp"
#include "sim/kernel/prefetch.hpp"

namespace redoubt {

// One row an account, by number: a look-up touches one place in memory. Grows as accounts are
// named.
template <class Value>
class UserTable {
 public:
  // The reference holds until the next call.
  Value& operator[](UserId account) {
    if (account.value >= rows_.size()) rows_.resize(account.value + std::size_t{1});
    return rows_[account.value];
  }
  [[nodiscard]] const Value& at(UserId account) const {
    static const Value kNone{};
    return account.value < rows_.size() ? rows_[account.value] : kNone;
  }
  // Brings the account's row closer, if there is one.
  void prefetch(UserId account) const {
    if (account.value < rows_.size()) redoubt::prefetch(&rows_[account.value]);
  }
  // In the order of accounts.
  [[nodiscard]] const auto& rows() const { return rows_; }

 private:
  std::vector<Value, HugePageAllocator<Value>> rows_;
};

}  // namespace redoubt
