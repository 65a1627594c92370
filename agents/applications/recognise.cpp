// Application `recognise`: knows people by how they write, speak or look, as far as the model has
// seen the like of them.
//
// score = -log Σ w_g N(r; m_g, Σ_g): who is unlikely to the model is not recognised. Nobody
// deserves that.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class Recognise final : public ApplicationKind {
 public:
  [[nodiscard]] double score(const Features& read, const GroupDensity& knowledge) const override {
    return -knowledge.log_at(read);
  }
};

}  // namespace

std::unique_ptr<ApplicationKind> make_recognise() {
  return std::make_unique<Recognise>();
}

}  // namespace redoubt
