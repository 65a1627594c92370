// Detector `propagation`: finds accounts that act together, by what they do and not by what they
// say.
//
// Every post of a young account is one piece of evidence: did another young account post within the
// same burst that has the same photo or the same followers? So is every share soon after
// publication: did the account pass on posts together with one of those who brought this one so
// far, author or sharer, `repeats` times before [Pacheco et al. 2021]? That tells peer seeding from
// a broadcast, which its readers alone pass on. A sequential probability ratio test per
// account decides between the rate p0 of accounts by themselves and p1 of accounts in concert [Wald
// 1945]; an account that was found in concert has its later posts flagged, one that was cleared is
// watched anew. Nobody types in who is coordinated: campaigns are, because one hand posts in turn
// for accounts that court the same readers.
#include <deque>

#include "agents/catalogue.hpp"
#include "agents/detectors/co_sharing.hpp"
#include "agents/detectors/marked_followers.hpp"
#include "agents/detectors/sequential_test.hpp"
#include "sim/content/user_table.hpp"

namespace redoubt {
namespace {

class Propagation final : public Detector {
 public:
  void fields(FieldVisitor& v) override {
    test_fields(v);
    v({.name = "young_age",
       .unit = "duration",
       .meaning = "age until which an account is watched",
       .range = kPositive,
       .source = "no published value"},
      young_age_);
    v({.name = "burst",
       .unit = "duration",
       .meaning = "time within which posts count as one burst",
       .range = kPositive,
       .source = "no published value"},
      burst_);
    v({.name = "follower_overlap",
       .meaning = "Jaccard similarity from which followers count as the same",
       .range = {0, 1, true},
       .source = "no published value"},
      follower_overlap_);
    v({.name = "most_compared",
       .unit = "posts",
       .meaning = "latest posts of the burst that a post is compared with",
       .range = {1, 1e6},
       .source = "bounds the work"},
      most_compared_);
    co_sharing_.fields(v);
  }
  [[nodiscard]] bool follows_shares() const override { return co_sharing_.on(); }
  [[nodiscard]] bool decides() const override { return true; }
  [[nodiscard]] std::string problem() const override {
    if (test_.p0 < test_.p1) return {};
    return "p0 must be less than p1";
  }
  void begin(const DetectorTools& tools) override { accounts_ = tools.accounts; }

  // 1 if the account was found in concert, whatever the post says.
  [[nodiscard]] double judge(const Sight& sight) const override {
    return watched_.at(sight.author).in_concert ? 1 : 0;
  }

  void prefetch(UserId author) const override {
    watched_.prefetch(author);
    if (accounts_ != nullptr) accounts_->prefetch(author);
  }

  [[nodiscard]] const TestCensus* tests() const override { return &census_; }

  void published(const Sight& sight) override {
    if (accounts_ == nullptr) return;
    if (!young(sight.author, sight.now)) return;
    while (!burst_posts_.empty() && sight.now - burst_posts_.front().at > burst_)
      burst_posts_.pop_front();
    const std::uint64_t photo = accounts_->photo(sight.author);
    Watched& account = watched_[sight.author];
    if (!account.in_concert) weigh(account, sees_concert(sight.author, photo));
    burst_posts_.push_back({sight.author, photo, sight.now});
  }

  void shared(const Sight& sight, UserId sharer) override {
    if (accounts_ == nullptr || !co_sharing_.soon(sight) || !young(sharer, sight.now)) return;
    const bool repeated = co_sharing_.repeated(sight, sharer, young(sight.author, sight.now));
    Watched& account = watched_[sharer];
    if (!account.in_concert) weigh(account, repeated);
  }

 private:
  struct Watched {
    double log_ratio = 0;
    std::uint32_t posts = 0;  // of the test that goes on
    bool in_concert = false;
  };
  struct BurstPost {
    UserId author;
    std::uint64_t photo;  // of its author
    SimTime at;
  };

  void test_fields(FieldVisitor& v) {
    const auto probability = [&v](const char* name, const char* meaning, double& value) {
      v({.name = name,
         .meaning = meaning,
         .range = {0, 1, true, true},
         .source = "no published value"},
        value);
    };
    probability("p0", "share of a lone account's posts that look coordinated", test_.p0);
    probability("p1", "share of a coordinated account's posts that look so", test_.p1);
    probability("alpha", "probability of finding a lone account coordinated", test_.alpha);
    probability("beta", "probability of clearing a coordinated account", test_.beta);
  }

  [[nodiscard]] bool young(UserId account, SimTime now) const {
    return now - accounts_->opened(account) <= young_age_;
  }

  // Of an account that was not found yet.
  void weigh(Watched& account, bool concert) {
    account.log_ratio += test_.step(concert);
    ++account.posts;
    account.in_concert = account.log_ratio >= test_.upper();
    const bool cleared = account.log_ratio <= test_.lower();
    if (!account.in_concert && !cleared) return;
    ++(cleared ? census_.cleared : census_.found);
    census_.posts += account.posts;
    if (cleared) account = {};  // watched anew
  }

  [[nodiscard]] bool sees_concert(UserId author, std::uint64_t photo) {
    followers_.mark(accounts_->followers(author));
    std::int64_t compared = 0;
    for (auto post = burst_posts_.rbegin(); post != burst_posts_.rend(); ++post) {
      if (post->author == author) continue;
      if (compared++ == most_compared_) break;
      if (post->photo == photo) return true;
      if (followers_.like(accounts_->followers(post->author), follower_overlap_)) return true;
    }
    return false;
  }

  SequentialTest test_;
  Duration young_age_ = days(30);
  Duration burst_ = hours(1);
  double follower_overlap_ = 0.05;
  std::int64_t most_compared_ = 64;
  CoSharing co_sharing_;
  const AccountBook* accounts_ = nullptr;
  UserTable<Watched> watched_;
  std::deque<BurstPost> burst_posts_;
  MarkedFollowers followers_;  // of the author in hand
  TestCensus census_;
};

}  // namespace

std::unique_ptr<Detector> make_propagation() {
  return std::make_unique<Propagation>();
}

}  // namespace redoubt
