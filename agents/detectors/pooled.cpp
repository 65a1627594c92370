// Detector `pooled`: judges accounts by the mean of what another detector says of their posts.
//
// score = Σ z / √n over the account's latest n posts, z the member's score in standard deviations.
// If posts of one author are independent and a single one is d' from benign ones, n of them are
// d'·√n away (Macmillan & Creelman 2005): what no single post shows, an account does.
#include <cmath>
#include <vector>

#include "agents/catalogue.hpp"
#include "sim/content/user_table.hpp"
#include "sim/kernel/huge_pages.hpp"
#include "sim/kernel/prefetch.hpp"

namespace redoubt {
namespace {

class Pooled final : public Detector {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "of", .meaning = "detector whose scores it pools", .source = "none", .fixed = true},
      member_);
    v({.name = "posts",
       .unit = "posts",
       .meaning = "latest posts of an account that are pooled; it judges none before there are so "
                  "many",
       .range = {1, 1000},
       .source = "no published value",
       .fixed = true},
      posts_);
  }
  void adjust(DetectorParams& params) const override {
    params.cost_per_post_usd = 0;
    params.energy_per_post_wh = 0;
  }
  [[nodiscard]] std::vector<std::string> members() const override {
    return member_.empty() ? std::vector<std::string>{} : std::vector<std::string>{member_};
  }
  void begin(const DetectorTools& tools) override {
    row_ = 0;
    while (row_ < tools.earlier.size() && tools.earlier[row_] != member_) ++row_;
  }

  void prefetch(UserId author) const override { pools_.prefetch(author); }
  void prefetch_further(UserId author) const override {
    const Pool& pool = pools_.at(author);
    if (pool.posts == 0) return;
    redoubt::prefetch(&scores_[pool.first]);
    redoubt::prefetch(&scores_[pool.first + static_cast<std::size_t>(posts_) - 1]);
  }

  // Scores of detectors before this one are known by the time it is told of a post.
  void published(const Sight& sight) override {
    if (sight.others == nullptr || member_.empty()) return;
    Pool& pool = pools_[sight.author];
    const auto most = static_cast<std::size_t>(posts_);
    if (pool.posts == 0) {
      pool.first = scores_.size();
      scores_.resize(scores_.size() + most);
    }
    scores_[pool.first + pool.posts % most] = sight.others->standard_score(row_);
    ++pool.posts;
  }
  [[nodiscard]] double judge(const Sight& sight) const override {
    const Pool& pool = pools_.at(sight.author);
    const auto most = static_cast<std::size_t>(posts_);
    if (pool.posts < most) return kNoOpinion;
    double sum = 0;
    for (std::size_t i = 0; i < most; ++i) sum += scores_[pool.first + (pool.posts + i) % most];
    return sum / std::sqrt(static_cast<double>(posts_));
  }

 private:
  // The latest scores of an account stand in a ring in `scores_`, which begins at `first`.
  struct Pool {
    std::size_t first = 0;
    std::size_t posts = 0;  // ever
  };
  std::string member_;
  std::int64_t posts_ = 10;
  std::size_t row_ = 0;
  UserTable<Pool> pools_;
  std::vector<double, HugePageAllocator<double>> scores_;
};

}  // namespace

std::unique_ptr<Detector> make_pooled() {
  return std::make_unique<Pooled>();
}

}  // namespace redoubt
