// A world without a World: one actor at a time is put on stage, everything else is held still.
#pragma once

#include <functional>
#include <vector>

#include "agents/context.hpp"
#include "agents/people/victims.hpp"
#include "sim/network/topologies.hpp"

namespace redoubt::test {

// Ten people of one group who follow nobody, and one bought account (id 10).
class Stage final : public WorldServices {
 public:
  explicit Stage(std::uint64_t seed = 1)
      : draws_(seed, 0),
        graph_(unconnected(10)),
        group_of_(10, 0),
        groups_(1),
        victims_(silence_, group_of_, 1, draws_),
        audience_(graph_),
        accounts_(audience_, draws_, days(1000)),
        people_(UsersParams{}, groups_, group_of_, draws_),
        exposure_(posts_, harm_, tally_, draws_),
        ledger_(2),
        context{kernel_,     draws_,    posts_, audience_, accounts_, people_,  groups_, frame_,
                modalities_, exposure_, harm_,  ledger_,   tally_,    victims_, *this} {
    tally_.generators.resize(1);
    tally_.moderation = ModerationTally(1);
    bought_account = audience_.open_account({1, 2, 3});
  }

  // A new post of this author; harmful ones belong to generator 0.
  PostId post(UserId author, bool harmful) {
    PostContent content;
    content.surface.key = ++keys_;
    content.truth.intent = harmful ? Intent::manipulation : Intent::benign;
    return publish(content, author);
  }
  PostId publish(const PostContent& content, UserId author) override {
    PostState state;
    state.published_s = static_cast<std::uint32_t>(kernel_.now().ms / 1000);
    state.key = static_cast<std::uint32_t>(content.surface.key);
    state.author = author;
    state.share_probability = 0.5f;
    if (content.truth.harmful()) {
      HarmRecord record;
      record.published = kernel_.now();
      record.post = posts_.end_post();
      state.harm_record = harm_.add(record);
    }
    return posts_.add(state, content);
  }
  bool may_publish(UserId) const override { return true; }
  void tell_everyone(const Signal& signal) override { told.push_back(signal); }
  void account_opened(UserId account) override { opened.push_back(account); }
  void suspend(UserId account) override { suspended.push_back(account); }
  [[nodiscard]] double ask_detectors(const Surface&, std::optional<std::uint8_t>) const override {
    return -1;
  }

  PostState& state(PostId id) { return posts_.state(id); }
  void run_for(Duration d, const std::function<void(const EventKey&)>& handle) {
    kernel_.run_until(kernel_.now() + d, handle);
  }
  [[nodiscard]] std::size_t count(Signal::Kind kind) const {
    std::size_t n = 0;
    for (const Signal& signal : told) n += signal.kind == kind ? 1 : 0;
    return n;
  }

  std::vector<Signal> told;
  std::vector<UserId> opened;
  std::vector<UserId> suspended;
  UserId bought_account;

 private:
  KeyedDraws draws_;
  SocialGraph graph_;
  std::vector<std::uint8_t> group_of_;
  std::vector<Group> groups_;
  HarmFrame frame_;
  ModalityTable modalities_;
  SilenceParams silence_;
  Victims victims_;
  Kernel<> kernel_;
  PostStore posts_;
  HarmLog harm_;
  Tally tally_;
  Audience audience_;
  AccountBook accounts_;
  Population people_;
  Exposure exposure_;
  Ledger ledger_;
  std::uint64_t keys_ = 0;

 public:
  Context context;
};

}  // namespace redoubt::test
