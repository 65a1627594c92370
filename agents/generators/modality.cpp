#include "agents/generators/modality.hpp"

namespace redoubt {

void ModalityTraits::fields(FieldVisitor& v) {
  v({.name = "usd",
     .unit = "USD",
     .meaning = "added to the price of a post",
     .range = {0, 1e6},
     .source = "text: its price is the technology's; image: DALL·E 2 (OpenAI, list of 2022); else "
               "no published value",
     .tag = price_tag},
    usd);
  v({.name = "wh",
     .unit = "Wh",
     .meaning = "added to the energy of generating a post",
     .range = {0, 1e6},
     .source = "text: its energy is the technology's; image: Luccioni et al. 2023; else no "
               "published value",
     .tag = price_tag},
    wh);
  v({.name = "potency",
     .meaning = "factor on how readily people pass a post on",
     .range = {0, 10},
     .source = "no published value; 1 for text by definition",
     .fixed = true},
    potency);
  v({.name = "radius",
     .meaning = "factor on the distance of a campaign's posts from benign ones (radius and "
                "start_distance of its technology)",
     .range = {0, 5},
     .source = "no published value; as text",
     .fixed = true},
    radius);
  v({.name = "edit_shows",
     .meaning = "part of an edit that changes the fingerprint of a copy; below 1 for hashes that "
                "endure edits, as those of images",
     .range = kProbability,
     .source = "no published value; as text",
     .fixed = true},
    edit_shows);
}

void ModalityTable::fields(FieldVisitor& v) {
  v({.name = "text", .meaning = "what a text costs beside its technology"}, text);
  v({.name = "image", .meaning = "what an image adds"}, image);
  v({.name = "voice", .meaning = "what a recorded voice adds"}, voice);
  v({.name = "video", .meaning = "what a video adds"}, video);
}

}  // namespace redoubt
