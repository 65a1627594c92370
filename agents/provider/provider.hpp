// The provider of a hosted model: answers requests, watches accounts, marks and keeps what it
// wrote.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "agents/institution.hpp"
#include "agents/provider/api_account.hpp"
#include "agents/provider/generation_archive.hpp"
#include "agents/provider/prompt_monitor.hpp"
#include "agents/provider/provider_params.hpp"

namespace redoubt {

// Who asks. The provider sees the account only; who is behind it is for the books of the run.
struct ApiClient {
  std::uint64_t account = 0;
  bool person = false;
  std::uint8_t group = 0;  // of a person
};

enum class Reply {
  written,
  limited,  // too many requests today
  refused,  // against the terms of use
  banned,   // the account is closed, by this request or before
};

class Provider final : public Institution {
 public:
  // seed_corpus: known cases, from which the monitor learns before the run.
  Provider(const ProviderParams& params, std::vector<LabelledItem> seed_corpus, ActorId self)
      : params_(params), self_(self), known_(std::move(seed_corpus)) {}
  void start(Context& context) override;
  void wake(Context& context, std::uint32_t timer, std::uint32_t what) override;  // a new day
  void observe(Context& context, const Signal& signal) override;
  [[nodiscard]] Fields parameters() override { return fields_of(params_); }
  [[nodiscard]] bool is_model() const override { return true; }

  // A request for this text; key: the content key of the post.
  Reply request(Context& context, const ApiClient& client, const Features& text, std::uint64_t key);
  // Hands over what was written: marked, and kept. edited: the part that the client will rewrite,
  // which the mark does not survive.
  void hand_over(Context& context, Surface& text, double edited);
  // A person may have this post written; false if it was refused and is not posted at all.
  bool assist(Context& context, PostContent& post, UserId author);
  // A harmful text is published: is it marked, and would a detector of marks find it (z > 4)?
  void count_mark(Context& context, const Surface& text) const;
  // Whether the account is open and may ask again today.
  [[nodiscard]] bool has_room(std::uint64_t account, SimTime now) const;

  [[nodiscard]] ActorId self() const { return self_; }
  [[nodiscard]] ProviderParams& params() { return params_; }
  [[nodiscard]] const GenerationArchive& archive() const { return archive_; }
  // The law asks for marks in this share of the texts, whatever the provider would do by itself.
  void must_mark(double share) { marked_by_law_ = share; }
  // Nothing is kept unless somebody asks.
  void keep_generations() { keeps_ = true; }

 private:
  void answer(Context& context, std::uint8_t group) const;
  bool accepts(Context& context, const ApiClient& client, ApiAccount& account, double score);
  [[nodiscard]] double score(Context& context, const Features& text, std::uint64_t key);
  void train(SimTime now);

  ProviderParams params_;
  double marked_by_law_ = 0;
  ActorId self_;
  std::vector<LabelledItem> known_;  // prompts, once started
  LabelStore reported_;              // prompts of confirmed abuse, with the time of the report
  PromptMonitor monitor_;
  SimTime trained_;
  std::unordered_map<std::uint64_t, ApiAccount> accounts_;  // looked up only, never walked through
  GenerationArchive archive_;
  bool keeps_ = false;
};

}  // namespace redoubt
