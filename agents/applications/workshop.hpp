// How a developer makes an application out of a foundation model: adapts it to its own users, sets
// its threshold, and repairs what it does not know.
#pragma once

#include <optional>
#include <vector>

#include "agents/applications/application_kind.hpp"
#include "agents/applications/application_params.hpp"
#include "agents/applications/own_cases.hpp"
#include "agents/applications/person_case.hpp"
#include "agents/foundation/corpus.hpp"

namespace redoubt {

// What is in use: θ = (1 - s)·θ_FM + s·θ̂, and the score above which it refuses.
struct Version {
  GroupKnowledge knowledge;
  GroupDensity density{knowledge};
  double threshold = 0;
  std::uint64_t round = 0;  // retrainings of the foundation model that it was made of
};

// Of one case: is it refused, and should it be?
struct Judgement {
  bool refused = false;
  bool rightly = false;  // if it is refused; and if it is not: that it should have been
  double rarity = 0;
  Features read{};
};

class Workshop {
 public:
  struct Names {
    std::uint64_t model = 0;
    std::uint64_t application = 0;
  };
  // Parameters and kind stay the caller's: interventions may change them.
  Workshop(const ApplicationParams& params, const ApplicationKind& kind,
           std::span<const Group> groups, const KeyedDraws& draws, Names names);

  // labels: how its developer sees users' groups.
  void see_groups_by(LabelShares labels) { labels_ = std::move(labels); }
  [[nodiscard]] Version make(const GroupKnowledge& foundation) const;
  // Users that are looked at for each case that the application learns from.
  [[nodiscard]] double looked_at() const { return own_cases(balance()).looked_at(); }
  // Gathers cases of the group, from which its mean and spread are learnt from now on.
  void gather(std::size_t group);
  // occasion: names whom the person is compared with, if the kind compares.
  [[nodiscard]] Judgement judge(const Version& version, const Person& person,
                                std::uint64_t occasion) const;
  // Share of deserving people of the group whom the version refuses, in so many trial cases.
  [[nodiscard]] double wrongly_refused(const Version& version, std::uint8_t group,
                                       std::int64_t cases) const;

 private:
  [[nodiscard]] Reader reader() const;
  [[nodiscard]] OwnCases own_cases(double balance) const;
  [[nodiscard]] double balance() const { return params_.adaptation.balance; }
  [[nodiscard]] Person own_user(const OwnCases& cases, std::int64_t i) const;
  [[nodiscard]] Features read(const Person& person) const;
  [[nodiscard]] std::optional<GroupKnowledge> learn_own() const;
  void use_repairs(GroupKnowledge& knowledge) const;
  [[nodiscard]] double threshold(const GroupDensity& knowledge) const;
  void compare(Judgement& judgement, const Version& version, const Case& brought,
               std::uint64_t occasion) const;

  const ApplicationParams& params_;
  const ApplicationKind& kind_;
  std::vector<Group> own_groups_;  // with the shares among its own users
  KeyedDraws draws_;
  Names names_;
  LabelShares labels_;  // empty: perfect
  std::vector<Moments> repairs_;
};

}  // namespace redoubt
