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
    v({.name = "paraphrase_usd",
       .unit = "USD",
       .meaning = "price of rewriting one text",
       .range = {0, 1e6},
       .source = "as a question to a stand-in (query_cost_usd); no published value"},
      usd_);
    v({.name = "paraphrase_wh",
       .unit = "Wh",
       .meaning = "energy of rewriting one text, on a machine of the campaign",
       .range = {0, 1e6},
       .source = "as a text that a model writes (energy_per_post_wh)"},
      wh_);
  }
  void start(const SearchStart& start) override { stand_at(paraphrased(start.place(), left_)); }
  [[nodiscard]] Rewriting rewriting() const override { return {1.0 - left_, usd_, wh_}; }

 private:
  double left_ = 0.22;
  double usd_ = 0.001;
  double wh_ = 0.047;
};

}  // namespace

std::unique_ptr<Evasion> make_paraphrase() {
  return std::make_unique<Paraphrase>();
}

}  // namespace redoubt
