// People in a world: what they do and when they act next, who leaves and who comes.
#include <algorithm>
#include <string_view>

#include "agents/foundation/foundation_model.hpp"
#include "agents/people/gaming.hpp"
#include "agents/provider/provider.hpp"
#include "agents/world/world.hpp"

namespace redoubt {
namespace {

// Whether an intervention changes a parameter whose path begins so.
bool changes_later(const Scenario& scenario, std::string_view path) {
  return std::any_of(scenario.interventions.begin(), scenario.interventions.end(),
                     [path](const Intervention& change) { return change.path.starts_with(path); });
}

}  // namespace

void World::on_publish(UserId user) {
  if (may_post(user) && (!retention_ || retention_->writes(user, people_.posts(user), now()))) {
    PostContent post = people_.write_post(user, draws_);
    if (scenario_.stereotype) speak_of_groups(post.surface, user);
    Provider* const provider = context_.provider;
    if (context_.foundation != nullptr && provider == nullptr)
      context_.foundation->assist(context_, post);
    if (provider == nullptr || provider->assist(context_, post, user)) {
      ++tally_.reading.publications;
      if (const auto& cost = scenario_.groups[post.truth.group].gaming_cost)
        game(context_, post, user, *cost);
      publish(post, user);
    }
  }
  plan_publication(user);
}

void World::speak_of_groups(Surface& post, UserId user) const {
  const StereotypeParams& s = *scenario_.stereotype;
  const std::span<const double> rates =
      stereotypes_ ? stereotypes_->rates(user) : std::span<const double>(s.attribute_rate);
  add_topic(post, s.about_share, rates, scenario_.groups, draws_);
}

void World::plan_session(UserId user) {
  const Duration gap = rhythm_.stretch(people_.next_session(user, draws_), now());
  const std::uint32_t tenancy = retention_ ? retention_->residents().tenancy(user) : 0;
  context_.schedule_in(gap, EventKind::session, user.value, tenancy);
}

void World::plan_publication(UserId user) {
  const Duration gap = rhythm_.stretch(people_.next_publication(user, draws_), now());
  const std::uint32_t tenancy = retention_ ? retention_->residents().tenancy(user) : 0;
  context_.schedule_in(gap, EventKind::publish, user.value, tenancy);
}

void World::start_retention() {
  const bool later = changes_later(scenario_, "users.retention.");
  if (!later && !scenario_.users.retention.on()) return;
  retention_.emplace(users_.retention, society_.group_of, scenario_.groups, draws_);
  for (std::uint32_t u = 0; u < people_.size(); ++u)
    if (retention_->residents().present(UserId{u})) settle_in(UserId{u});
  for (std::uint32_t g = 0; g < scenario_.groups.size(); ++g) plan_arrival(g, 0);
}

void World::start_beliefs() {
  const bool later = changes_later(scenario_, "users.belief.");
  if (!later && !scenario_.users.belief.on()) return;
  beliefs_.emplace(users_.belief, generators_.size(), people_.size());
  exposure_.follow_all_harm = true;
}

void World::start_stereotypes() {
  if (!scenario_.stereotype || scenario_.stereotype->uptake <= 0) return;
  stereotypes_.emplace(*scenario_.stereotype, people_.size(), posts_);
  exposure_.view_watches.push_back(&*stereotypes_);
}

void World::met_harm(UserId reader, const HarmRecord& record) {
  if (value_) value_->met_harm(record.generator, society_.group_of[reader.value]);
  if (!beliefs_) return;
  Truth truth = posts_.content(record.post).truth;
  truth.fit = record.fit;  // posts do not keep it
  beliefs_->exposed(reader, truth, now());
}

void World::settle_in(UserId user) {
  const Duration stay = retention_->turnover(user);
  context_.schedule_in(stay, EventKind::leave, user.value, retention_->residents().tenancy(user));
}

void World::plan_arrival(std::uint32_t group, std::uint32_t number) {
  const Duration gap = retention_->next_arrival(group, number);
  context_.schedule_in(gap, EventKind::arrive, group, number);
}

void World::on_view(UserId user, ShareId share) {
  const bool reads = !retention_ || retention_->residents().present(user);
  if (reads) propagation_.rule->view(user, share);
}

// Turnover has ring 0.
void World::on_leave(UserId user, std::uint32_t ring) {
  if (ring != 0 && !retention_->rings(user, ring)) return;  // it was put right
  retention_->leave(user, now());
  victims_.left(user, now());
}

void World::on_arrive(std::uint32_t group, std::uint32_t number) {
  plan_arrival(group, number + 1);
  const auto place = retention_->arrive(group, number, now());
  if (!place) return;
  moderation_.forget(*place);
  accounts_.reopen(*place, now());
  if (beliefs_) beliefs_->forget(*place);
  if (stereotypes_) stereotypes_->forget(*place);
  const std::uint32_t tenancy = retention_->residents().tenancy(*place);
  const Block traits = draws_.bits(Purpose::newcomer_traits, place->value, tenancy);
  people_.move_in(*place, users_, traits);
  settle_in(*place);
  if (propagation_.rule->traits().reads_in_visits) plan_session(*place);
  plan_publication(*place);
}

void World::wronged(UserId account, Wrong what, SimTime about) {
  if (!retention_ || !audience_.is_person(account)) return;
  plan_ring(account, retention_->wronged(account, what, about, now()));
}

void World::righted(UserId account, Remedy what, SimTime done) {
  if (!retention_ || !audience_.is_person(account)) return;
  plan_ring(account, retention_->righted(account, what, done, now()));
}

void World::plan_ring(UserId user, const std::optional<Retention::Ring>& ring) {
  if (!ring) return;
  context_.schedule_in(ring->after, EventKind::leave, user.value,
                       retention_->residents().tenancy(user), ring->number);
}

bool World::still_there(UserId account, SimTime since) const {
  if (!retention_ || !audience_.is_person(account)) return true;
  return retention_->still_there(account, since);
}

}  // namespace redoubt
