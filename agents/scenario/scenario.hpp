// A scenario: the immutable description of a world, read from a document and checked as a whole.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agents/arrivals/arrival_params.hpp"
#include "agents/attention/attention_params.hpp"
#include "agents/detectors/screening.hpp"
#include "agents/detectors/seed_corpus.hpp"
#include "agents/economy/environment.hpp"
#include "agents/economy/platform_budget.hpp"
#include "agents/economy/value_params.hpp"
#include "agents/foundation/first_corpus.hpp"
#include "agents/foundation/foundation_params.hpp"
#include "agents/generators/generator.hpp"
#include "agents/generators/harm_frame.hpp"
#include "agents/generators/modality.hpp"
#include "agents/interventions/overrides.hpp"
#include "agents/labelling/labelling_params.hpp"
#include "agents/moderation/moderation.hpp"
#include "agents/people/group_labels.hpp"
#include "agents/people/groups.hpp"
#include "agents/people/population.hpp"
#include "agents/propagation/propagation.hpp"
#include "agents/provider/provider_params.hpp"
#include "agents/scenario/record_section.hpp"
#include "sim/config/config_error.hpp"
#include "sim/config/value.hpp"
#include "sim/network/graph_file.hpp"
#include "sim/network/topologies.hpp"

namespace redoubt {

struct ApplicationSetup;

struct GeneralParams {
  std::string name;
  std::string title;
  Duration horizon{0};
  std::int64_t seed = 1;
  std::int64_t replicates = 1;
  Duration sample_every = days(1);
  std::string starts_on;  // empty: a run without a date
  std::int64_t tie_salt = 0;
  void fields(FieldVisitor& v);
  // Calendar years that the run is in, in order; {0} without a date.
  [[nodiscard]] std::vector<std::int64_t> years() const;
};

struct NetworkParams {
  std::int64_t users = 10000;
  TopologyParameters topology;
  std::string file;  // empty: artificial topology
  GraphFormat format = GraphFormat::guess;
  bool directed = true;
  bool directed_stated = false;  // else the file's own word counts
  EdgeMeaning edge_means = EdgeMeaning::follows;
  std::string source_column;  // CSV; empty: guessed
  std::string target_column;
  std::string node_file;  // CSV of people's attributes
  std::string id_column;
  void fields(FieldVisitor& v);
};

// One way in which people differ, e.g. dialect; cells of all attributes are the groups.
struct AttributeParams {
  std::string name;
  std::vector<std::string> values{"A", "B"};
  std::vector<double> share{0.85, 0.15};
  std::vector<double> homophily{0, 0};
  std::vector<double> harm_offset{0, 0.43};
  std::vector<double> dialect{0, 2};
  std::vector<double> appeal_rate;  // empty: moderation.appeals.rate
  std::vector<double> gaming_cost;  // empty: nobody rewrites
  std::string column;               // of a network file
  GroupLabelParams group_label;
  void fields(FieldVisitor& v);
};

// An actor as the file states it; built anew for every run.
struct ActorSpec {
  std::string name;
  std::string kind;
  Value table;
};

struct Scenario {
  Document document;
  GeneralParams general;
  NetworkParams network;
  std::vector<AttributeParams> attributes;
  std::vector<Group> groups;  // cells of the attributes, at least one
  UsersParams users;
  ActorSpec propagation;  // its name is "propagation", its kind the rule
  HarmFrame harm;
  ModalityTable modality;
  SeedCorpusParams seed_corpus;
  GroupKnowledgeParams group_knowledge;
  std::optional<StereotypeParams> stereotype;        // none: nobody speaks of groups
  std::optional<FoundationParams> foundation_model;  // none: nothing learns from the platform
  ModerationParams moderation;
  std::optional<LabellingParams> labelling;  // none: nobody says what a model wrote
  PlatformParams platform;
  std::optional<EnvironmentParams> environment;  // none: nothing is priced
  std::optional<ValueParams> value;              // none: good and harm have no price
  std::optional<ProviderParams> provider;        // none: hosted models answer everybody
  std::optional<AttentionParams> attention;      // none: nobody is sent anywhere
  std::vector<ArrivalParams> arrivals;           // posts from outside
  RecordParams record;
  std::vector<ActorSpec> generators;
  std::vector<ActorSpec> detectors;
  std::vector<ActorSpec> calculations;  // beside the run; a single one may have no name
  std::vector<ActorSpec> applications;
  std::vector<Intervention> interventions;  // by time
};

// Throws ConfigError with every problem of the document.
Scenario read_scenario(Document document);

// Actors are campaigns, detectors, moderation, institutions, in this order; detectors and
// moderation are the platform.
inline bool is_platform(const Scenario& scenario, std::size_t actor) {
  const std::size_t first = scenario.generators.size();
  return actor >= first && actor <= first + scenario.detectors.size();
}

// New actors with the parameters of the specification (already checked).
std::unique_ptr<Generator> build_generator(const Document& document, const ActorSpec& spec);
DetectorSetup build_detector(const Document& document, const ActorSpec& spec);
ApplicationSetup build_application(const Document& document, const ActorSpec& spec);
PropagationSetup build_propagation(const Scenario& scenario);

// The whole scenario with every default stated, as a table that reads back to the same scenario.
Table resolved(const Scenario& scenario);

}  // namespace redoubt
