// The accounts that a client with something to hide keeps at the provider, and how it edits.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/context.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

struct ApiParams {
  std::int64_t accounts = 3;
  double account_price_usd = 5;
  Duration registration_delay = days(1);
  double edit_share = 0;
  double edit_usd = 0.05;
  double edit_noise = 0.2;
  void fields(FieldVisitor& v);
  bool operator==(const ApiParams&) const = default;
};

class ApiPool {
 public:
  // Finds an account that may ask now, and pays for a new one where one was lost; false if there is
  // none. Accounts take turns. client: names it in keys.
  bool find(Context& context, const ApiParams& params, ActorId payer, std::uint64_t client,
            double keep_usd);
  // The account that was found.
  [[nodiscard]] std::uint64_t current() const { return slots_[current_].key; }
  // It was banned; another can be registered after the delay.
  void lose(SimTime now, const ApiParams& params);

 private:
  struct Slot {
    std::uint64_t key = 0;  // 0: not registered
    SimTime opens;          // when it can be registered
  };
  bool usable(Context& context, const ApiParams& params, ActorId payer, std::uint64_t client,
              double keep_usd, Slot& slot);

  std::vector<Slot> slots_;
  std::size_t current_ = 0;
  std::uint64_t registered_ = 0;
};

}  // namespace redoubt
