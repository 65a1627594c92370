// Suggestions for mistyped names.
#include "sim/config/nearest_name.hpp"

#include <vector>

#include "tests/support/catch.hpp"

using namespace redoubt;

static const std::vector<std::string> kKnown{"threshold", "target_fpr", "retrain_every",
                                             "label_budget", "cv"};

TEST_CASE("a slip of the pen finds the name that was meant", "[config]") {
  CHECK(nearest_name("treshold", kKnown) == "threshold");
  CHECK(nearest_name("thresholds", kKnown) == "threshold");
  CHECK(nearest_name("htreshold", kKnown) == "threshold");
  CHECK(nearest_name("Threshold", kKnown) == "threshold");
  CHECK(nearest_name("target-fpr", kKnown) == "target_fpr");
  CHECK(nearest_name("retrain", kKnown) == "retrain_every");
  CHECK(nearest_name("c", kKnown) == "");  // one of two letters is missing, and nothing else fits
}

TEST_CASE("swapped neighbours are one edit", "[config]") {
  const std::vector<std::string> known{"law"};
  CHECK(nearest_name("lwa", known) == "law");
  CHECK(nearest_name("wla", known) == "");
}

TEST_CASE("the nearest of several wins", "[config]") {
  const std::vector<std::string> known{"shares", "share"};
  CHECK(nearest_name("share_", known) == "shares");
  CHECK(nearest_name("shar", known) == "share");
}

TEST_CASE("what is far away or absurdly long has no nearest name", "[config]") {
  CHECK(nearest_name("colour", kKnown) == "");
  CHECK(nearest_name("", kKnown) == "");
  CHECK(nearest_name(std::string(1000000, 'x'), kKnown) == "");
  CHECK(nearest_name("x", {}) == "");
}

TEST_CASE("a suggestion names the nearest or lists what is known", "[config]") {
  CHECK(suggestion("treshold", kKnown) == " (did you mean \"threshold\"?)");
  CHECK(suggestion("zzz", kKnown) ==
        " (known: threshold, target_fpr, retrain_every, label_budget, cv)");
  CHECK(suggestion("label_cost", kKnown) ==
        " (known: label_budget, threshold, target_fpr, retrain_every, cv)");
  CHECK(suggestion("zzz", {}) == "");
  const std::vector<std::string> many(15, "name");
  const std::string listed = suggestion("zzz", many);
  CHECK(listed.ends_with(", name and 3 more)"));
}

TEST_CASE("what other programs call it leads to its name here", "[config]") {
  const std::vector<std::string> known{"capital_usd", "users", "kind", "kinds"};
  CHECK(nearest_name("funds_usd", known) == "capital_usd");
  CHECK(nearest_name("Population", known) == "users");
  CHECK(nearest_name("type", known) == "kind");
  CHECK(nearest_name("duration", known) == "");  // what it stands for is not known here
}
