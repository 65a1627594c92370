// Detector `matcher`: finds near copies of posts that reviewers confirmed as harmful.
//
// MinHash-LSH with b bands of r rows: a post of Jaccard similarity s to a known one is found with
// probability 1 - (1 - s^r)^b [Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, ch. 3].
// Texts written afresh share no shingle with anything known, so only posts of a known template are
// hashed at all: this changes no result. With `photos`, new accounts are compared as well: one that
// shows the photo of an account closed before is refused. Faces made by a model are all new.
#include <unordered_set>

#include "agents/catalogue.hpp"
#include "agents/detectors/minhash.hpp"

namespace redoubt {
namespace {

class Matcher final : public Detector {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "bands",
       .meaning = "bands of the signature",
       .range = {1, 200},
       .source = "textbook choice for a similarity threshold near 0.55",
       .fixed = true},
      bands_);
    v({.name = "rows",
       .meaning = "minima per band",
       .range = {1, 50},
       .source = "textbook choice for a similarity threshold near 0.55",
       .fixed = true},
      rows_);
    v({.name = "photos",
       .meaning = "refuses new accounts that show the photo of a closed one",
       .source = "off",
       .fixed = true},
      photos_);
  }
  // 1 if some band matches a known post, else 0.
  [[nodiscard]] double score(const Surface& post) const override {
    if (!templates_.contains(post.fingerprint.template_id)) return 0;
    for (const std::uint64_t band : bands_of(post))
      if (known_.contains(band)) return 1;
    return 0;
  }
  [[nodiscard]] bool decides() const override { return true; }
  // The hash functions are drawn: names of posts are the same in every replicate, so that fixed
  // functions would give replicates the same luck, and intervals that are too narrow.
  void begin(const DetectorTools& tools) override {
    accounts_ = tools.accounts;
    salt_ = tools.draws.bits(Purpose::hash_functions, tools.key, 0).first;
  }
  [[nodiscard]] bool checks_photos() const override { return photos_; }
  [[nodiscard]] bool admits_photo(std::uint64_t photo) const override {
    return !closed_photos_.contains(photo);
  }
  void observe(const Signal& signal) override {
    if (signal.kind == Signal::Kind::suspended && accounts_ != nullptr)
      closed_photos_.insert(accounts_->photo(signal.account));
    if (signal.kind != Signal::Kind::confirmed) return;
    templates_.insert(signal.surface->fingerprint.template_id);
    for (const std::uint64_t band : bands_of(*signal.surface)) known_.insert(band);
  }

 private:
  [[nodiscard]] std::vector<std::uint64_t> bands_of(const Surface& post) const {
    return minhash_bands(shingles(post),
                         {static_cast<unsigned>(bands_), static_cast<unsigned>(rows_), salt_});
  }
  std::int64_t bands_ = 20;
  std::int64_t rows_ = 5;
  std::uint64_t salt_ = 0;
  std::unordered_set<std::uint64_t> templates_;
  std::unordered_set<std::uint64_t> known_;
  bool photos_ = false;
  const AccountBook* accounts_ = nullptr;
  std::unordered_set<std::uint64_t> closed_photos_;
};

}  // namespace

std::unique_ptr<Detector> make_matcher() {
  return std::make_unique<Matcher>();
}

}  // namespace redoubt
