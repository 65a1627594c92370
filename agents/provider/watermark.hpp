// Watermarks in text: a secret half of the vocabulary is used more often than chance would.
//
// Each token is green with probability γ in unmarked text and g in marked text, γ + (1 - e)(g - γ)
// when a part e of it was rewritten. z = (green - γT)/√(Tγ(1 - γ)) is standard normal in unmarked
// text of T tokens [Kirchenbauer et al. 2023].
#pragma once

#include <cstdint>

#include "sim/content/surface.hpp"
#include "sim/random/binomial_table.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

struct Watermark {
  double green_share = 0.25;  // γ
  double marked_share = 0.5;  // g

  // Expected share in marked text of which a part was rewritten.
  [[nodiscard]] double share_after_edits(double edited) const {
    return green_share + (1.0 - edited) * (marked_share - green_share);
  }
};

// Green tokens of a text of this key, Binomial(tokens, share).
std::uint16_t draw_green_tokens(std::uint16_t tokens, double share, std::uint64_t post_key,
                                const KeyedDraws& draws);

// The same of many texts of one length: the law is tabulated.
class GreenTokens {
 public:
  std::uint16_t draw(std::uint16_t tokens, double share, std::uint64_t post_key,
                     const KeyedDraws& draws);

 private:
  BinomialTable law_;
};

// Writes a marked text of which a part was rewritten: sets its length and its green tokens, by its
// key.
void mark_text(Surface& text, std::uint16_t tokens, double edited, const Watermark& watermark,
               const KeyedDraws& draws);

double watermark_z(std::uint16_t tokens, std::uint16_t green_tokens, double green_share);

}  // namespace redoubt
