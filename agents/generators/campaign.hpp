// A campaign: accounts, a posting rhythm, a purse, a technology to write with and a search for what
// passes.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>

#include "agents/evasion/evasion_setup.hpp"
#include "agents/generators/campaign_params.hpp"
#include "agents/generators/generator.hpp"
#include "agents/generators/technology_choice.hpp"

namespace redoubt {

class Campaign final : public Generator {
 public:
  // kind: the name of its technology in the catalogue.
  Campaign(std::unique_ptr<Technology> technology, std::string kind);
  void fields(FieldVisitor& v) override;
  [[nodiscard]] std::vector<NameReference> references() const override;
  [[nodiscard]] std::vector<Flaw> flaws(const Surroundings& around) const override;
  void start(Context& context, ActorId self, std::uint64_t key) override;
  void wake(Context& context, std::uint32_t timer, std::uint32_t what) override;
  void observe(Context& context, const Signal& signal) override;
  void begin_year(std::int64_t year) override { choice_.begin_year(year); }
  [[nodiscard]] Direction offset() const override;
  [[nodiscard]] std::vector<double> personas(std::span<const Group> groups) const override;
  [[nodiscard]] AccountStock stock() const override { return accounts_.stock(); }
  [[nodiscard]] bool broke() const override { return broke_; }
  [[nodiscard]] const std::string& technology() const override { return choice_.kind(); }
  [[nodiscard]] std::uint64_t posts_with(const std::string& kind) const override {
    return choice_.posts_with(kind);
  }
  [[nodiscard]] bool changes_technology() const override { return !choice_.params().among.empty(); }
  [[nodiscard]] std::vector<Offer> offers() const override;
  [[nodiscard]] bool harasses() const override { return params_.goal == Goal::harassment; }
  [[nodiscard]] bool asks_foundation() const override { return choice_.asks_foundation(); }

 private:
  enum Timer : std::uint32_t {
    kPost = 0,
    kFate = 1,
    kReplace = 2,
    kDay = 3,
    kStart = 4,
    kReview = 5,
    kAmplify = 6,
    kFalseReport = 7
  };
  using Account = CampaignAccounts::Account;
  struct Watched {
    PostId post;
    Trial trial;
    std::uint32_t search = 0;  // which of its searches tried it
  };

  void begin(Context& context);
  void pay_entry(Context& context);
  void new_day(Context& context);
  void review(Context& context);
  void replace(Context& context, std::size_t slot);
  void post(Context& context);
  void post_from(Context& context, std::size_t slot);
  // Whether somebody can write for it now; if not, the occasion is lost.
  bool can_write(Context& context);
  void publish_cover(Context& context, const Account& account, std::uint64_t post_key);
  // Nothing if the post was refused.
  std::optional<PostId> publish(Context& context, const Account& account, const Direction& offset,
                                std::uint64_t post_key, UserId victim);
  // offset: from what the group writes.
  std::optional<Surface> write(Context& context, std::uint8_t group, const Direction& offset,
                               std::uint64_t post_key, Modality modality);
  [[nodiscard]] Truth truth_of(Context& context, const Account& account, const Direction& offset,
                               std::uint64_t post_key, UserId victim) const;
  [[nodiscard]] bool is_cover(const Context& context, const Account& account,
                              std::uint64_t post_key) const;
  [[nodiscard]] double query_usd() const {
    return evasion_.params().query_usd(params_.accounts.account_price_usd);
  }
  // Of a stand-in that is still to be built.
  [[nodiscard]] double surrogate_usd() const {
    const bool due = evasion_.params().oracle == Oracle::surrogate && !surrogate_built_;
    return due ? evasion_.params().surrogate_usd : 0.0;
  }
  // Whether it can try something out: who asks needs the money and a question that is left today.
  [[nodiscard]] bool may_try(const Context& context);
  // What the platform, or a stand-in, says at once of a post that was tried.
  void ask(Context& context, const Watched& watched);
  void settle(Context& context);
  void amplify(Context& context, ShareId publication);
  void brigade(Context& context);
  void plan_brigade(Context& context);
  void pay_for_post(Context& context);
  [[nodiscard]] bool foreign(const Context& context, const Account& account) const;
  [[nodiscard]] double post_usd(const Context& context) const;
  [[nodiscard]] double balance(const Context& context) const;
  [[nodiscard]] bool over(SimTime now) const { return now >= SimTime{} + params_.stops; }
  // A new search, with the technology and the modality of now.
  void renew_search(Context& context, const std::optional<Direction>& left_at = {});
  void update_search(Context& context);

  CampaignParams params_;
  EvasionSetup evasion_;
  TechnologyChoice choice_;
  ActorId self_;
  std::uint64_t key_ = 0;
  CampaignAccounts accounts_;
  Targets targets_;
  std::deque<Watched> watched_;  // in order of publication
  std::size_t last_slot_ = 0;    // account of the latest post
  std::uint64_t posts_ = 0;
  std::uint64_t days_ = 0;
  std::uint64_t reviews_ = 0;
  std::uint32_t searches_ = 0;
  double searched_radius_ = 0;
  std::int64_t asked_on_ = 0;  // day of the latest question
  std::int64_t asked_ = 0;     // on that day
  bool surrogate_built_ = false;
  std::uint64_t brigades_ = 0;
  bool brigades_planned_ = false;
  bool began_ = false;
  bool broke_ = false;
};

}  // namespace redoubt
