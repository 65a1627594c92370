// A trace is seen best by its own family, and editing takes most of it away.
#include "sim/content/model_trace.hpp"

#include "sim/content/packed_content.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("own family, another family, nobody's", "[model_trace]") {
  const ModelTrace trace(ModelFamily::open_weights, kUsualTrace, 0);
  CHECK(trace.seen_by(ModelFamily::open_weights, 0.44) == Approx(2.81).margin(1.0 / 64));
  CHECK(trace.seen_by(ModelFamily::hosted_model, 0.44) == Approx(1.24).margin(0.01));
  CHECK(ModelTrace{}.seen_by(ModelFamily::hosted_model, 0.44) == 0);
}

TEST_CASE("a text rewritten as a whole keeps the published part", "[model_trace]") {
  const ModelTrace trace(ModelFamily::own_model, 2.86, 1);
  CHECK(trace.seen_by(ModelFamily::own_model, 0) == Approx(0.64).margin(1.0 / 64));
}

TEST_CASE("a fresh text keeps its trace when packed, a copy its template", "[model_trace]") {
  PostContent content;
  content.surface.key = 0x123456789aull;
  content.surface.fingerprint.template_id = content.surface.key;
  content.surface.trace = ModelTrace(ModelFamily::own_model, 2, 0);
  const Surface fresh = PackedContent(content).unpack(0).surface;
  CHECK(fresh.trace.seen_by(ModelFamily::own_model, 0) == 2);
  CHECK(fresh.fingerprint.template_id == content.surface.key);
  content.surface.fingerprint.template_id = 77;
  const Surface copy = PackedContent(content).unpack(0).surface;
  CHECK(copy.trace.seen_by(ModelFamily::own_model, 0) == 0);
  CHECK(copy.fingerprint.template_id == 77);
}
