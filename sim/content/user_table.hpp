// A value for each account, new ones as Value{}.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/id.hpp"

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
  // In the order of accounts.
  [[nodiscard]] const std::vector<Value>& rows() const { return rows_; }

 private:
  std::vector<Value> rows_;
};

}  // namespace redoubt
