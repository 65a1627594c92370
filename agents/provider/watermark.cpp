#include "agents/provider/watermark.hpp"

#include <algorithm>
#include <cmath>

#include "sim/random/distributions.hpp"

namespace redoubt {

// Long texts are drawn in pieces: a sum of binomials is binomial.
std::uint16_t draw_green_tokens(std::uint16_t tokens, double share, std::uint64_t post_key,
                                const KeyedDraws& draws) {
  std::uint64_t green = 0;
  std::uint64_t piece = 0;
  for (std::uint64_t left = tokens; left > 0; ++piece) {
    const std::uint64_t n = std::min(left, kMostTrials);
    const double u = draws.uniform(Purpose::green_tokens, post_key, piece);
    green += binomial(u, n, share);
    left -= n;
  }
  return static_cast<std::uint16_t>(green);
}

std::uint16_t GreenTokens::draw(std::uint16_t tokens, double share, std::uint64_t post_key,
                                const KeyedDraws& draws) {
  if (tokens > kMostTrials) return draw_green_tokens(tokens, share, post_key, draws);
  if (!law_.is_of(tokens, share)) law_ = BinomialTable(tokens, share);
  return static_cast<std::uint16_t>(law_.draw(draws.uniform(Purpose::green_tokens, post_key, 0)));
}

void mark_text(Surface& text, std::uint16_t tokens, double edited, const Watermark& watermark,
               const KeyedDraws& draws) {
  text.tokens = tokens;
  text.green_tokens =
      draw_green_tokens(tokens, watermark.share_after_edits(edited), text.key, draws);
}

double watermark_z(std::uint16_t tokens, std::uint16_t green_tokens, double green_share) {
  const auto n = static_cast<double>(tokens);
  const double expected = n * green_share;
  return (static_cast<double>(green_tokens) - expected) / std::sqrt(expected * (1.0 - green_share));
}

}  // namespace redoubt
