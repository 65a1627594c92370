#include "agents/applications/workshop.hpp"

#include <algorithm>

#include "agents/foundation/estimation.hpp"
#include "agents/name_key.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

using Component = GroupKnowledge::Component;

double between(double a, double b, double part) {
  return (1 - part) * a + part * b;
}

// Every estimate of the two models, weighted.
GroupKnowledge blend(const GroupKnowledge& foundation, const GroupKnowledge& own, double part) {
  GroupKnowledge both = foundation;
  both.least_weight = between(foundation.least_weight, own.least_weight, part);
  for (std::size_t g = 0; g < both.groups.size(); ++g) {
    Component& c = both.groups[g];
    const Component& o = own.groups[g];
    c.weight = between(c.weight, o.weight, part);
    c.association = between(c.association, o.association, part);
    for (std::size_t i = 0; i < kFeatures; ++i) {
      c.mean[i] = between(c.mean[i], o.mean[i], part);
      c.variance[i] = between(c.variance[i], o.variance[i], part);
    }
  }
  return both;
}

}  // namespace

Workshop::Workshop(const ApplicationParams& params, const ApplicationKind& kind,
                   std::span<const Group> groups, const KeyedDraws& draws, Names names)
    : params_(params),
      kind_(kind),
      own_groups_(groups.begin(), groups.end()),
      draws_(draws),
      names_(names),
      repairs_(groups.size()) {}

Reader Workshop::reader() const {
  return {names_.model, names_.application, params_.reading_noise, params_.adaptation.strength};
}

OwnCases Workshop::own_cases(double balance) const {
  std::vector<double> users = params_.adaptation.users;
  if (users.empty())
    for (const Group& group : own_groups_) users.push_back(group.share);
  return {users, labels_, balance};
}

Person Workshop::own_user(const OwnCases& cases, std::int64_t i) const {
  const auto number = static_cast<std::uint64_t>(i);
  const double v = draws_.uniform(Purpose::own_case, names_.application, number);
  return {mix(mix(names_.application, name_key("own_case")), number), cases.group_at(v)};
}

Features Workshop::read(const Person& person) const {
  const Case brought =
      bring_case(person, names_.application, params_.common_need, own_groups_, draws_);
  return read_case(brought, person, reader(), draws_);
}

// Cases whose group the developer does not see teach nothing of groups.
std::optional<GroupKnowledge> Workshop::learn_own() const {
  Corpus corpus(own_groups_.size());
  const OwnCases cases = own_cases(balance());
  for (std::int64_t i = 0; i < params_.adaptation.cases; ++i) {
    const Person person = own_user(cases, i);
    std::uint8_t label = person.group;
    if (!labels_.empty()) {
      const double w = draws_.uniform(Purpose::own_case_label, names_.application,
                                      static_cast<std::uint64_t>(i));
      label = cases.label_at(person.group, w);
    }
    if (label < corpus.size()) corpus[label].add(read(person));
  }
  if (posts_in(corpus) == 0) return std::nullopt;
  return estimate(corpus, {}, {});
}

Version Workshop::make(const GroupKnowledge& foundation) const {
  const double part = params_.adaptation.strength;
  GroupKnowledge known = foundation;
  if (part > 0)
    if (const auto own = learn_own()) known = blend(foundation, *own, part);
  use_repairs(known);
  Version version{known, GroupDensity(known), 0};
  if (kind_.slate() == 0) version.threshold = threshold(version.density);
  return version;
}

void Workshop::gather(std::size_t group) {
  const std::uint64_t name = mix(names_.application, name_key("repair"));
  const auto first = static_cast<std::int64_t>(repairs_[group].n);
  for (std::int64_t i = first; i < first + params_.discovery.repair_cases; ++i) {
    const std::uint64_t key = mix(mix(name, group), static_cast<std::uint64_t>(i));
    repairs_[group].add(read({key, static_cast<std::uint8_t>(group)}));
  }
}

// A group that was repaired has mean and spread of the cases gathered, and its share of the people.
void Workshop::use_repairs(GroupKnowledge& knowledge) const {
  double sum = 0;
  for (std::size_t g = 0; g < repairs_.size(); ++g) {
    Component& c = knowledge.groups[g];
    if (repairs_[g].n > 0) {
      const Corpus alone{repairs_[g]};
      c = estimate(alone, {}, {}).groups[0];
      c.weight = own_groups_[g].share;
    }
    sum += c.weight;
  }
  for (Component& c : knowledge.groups) c.weight /= sum;
}

double Workshop::threshold(const GroupDensity& knowledge) const {
  std::vector<double> scores;
  const OwnCases cases = own_cases(0);  // what it will meet
  for (std::int64_t i = 0; i < params_.adaptation.cases; ++i)
    scores.push_back(kind_.score(read(own_user(cases, i)), knowledge));
  const auto n = static_cast<double>(scores.size());
  const auto below = static_cast<std::ptrdiff_t>((1 - params_.refuse_share) * n);
  const auto place = scores.begin() + std::max<std::ptrdiff_t>(below - 1, 0);
  std::nth_element(scores.begin(), place, scores.end());
  return *place;
}

Judgement Workshop::judge(const Version& version, const Person& person,
                          std::uint64_t occasion) const {
  const Case brought =
      bring_case(person, names_.application, params_.common_need, own_groups_, draws_);
  Judgement judgement;
  judgement.rarity = brought.rarity;
  judgement.read = read_case(brought, person, reader(), draws_);
  if (kind_.slate() > 0) {
    compare(judgement, version, brought, occasion);
    return judgement;
  }
  judgement.refused = kind_.score(judgement.read, version.density) > version.threshold;
  judgement.rightly =
      kind_.judges() && brought.need > portable::normal_quantile(1 - params_.refuse_share);
  return judgement;
}

// Refused is who has fewer than refuse_share of the slate behind, rightly if by need, too.
void Workshop::compare(Judgement& judgement, const Version& version, const Case& brought,
                       std::uint64_t occasion) const {
  const std::uint64_t name = mix(mix(names_.application, name_key("slate")), occasion);
  const double score = kind_.score(judgement.read, version.density);
  const std::int64_t size = kind_.slate();
  double behind = 0;
  double needier = 0;
  for (std::int64_t i = 1; i < size; ++i) {
    const std::uint64_t key = mix(name, static_cast<std::uint64_t>(i));
    const Person other{key, group_at(own_groups_, draws_.uniform(Purpose::slate_person, key, 0))};
    const Case theirs =
        bring_case(other, names_.application, params_.common_need, own_groups_, draws_);
    needier += theirs.need > brought.need ? 1 : 0;
    const Features read = read_case(theirs, other, reader(), draws_);
    behind += kind_.score(read, version.density) > score ? 1 : 0;
  }
  const double places = params_.refuse_share * static_cast<double>(size);
  judgement.refused = behind < places;
  judgement.rightly = needier < places;
}

double Workshop::wrongly_refused(const Version& version, std::uint8_t group,
                                 std::int64_t cases) const {
  const std::uint64_t name = mix(name_key("benchmark"), group);
  double deserving = 0;
  double refused = 0;
  for (std::int64_t i = 0; i < cases; ++i) {
    const std::uint64_t key = mix(name, static_cast<std::uint64_t>(i));
    const Judgement judgement = judge(version, {key, group}, key);
    if (judgement.rightly) continue;
    ++deserving;
    refused += judgement.refused ? 1 : 0;
  }
  return deserving > 0 ? refused / deserving : 0;
}

}  // namespace redoubt
