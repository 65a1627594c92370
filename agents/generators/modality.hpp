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
  double usd = 0;         // added to the price of a post
  double wh = 0;          // added to the energy of generating it
  double potency = 1;     // multiplies how readily people pass it on
  double radius = 1;      // multiplies the technology's distance from benign posts
  double edit_shows = 1;  // part of an edit that changes the fingerprint
  Tag price_tag = Tag::assumed;
  void fields(FieldVisitor& v);
};

// Image: 0.02 USD [OpenAI, DALL·E 2, list of 2022], 2.9 Wh [Luccioni et al. 2023]. Text: its price
// and energy are those of the technology. The other numbers are assumed.
struct ModalityTable {
  ModalityTraits text{.price_tag = Tag::derived};
  ModalityTraits image{.usd = 0.02, .wh = 2.9, .potency = 1.2, .price_tag = Tag::published};
  ModalityTraits voice{.usd = 0.05, .wh = 1, .potency = 1.1};
  ModalityTraits video{.usd = 1, .wh = 100, .potency = 1.5};
  void fields(FieldVisitor& v);
  [[nodiscard]] const ModalityTraits& of(Modality modality) const {
    const ModalityTraits* rows[] = {&text, &image, &voice, &video};
    return *rows[static_cast<std::size_t>(modality)];
  }
};

}  // namespace redoubt
