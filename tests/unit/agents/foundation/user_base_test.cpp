// Groups that a model serves badly leave; one voice for all; corpora that are balanced.
#include "agents/foundation/user_base.hpp"

#include "agents/foundation/curation.hpp"
#include "agents/foundation/estimation.hpp"
#include "sim/random/portable_math.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

std::vector<Group> two_groups() {
  std::vector<Group> groups(2);
  groups[0].share = 0.75;
  groups[1].share = 0.25;
  groups[1].mean[kHarmAxis] = 2;
  return groups;
}

Corpus two_corpora() {
  Corpus corpus(2);
  corpus[0] = expected_moments(75, {}, {1, 1, 1, 1, 1, 1, 1, 1});
  corpus[1] = expected_moments(25, {2}, {1, 1, 1, 1, 1, 1, 1, 1});
  return corpus;
}

}  // namespace

TEST_CASE("one voice lies at the mean, or halfway to the farthest", "[foundation]") {
  EstimationParams params;
  params.learner = Learner::common;
  CHECK(estimate(two_corpora(), params, {}).groups[1].mean[kHarmAxis] == Approx(0.5));
  params.objective = Objective::worst_group;
  const GroupKnowledge worst = estimate(two_corpora(), params, {});
  CHECK(worst.groups[0].mean[kHarmAxis] == Approx(1).margin(1e-3));
  CHECK(worst.groups[1].mean[kHarmAxis] == Approx(1).margin(1e-3));
}

TEST_CASE("the least largest distance of a triangle is from its circumcentre", "[foundation]") {
  const Direction centre = minimax_centre({{0, 0}, {2, 0}, {1, 1.5}});
  CHECK(centre[0] == Approx(1).margin(1e-3));
  // Equal distances: 1 + y² = (1.5 - y)².
  CHECK(centre[1] == Approx(1.25 / 3).margin(1e-3));
}

TEST_CASE("room is lost by size, or by distance alone", "[foundation]") {
  EstimationParams params;
  params.compression = 1.5;  // the minority explains 0.25 · 4 = 1, as one of two 0.5 · 4 = 2
  const Corpus corpus = two_corpora();
  CHECK(estimate(corpus, params, {}).groups[1].mean[kHarmAxis] == 0);
  params.objective = Objective::worst_group;
  CHECK(estimate(corpus, params, {}).groups[1].mean[kHarmAxis] == Approx(1.0));
}

TEST_CASE("users stay by e^(-h·R), and newcomers make up for the first model's losses",
          "[foundation]") {
  const std::vector<Group> groups = two_groups();
  GroupKnowledge model;
  model.groups.resize(2);  // both at the origin: R is 0 and 4
  UserBaseParams params;
  params.leave_per_loss = 0.5;
  UserBase users(params, model, groups);
  users.respond(model);
  CHECK(users.users()[0] == Approx(0.75));
  CHECK(users.users()[1] == Approx(0.25));
  model.groups[0].mean[kHarmAxis] = 2;  // the other way round
  model.groups[1].mean[kHarmAxis] = 2;
  users.respond(model);
  CHECK(users.users()[0] == Approx(0.75 * portable::exp(-2.0)));
  CHECK(users.users()[1] == Approx(0.25 + 0.25 * (1 - portable::exp(-2.0))));
  const double all = users.users()[0] + users.users()[1];
  CHECK(users.writers()[0].share == Approx(users.users()[0] / all));
}

TEST_CASE("who does not follow its users keeps the people's shares", "[foundation]") {
  const std::vector<Group> groups = two_groups();
  UserBaseParams params;
  params.start = {0.1, 0.9};
  const UserBase users(params, GroupKnowledge{{{}, {}}, 0}, groups);
  CHECK(users.writers()[0].share == 0.75);
}

TEST_CASE("augmented corpora say of each group what they say of all", "[foundation]") {
  Corpus corpus(2);
  corpus[0] = {.about = 10, .attributed = 2};
  corpus[1] = {.about = 30, .attributed = 24};
  augment(corpus, 1);
  CHECK(corpus[0].attributed / corpus[0].about == Approx(26.0 / 40));
  CHECK(corpus[1].attributed / corpus[1].about == Approx(26.0 / 40));
}
