// What is packed comes back: exactly, or within half a step.
#include "sim/content/packed_content.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

PostContent example() {
  PostContent content;
  content.surface.x = {0.3f, -1.7f, 31.0f, -31.0f, 0.0f, 2.5f, 1e-4f, -0.5f};
  content.surface.key = 0x123456789abcdef0ull;
  content.surface.fingerprint = {content.surface.key, 0.1f};
  content.surface.tokens = 240;
  content.surface.green_tokens = 65000;
  content.surface.modality = Modality::video;
  content.truth.intent = Intent::unintended;
  content.truth.origin = Origin::model;
  content.truth.campaign = 7;
  content.truth.quality = -1.3f;
  content.truth.potency = 0.123456f;
  content.truth.is_false = true;
  return content;
}

}  // namespace

TEST_CASE("packed content keeps every field", "[content]") {
  const PostContent before = example();
  const PostContent after = PackedContent(before).unpack(3);
  for (std::size_t i = 0; i < kFeatures; ++i)
    CHECK(after.surface.x[i] == Approx(before.surface.x[i]).margin(0.5 / 1024 + 1e-6));
  CHECK(after.surface.key == before.surface.key);
  CHECK(after.surface.fingerprint.template_id == before.surface.key);
  CHECK(after.surface.fingerprint.edit_fraction == 0.1f);
  CHECK(after.surface.tokens == 240);
  CHECK(after.surface.green_tokens == 65000);
  CHECK(after.surface.modality == Modality::video);
  CHECK(after.truth.intent == Intent::unintended);
  CHECK(after.truth.origin == Origin::model);
  CHECK(after.truth.campaign == 7);
  CHECK(after.truth.group == 3);
  CHECK(after.truth.quality == Approx(-1.3).margin(0.5 / 16 + 1e-6));
  CHECK(after.truth.potency == before.truth.potency);
  CHECK(after.truth.is_false);
}

TEST_CASE("a copy keeps its template, extreme features are cut off", "[content]") {
  PostContent content = example();
  content.surface.fingerprint.template_id = template_name(0xfeedfacecafebeefull);
  content.surface.x[0] = 1e6f;
  content.surface.x[1] = -1e6f;
  const PostContent after = PackedContent(content).unpack(0);
  CHECK(after.surface.fingerprint.template_id == 0xcafebeefull);
  CHECK(after.surface.x[0] == 32767.0f / 1024);
  CHECK(after.surface.x[1] == -32767.0f / 1024);
}

TEST_CASE("packing what was unpacked changes nothing", "[content]") {
  const PostContent once = PackedContent(example()).unpack(0);
  const PostContent twice = PackedContent(once).unpack(0);
  CHECK(twice.surface.x == once.surface.x);
  CHECK(twice.truth.quality == once.truth.quality);
  CHECK(twice.surface.fingerprint.edit_fraction == once.surface.fingerprint.edit_fraction);
}
