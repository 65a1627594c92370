#include "agents/provider/api_pool.hpp"

#include "agents/provider/provider.hpp"

namespace redoubt {

void ApiParams::fields(FieldVisitor& v) {
  v({.name = "accounts",
     .meaning = "accounts that the campaign keeps at the provider",
     .range = {1, 1e6},
     .source = "no published value",
     .fixed = true},
    accounts);
  v({.name = "account_price_usd",
     .unit = "USD",
     .meaning = "price of one of them: a payment card and a number that pass",
     .range = {0, 1e6},
     .source = "no published value"},
    account_price_usd);
  v({.name = "registration_delay",
     .unit = "duration",
     .meaning = "time until a banned one can be replaced",
     .range = {0, 1e9},
     .source = "no published value"},
    registration_delay);
  v({.name = "edit_share",
     .meaning = "part of each text that is rewritten before it is posted, to weaken a mark",
     .range = kProbability,
     .source = "none by default"},
    edit_share);
  v({.name = "edit_usd",
     .unit = "USD",
     .meaning = "cost of rewriting a whole text; a part costs its part",
     .range = {0, 1e3},
     .source = "no published value; a third of the writer's time per post"},
    edit_usd);
  v({.name = "edit_noise",
     .unit = "sd",
     .meaning = "how far a text that was rewritten as a whole lies from the first one, per axis",
     .range = {0, 10},
     .source = "with the archive's default search 9 of 10 paraphrases are found again, as in "
               "Krishna et al. 2023",
     .tag = Tag::derived},
    edit_noise);
}

bool ApiPool::usable(Context& context, const ApiParams& params, ActorId payer, std::uint64_t client,
                     double keep_usd, Slot& slot) {
  if (slot.key == 0) {
    const double balance = context.ledger.earned_usd(payer) - context.ledger.spent_usd(payer);
    if (context.now() < slot.opens || balance < params.account_price_usd + keep_usd) return false;
    context.ledger.spend(payer, CostKind::accounts, params.account_price_usd);
    slot.key = mix(client ^ 0x617069ull, ++registered_);
  }
  return context.provider->has_room(slot.key, context.now());
}

bool ApiPool::find(Context& context, const ApiParams& params, ActorId payer, std::uint64_t client,
                   double keep_usd) {
  if (!context.provider->in_use()) return false;
  slots_.resize(static_cast<std::size_t>(params.accounts));
  for (std::size_t i = 1; i <= slots_.size(); ++i) {
    const std::size_t slot = (current_ + i) % slots_.size();
    if (!usable(context, params, payer, client, keep_usd, slots_[slot])) continue;
    current_ = slot;
    return true;
  }
  return false;
}

void ApiPool::lose(SimTime now, const ApiParams& params) {
  slots_[current_] = {0, now + params.registration_delay};
}

}  // namespace redoubt
