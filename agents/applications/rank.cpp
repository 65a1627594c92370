// Application `rank`: shows some people before others; who comes last among those compared is not
// seen at all. The score is that of `decide`.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class Rank final : public ApplicationKind {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "slate",
       .unit = "people",
       .meaning = "people who are compared with each other at a time; the last of them, by the "
                  "share refuse_share, are not shown",
       .range = {2, 1000},
       .source = "no published value"},
      slate_);
  }
  [[nodiscard]] double score(const Features& read, const GroupDensity& knowledge) const override {
    return static_cast<double>(read[kHarmAxis]) - knowledge.expected_mean(read)[kHarmAxis];
  }
  [[nodiscard]] bool judges() const override { return true; }
  [[nodiscard]] std::int64_t slate() const override { return slate_; }

 private:
  std::int64_t slate_ = 20;
};

}  // namespace

std::unique_ptr<ApplicationKind> make_rank() {
  return std::make_unique<Rank>();
}

}  // namespace redoubt
