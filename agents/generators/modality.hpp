// What making a post as text, image, voice or video changes, beside its words.
#pragma once

#include "sim/config/parameter.hpp"
#include "sim/content/surface.hpp"

namespace redoubt {

template <>
struct Words<Modality> {
  static constexpr std::array<const char*, 4> value{"text", "image", "voice", "video"};
};

struct ModalityTraits {
  double usd;      // added to the price of a post
  double wh;       // energy of generating it
  double potency;  // multiplies how readily people pass it on
};

// Image: 0.02 USD [OpenAI, DALL·E 2, list of 2022], 2.9 Wh [Luccioni et al. 2023]. Text: its price
// and energy are those of the technology. The other numbers are assumed.
constexpr ModalityTraits traits(Modality modality) {
  constexpr ModalityTraits table[] = {{0, 0, 1}, {0.02, 2.9, 1.2}, {0.05, 1, 1.1}, {1, 100, 1.5}};
  return table[static_cast<std::size_t>(modality)];
}

}  // namespace redoubt
