#include "agents/world/make_institutions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/applications/application.hpp"
#include "agents/arrivals/arrivals.hpp"
#include "agents/attention/attention.hpp"
#include "agents/foundation/foundation_model.hpp"
#include "agents/name_key.hpp"
#include "agents/provider/provider.hpp"

namespace redoubt {
namespace {

std::unique_ptr<Institution> found_provider(const Scenario& scenario, ActorId self,
                                            Screening& screening, Context& context) {
  auto provider = std::make_unique<Provider>(
      *scenario.provider,
      make_seed_corpus(scenario.seed_corpus, scenario.harm, scenario.groups, context.draws), self);
  if (scenario.labelling) provider->must_mark(scenario.labelling->marked_share());
  context.provider = provider.get();
  if (screening.introduce(provider->archive())) provider->keep_generations();
  return provider;
}

double distortion_in(const Scenario& scenario) {
  return scenario.environment ? scenario.environment->mitigation.distortion() : 0;
}

std::unique_ptr<Institution> found_model(const Scenario& scenario, ActorId self, Context& context) {
  auto model = std::make_unique<FoundationModel>(
      *scenario.foundation_model,
      FoundationStart{scenario.group_knowledge,
                      scenario.stereotype ? &*scenario.stereotype : nullptr, scenario.groups,
                      context.draws, self, distortion_in(scenario)});
  context.foundation = model.get();
  return model;
}

std::unique_ptr<Institution> found_attention(const Scenario& scenario, ActorId self,
                                             Context& context) {
  auto attention = std::make_unique<Attention>(*scenario.attention, self);
  context.attention = attention.get();
  return attention;
}

// In the order of the file; whom one depends on is found by name, for it may come later.
void found_applications(const Scenario& scenario, ActorId first, ActorId platform, Context& context,
                        std::vector<std::unique_ptr<Institution>>& made) {
  std::vector<std::vector<std::string>> wanted;
  for (const ActorSpec& spec : scenario.applications) {
    ApplicationSetup setup = build_application(scenario.document, spec);
    const ActorId self{first.value + static_cast<std::uint32_t>(made.size())};
    const std::uint64_t luck = mix(name_key("own_model"), name_key(spec.name));
    wanted.push_back(setup.params.depends_on);
    Application::Place place{
        .groups = scenario.groups,
        .draws = context.draws,
        .people = context.people.size(),
        .self = self,
        .platform = platform,
        .model = setup.params.shares_foundation_model ? context.foundation : nullptr,
        .own_model = *scenario.foundation_model,
        .own_start = {scenario.group_knowledge,
                      scenario.stereotype ? &*scenario.stereotype : nullptr, scenario.groups,
                      context.draws.salted(luck), self, distortion_in(scenario)}};
    auto application = std::make_unique<Application>(std::move(setup), std::move(place));
    context.applications.push_back(application.get());
    made.push_back(std::move(application));
  }
  for (std::size_t i = 0; i < wanted.size(); ++i)
    for (Application* other : context.applications)
      if (std::find(wanted[i].begin(), wanted[i].end(), other->name()) != wanted[i].end())
        context.applications[i]->depend_on(*other);
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
  for (const ActorSpec& spec : scenario.applications)
    names.push_back(fmt::format("application.{}", spec.name));
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
  found_applications(scenario, first, ActorId{first.value - 1}, context, made);
  for (const ArrivalParams& each : scenario.arrivals)
    made.push_back(std::make_unique<Arrivals>(each, is_copied(scenario, each.name), next()));
  return made;
}

}  // namespace redoubt
