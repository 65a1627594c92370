// Detector `watermark`: looks for the mark that a provider put into what its model wrote.
//
// score = z = (green - γT)/√(Tγ(1 - γ)) over the T tokens of a text; people's text and that of
// models without a mark has z ~ N(0, 1) up to the binomial's skew, marked text of 200 tokens z =
// 8.2, and rewriting a part e scales it by 1 - e [Kirchenbauer et al. 2023]. People's posts are
// not stored with their tokens: they follow from the post's key when a detector asks.
#include "agents/provider/watermark.hpp"

#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class WatermarkDetector final : public Detector {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "green_share",
       .meaning = "share γ of the vocabulary that is green",
       .range = {0, 1, true, true},
       .source = "Kirchenbauer et al. 2023",
       .tag = Tag::published},
      green_share_);
    v({.name = "text_tokens",
       .unit = "tokens",
       .meaning = "length of posts whose length is not stated",
       .range = {1, 65535},
       .source = "length at which Kirchenbauer et al. 2023 report error rates",
       .tag = Tag::published},
      text_tokens_);
  }
  void adjust(DetectorParams& params) const override {
    params.threshold.threshold_rule = ThresholdRule::fixed;
    params.threshold.threshold = 4;
  }
  void begin(const DetectorTools& tools) override { draws_ = tools.draws; }
  [[nodiscard]] bool reads_marks() const override { return true; }

  [[nodiscard]] double score(const Surface& post) const override {
    if (post.tokens > 0) return watermark_z(post.tokens, post.green_tokens, green_share_);
    const auto tokens = static_cast<std::uint16_t>(text_tokens_);
    const std::uint16_t green = unmarked_.draw(tokens, green_share_, post.key, draws_);
    return watermark_z(tokens, green, green_share_);
  }

 private:
  double green_share_ = 0.25;
  std::int64_t text_tokens_ = 200;
  KeyedDraws draws_{0, 0};
  mutable GreenTokens unmarked_;  // remembers the law only
};

}  // namespace

std::unique_ptr<Detector> make_watermark() {
  return std::make_unique<WatermarkDetector>();
}

}  // namespace redoubt
