// Application `generate`: writes for people, in the voice that the model takes for theirs.
//
// score = |E[m | r] - r|²: how far what it writes lies from how the person writes. Too far, and it
// is of no use to the person.
#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

class Generate final : public ApplicationKind {
 public:
  [[nodiscard]] double score(const Features& read, const GroupDensity& knowledge) const override {
    const Direction written = knowledge.expected_mean(read);
    double squared = 0;
    for (std::size_t i = 0; i < kFeatures; ++i) {
      const double d = static_cast<double>(read[i]) - written[i];
      squared += d * d;
    }
    return squared;
  }
};

}  // namespace

std::unique_ptr<ApplicationKind> make_generate() {
  return std::make_unique<Generate>();
}

}  // namespace redoubt
