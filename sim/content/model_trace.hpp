// Regularities that a model leaves in what it writes, as another model can see them.
#pragma once

#include <algorithm>
#include <cstdint>

namespace redoubt {

// Models that write alike. Texts by hand are of no family.
enum class ModelFamily : std::uint8_t { none, hosted_model, open_weights, own_model };

// The trace of a model's text as published figures have it: 2 Φ⁻¹(.92) [Zellers et al. 2019].
inline constexpr double kUsualTrace = 2.81;

// A model finds texts of its own family best: the mean of its score is the strength of the trace
// for those, a part of it (the kinship) for texts of other models, 0 for texts by hand; its noise
// is N(0, 1). Whoever looks gets that mean and nothing else.
class ModelTrace {
 public:
  ModelTrace() = default;
  // strength: sd, kept in steps of 1/32 up to 7.9. edited: part of the text rewritten by others;
  // rewriting all of it leaves .64/2.86 of the trace [Mitchell et al. 2023 against Krishna et al.
  // 2023].
  ModelTrace(ModelFamily family, double strength, double edited)
      : family_(family),
        steps_(static_cast<std::uint8_t>(
            std::clamp(strength * (1.0 - kLostByEditing * edited) * kSteps + 0.5, 0.0, 255.0))) {}

  [[nodiscard]] double seen_by(ModelFamily own, double kinship) const {
    if (family_ == ModelFamily::none) return 0;
    return static_cast<double>(steps_) / kSteps * (family_ == own ? 1.0 : kinship);
  }
  // As it is kept with a post.
  [[nodiscard]] std::uint16_t bits() const {
    return static_cast<std::uint16_t>(static_cast<unsigned>(family_) << 8 | steps_);
  }
  static ModelTrace from_bits(std::uint32_t bits) {
    ModelTrace trace;
    trace.family_ = static_cast<ModelFamily>(bits >> 8 & 0xffu);
    trace.steps_ = static_cast<std::uint8_t>(bits & 0xffu);
    return trace;
  }

 private:
  static constexpr double kLostByEditing = 1.0 - 0.64 / 2.86;
  static constexpr double kSteps = 32;
  ModelFamily family_ = ModelFamily::none;
  std::uint8_t steps_ = 0;
};

}  // namespace redoubt
