#include "agents/generators/harassment.hpp"

#include <algorithm>

#include "agents/people/victims.hpp"

namespace redoubt {

void HarassmentParams::fields(FieldVisitor& v) {
  v({.name = "victims",
     .meaning = "people on the list",
     .range = {1, 1e6},
     .source = "no published value",
     .fixed = true},
    victims);
  v({.name = "victim_group",
     .meaning = "group they are taken from; empty: any",
     .source = "any by default",
     .fixed = true},
    victim_group);
  v({.name = "prominent",
     .meaning = "whether people with many followers are more likely to be on the list",
     .source = "journalists and politicians are the usual targets",
     .fixed = true},
    prominent);
  v({.name = "posts_per_victim",
     .unit = "posts",
     .meaning = "length of a burst against one victim",
     .range = {1, 1e6},
     .source = "no published value"},
    posts_per_victim);
  v({.name = "value_per_abuse_usd",
     .unit = "USD",
     .meaning = "what it is worth to the campaign that a victim sees one abusive post",
     .range = {0, 1e6},
     .source = "no published value"},
    value_per_abuse_usd);
}

void Targets::choose(const Context& context, const HarassmentParams& params, std::uint64_t key) {
  chosen_ = context.now();
  const auto people = static_cast<double>(context.people.size());
  const auto wanted = std::min<std::int64_t>(params.victims, context.people.size());
  for (std::int64_t i = 0; i < 200 * wanted && std::ssize(victims_) < wanted; ++i) {
    const double u =
        context.draws.uniform(Purpose::victim_choice, key, static_cast<std::uint64_t>(i));
    const UserId user = params.prominent ? context.audience.followed(u)
                                         : UserId{static_cast<std::uint32_t>(u * people)};
    const std::string& group = context.groups[context.people.group(user)].name;
    const bool fits = params.victim_group.empty() || group == params.victim_group;
    if (fits && std::find(victims_.begin(), victims_.end(), user) == victims_.end())
      victims_.push_back(user);
  }
}

UserId Targets::next(const Context& context, const HarassmentParams& params) {
  if (victims_.empty()) return {};
  if (sent_ >= params.posts_per_victim) {
    ++turn_;
    sent_ = 0;
  }
  for (std::size_t i = 0; i < victims_.size(); ++i) {
    const UserId user = victims_[turn_ % victims_.size()];
    const bool there = context.services.still_there(user, chosen_);
    if (there && !context.victims.silent(user, context.now())) {
      ++sent_;
      return user;
    }
    ++turn_;
    sent_ = 0;
  }
  return {};
}

}  // namespace redoubt
