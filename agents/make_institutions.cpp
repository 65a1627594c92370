#include "agents/make_institutions.hpp"

#include <algorithm>

#include "agents/arrivals/arrivals.hpp"
#include "agents/attention/attention.hpp"
#include "agents/foundation/foundation_model.hpp"
#include "agents/provider/provider.hpp"

namespace redoubt {
namespace {

std::unique_ptr<Institution> found_provider(const Scenario& scenario, ActorId self,
                                            Screening& screening, Context& context) {
  auto provider = std::make_unique<Provider>(
      *scenario.provider, make_seed_corpus(scenario.seed_corpus, scenario.groups, context.draws),
      self);
  context.provider = provider.get();
  if (screening.introduce(provider->archive())) provider->keep_generations();
  return provider;
}

std::unique_ptr<Institution> found_model(const Scenario& scenario, ActorId self, Context& context) {
  auto model = std::make_unique<FoundationModel>(
      *scenario.foundation_model,
      FoundationStart{scenario.group_knowledge,
                      scenario.stereotype ? &*scenario.stereotype : nullptr, scenario.groups,
                      context.draws, self});
  context.foundation = model.get();
  return model;
}

std::unique_ptr<Institution> found_attention(const Scenario& scenario, ActorId self,
                                             Context& context) {
  auto attention = std::make_unique<Attention>(*scenario.attention, self);
  context.attention = attention.get();
  return attention;
}

bool is_copied(const Scenario& scenario, const std::string& source) {
  return std::any_of(scenario.arrivals.begin(), scenario.arrivals.end(),
                     [&source](const ArrivalParams& each) { return each.copy_of == source; });
}

}  // namespace

std::vector<std::string> institution_names(const Scenario& scenario) {
  std::vector<std::string> names;
  if (scenario.provider) names.emplace_back("provider");
  if (scenario.foundation_model) names.emplace_back("foundation_model");
  if (scenario.attention) names.emplace_back("attention");
  for (const ArrivalParams& each : scenario.arrivals) names.push_back("arrivals." + each.name);
  return names;
}

std::vector<std::unique_ptr<Institution>> make_institutions(const Scenario& scenario, ActorId first,
                                                            Screening& screening,
                                                            Context& context) {
  std::vector<std::unique_ptr<Institution>> made;
  const auto next = [&made, first] {
    return ActorId{first.value + static_cast<std::uint32_t>(made.size())};
  };
  if (scenario.provider) made.push_back(found_provider(scenario, next(), screening, context));
  if (scenario.foundation_model) made.push_back(found_model(scenario, next(), context));
  if (scenario.attention) made.push_back(found_attention(scenario, next(), context));
  for (const ArrivalParams& each : scenario.arrivals)
    made.push_back(std::make_unique<Arrivals>(each, is_copied(scenario, each.name), next()));
  return made;
}

}  // namespace redoubt
