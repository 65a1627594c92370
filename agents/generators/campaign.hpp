// What all campaigns have in common: bought accounts, a posting rhythm, a purse, watched posts.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "agents/generators/evasion.hpp"
#include "agents/generators/generator.hpp"

namespace redoubt {

struct CampaignParams {
  double posts_per_day = 60;
  std::int64_t accounts = 20;
  double account_price_usd = 0.5;
  Duration replacement_delay = hours(6);
  std::int64_t followers_per_account = 100;
  Duration follower_growth = days(5);
  double capital_usd = 100;
  double budget_usd_per_day = 20;
  double value_per_exposure_usd = 0.01;
  double cost_per_post_usd = 0.19;
  double radius = 4;
  double start_distance = 2.4;
  double false_share = 0.5;
  Duration starts{0};
  Duration stops = Duration::never();
  EvasionParams evasion;
  // Defaults differ between kinds, so each kind passes its own object.
  void fields(FieldVisitor& v);
};

// Potency q(a) = exp(-k0·max(0, h0 - a·u0)² - κ|a - a*|²), a* = h0·u0: content that hides among
// benign posts persuades nobody.
double potency(const Direction& offset);

class Campaign : public Generator {
 public:
  explicit Campaign(const CampaignParams& defaults) : params_(defaults) {}
  void fields(FieldVisitor& v) override { params_.fields(v); }
  void start(Context& context, ActorId self, std::uint64_t key) override;
  void wake(Context& context, std::uint32_t timer, std::uint32_t what) override;
  void observe(Context& context, const Signal& signal) override;
  [[nodiscard]] Direction offset() const override { return search_.parent(); }
  [[nodiscard]] bool broke() const override { return broke_; }

 protected:
  // Features and fingerprint of the next post with the given mean; the kind decides.
  virtual Surface compose(Context& context, const Direction& mean, std::uint64_t post_key) = 0;
  [[nodiscard]] std::uint64_t key() const { return key_; }
  CampaignParams params_;

 private:
  enum Timer : std::uint32_t { kPost = 0, kFate = 1, kReplace = 2, kSponsor = 3, kStart = 4 };
  struct Account {
    UserId id;
    SimTime opened;
    std::uint8_t group = 0;
    bool alive = false;
  };
  struct Watched {
    PostId post;
    EvolutionStrategy::Trial trial;
  };
  void open_account(Context& context, std::size_t slot);
  void post(Context& context);
  PostId publish(Context& context, Account& account, const Direction& offset);
  void settle(Context& context);
  [[nodiscard]] bool can_post(const Context& context, std::size_t slot) const;
  [[nodiscard]] std::size_t next_account(const Context& context) const;
  [[nodiscard]] bool can_pay(const Context& context) const;  // for one more post
  // For good: nothing is posted, bought or paid in any more.
  [[nodiscard]] bool ended(SimTime now) const { return broke_ || now >= SimTime{} + params_.stops; }

  ActorId self_;
  std::uint64_t key_ = 0;
  EvolutionStrategy search_{{}, {}, 0, 0};
  std::vector<Account> accounts_;
  std::deque<Watched> watched_;  // in order of publication
  std::size_t last_slot_ = 0;    // account of the latest post
  std::uint64_t posts_ = 0;
  std::uint64_t accounts_opened_ = 0;
  bool broke_ = false;
};

}  // namespace redoubt
