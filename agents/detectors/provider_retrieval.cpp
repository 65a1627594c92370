// Detector `provider_retrieval`: asks the provider whether its model wrote the post.
//
// The provider keeps what it wrote and looks whether some of it lies within `match_distance` of the
// post: detection by retrieval, which paraphrase weakens little [Krishna et al. 2023]. A text that
// was rewritten by a part e lies e·edit_noise·√8 away in the mean; others come as near by chance,
// the more often the more is kept. It finds what the model wrote, harmful or not, and never what
// other models wrote. The price of a question is the detector's cost per post.
#include "agents/catalogue.hpp"
#include "agents/provider/generation_archive.hpp"

namespace redoubt {
namespace {

class ProviderRetrieval final : public Detector {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "match_distance",
       .unit = "sd",
       .meaning = "a text this near to the post counts as its source",
       .range = kPositive,
       .source = "9 of 10 paraphrases at 1 % of other posts when 3600 texts are kept, d' 3.9; "
                 "Krishna et al. 2023 report 3.2 to 4.2",
       .tag = Tag::derived},
      match_distance_);
  }
  // Each question is paid for.
  void adjust(DetectorParams& params) const override { params.cost_per_post_usd = 1e-4; }
  // 1 if the provider wrote something like it, else 0.
  [[nodiscard]] double score(const Surface& post) const override {
    return archive_ != nullptr && archive_->holds_near(post.x, match_distance_) ? 1 : 0;
  }
  [[nodiscard]] bool decides() const override { return true; }
  [[nodiscard]] bool asks_provider() const override { return true; }
  void ask(const GenerationArchive& archive) override { archive_ = &archive; }

 private:
  double match_distance_ = 0.6;
  const GenerationArchive* archive_ = nullptr;
};

}  // namespace

std::unique_ptr<Detector> make_provider_retrieval() {
  return std::make_unique<ProviderRetrieval>();
}

}  // namespace redoubt
