// Evasion `paraphrase`: has every text rewritten, which keeps the message and loses most of the
// style.
//
// The offset keeps its part on the harm axis; the rest is multiplied by `paraphrase_left`, and so
// are a watermark and the trace of a model.
#include "agents/catalogue.hpp"
#include "agents/evasion/standstill.hpp"

namespace redoubt {
namespace {

class Paraphrase final : public Standstill {
 public:
  void fields(FieldVisitor& v) override {
    v({.name = "paraphrase_left",
       .meaning = "part of the offset in style that a paraphrase leaves",
       .range = kProbability,
       .source = "0.22: DetectGPT's d' falls from 2.86 to 0.64 (Krishna et al. 2023)",
       .tag = Tag::derived,
       .fixed = true},
      left_);
  }
  void start(const SearchStart& start) override { stand_at(paraphrased(start.place(), left_)); }
  [[nodiscard]] double rewritten() const override { return 1.0 - left_; }

 private:
  double left_ = 0.22;
};

}  // namespace

std::unique_ptr<Evasion> make_paraphrase() {
  return std::make_unique<Paraphrase>();
}

}  // namespace redoubt
