// Application `decide`: grants or refuses, by how much more risk a case shows than is expected of
// people like this.
//
// score = r·u0 - E[m·u0 | r]: what is read less the mean of the groups that the model takes the
// person for, so that a group whose mean it does not know pays the difference.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class Decide final : public ApplicationKind {
 public:
  [[nodiscard]] double score(const Features& read, const GroupDensity& knowledge) const override {
    return static_cast<double>(read[kHarmAxis]) - knowledge.expected_mean(read)[kHarmAxis];
  }
  [[nodiscard]] bool judges() const override { return true; }
};

}  // namespace

std::unique_ptr<ApplicationKind> make_decide() {
  return std::make_unique<Decide>();
}

}  // namespace redoubt
