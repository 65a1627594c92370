#include "analysis/cli/known_kinds.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/applications/application.hpp"
#include "agents/catalogue.hpp"
#include "agents/evasion/evasion_setup.hpp"
#include "agents/interventions/read_interventions.hpp"
#include "agents/scenario/scenario.hpp"
#include "analysis/cli/kind_meanings.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt::analysis {
namespace {

template <class Params>
KindDescription section(const char* name, const char* meaning, bool repeated = false) {
  KindDescription kind{.category = name, .name = "", .meaning = meaning, .fields = {}};
  kind.repeated = repeated;
  kind.fields = describe_fields<Params>();
  std::erase_if(kind.fields, [repeated](const auto& f) { return repeated && f.name == "name"; });
  return kind;
}

KindDescription actor(const char* category, const std::string& name, const Fields& fields) {
  KindDescription kind{.category = category,
                       .name = name,
                       .meaning = kind_meaning(category, name),
                       .repeated = true,
                       .fields = {}};
  kind.fields = describe_fields(fields);
  return kind;
}

void add_actors(std::vector<KindDescription>& all) {
  for (const Kind<Generator>& kind : generator_kinds()) {
    const auto generator = kind.make();
    all.push_back(actor("generator", kind.name, fields_of(*generator)));
  }
  for (const Kind<Evasion>& kind : evasion_kinds()) {
    EvasionSetup setup({.kind = kind.name});
    KindDescription evasion = actor("evasion", kind.name, fields_of(setup));
    evasion.within = "generator";
    evasion.repeated = false;
    std::erase_if(evasion.fields, [](const auto& f) { return f.name == "kind"; });
    all.push_back(std::move(evasion));
  }
  for (const Kind<Detector>& kind : detector_kinds()) {
    DetectorSetup setup("", kind.make());
    all.push_back(actor("detector", kind.name, fields_of(setup)));
  }
  for (const Kind<ApplicationKind>& kind : application_kinds()) {
    ApplicationSetup setup{"", kind.make(), {}};
    all.push_back(actor("application", kind.name, fields_of(setup)));
  }
}

void add_calculations(std::vector<KindDescription>& all) {
  for (const Kind<Calculation>& kind : calculation_kinds()) {
    const auto calculation = kind.make();
    all.push_back(actor("calculation", kind.name, fields_of(*calculation)));
  }
}

// What all state, then the levers that have a name.
void add_interventions(std::vector<KindDescription>& all) {
  all.push_back(section<InterventionParams>(
      "intervention",
      "Dated changes: of a `kind` below, or by `set`, a table of paths and new values such as { "
      "\"detector.nightly.retrain_every\" = \"1d\" }.",
      true));
  for (const Kind<Lever>& kind : lever_kinds()) {
    const auto lever = kind.make();
    all.push_back(
        actor("intervention", kind.name, [&lever](FieldVisitor& v) { lever->fields(v); }));
  }
  for (KindDescription& kind : all) kind.named &= kind.category != "intervention";
}

// How posts travel: [propagation] with a rule.
void add_rules(std::vector<KindDescription>& all) {
  for (const Kind<PropagationRule>& kind : rule_kinds()) {
    PropagationSetup setup{kind.name, {}, kind.make()};
    all.push_back({.category = "propagation",
                   .name = kind.name,
                   .meaning = kind_meaning("propagation", kind.name),
                   .selector = "rule",
                   .fields = describe_fields(fields_of(setup))});
  }
}

// The zones of every preset, each with its figures.
std::vector<KindDescription> grid_zones() {
  std::vector<KindDescription> zones;
  constexpr auto& kPresets = Words<IntensityPreset>::value;
  for (std::size_t preset = 0; preset < kPresets.size(); ++preset)
    for (const GridIntensity& row : grid_table(static_cast<IntensityPreset>(preset))) {
      const std::string category = fmt::format("zone of {}", kPresets[preset]);
      const std::string figure = fmt::format("{} g CO2e/kWh ({})", row.g_per_kwh, row.year);
      const bool same =
          !zones.empty() && zones.back().category == category && zones.back().name == row.zone;
      if (same)
        zones.back().meaning += ", " + figure;
      else
        zones.push_back(
            {.category = category, .name = std::string(row.zone), .meaning = figure, .fields = {}});
    }
  return zones;
}

// The words of a choice as kinds: `list topology`, and `list evasion` for evasion.kind.
std::vector<KindDescription> words_of(const std::string& choice) {
  std::vector<KindDescription> words;
  for (const KindDescription& kind : known_kinds())
    for (const FieldDescription& field : flattened(kind.fields)) {
      const bool named = field.name == choice || field.name == choice + ".kind";
      if (!named || !words.empty()) continue;
      for (const std::string& word : field.words)
        words.push_back({.category = choice, .name = word, .meaning = "", .fields = {}});
    }
  return words;
}

}  // namespace

std::vector<KindDescription> known_kinds() {
  std::vector<KindDescription> all{
      section<GeneralParams>("scenario", "Name, length, seed and replicates of the run."),
      section<NetworkParams>("network", "Who follows whom: a recipe or a file."),
      section<AttributeParams>(
          "attribute", "A way in which people differ, such as language or age; makes the groups.",
          true),
      section<UsersParams>("users", "How often people read and write.")};
  add_rules(all);
  all.push_back(section<HarmFrame>("harm", "What makes harmful content potent."));
  all.push_back(section<ModalityTable>(
      "modality", "What text, image, voice and video cost and do; of campaigns' posts."));
  all.push_back(
      section<SeedCorpusParams>("seed_corpus", "Labelled posts that detectors know at the start."));
  all.push_back(section<GroupKnowledgeParams>(
      "group_knowledge", "What a foundation model knows of how each group writes."));
  all.push_back(section<FoundationParams>(
      "foundation_model",
      "A foundation model that learns from what the platform carries; without it nothing does."));
  all.push_back(section<StereotypeParams>(
      "stereotype", "What people say about groups; without it nobody speaks of them."));
  add_actors(all);
  all.push_back(section<ModerationParams>("moderation", "Reviewers, decisions and their effects."));
  all.push_back(section<LabellingParams>(
      "labelling", "The duty to say what a model wrote; without it nobody says so."));
  all.push_back(section<PlatformParams>("platform", "What the platform spends, and on what."));
  all.push_back(section<ProviderParams>(
      "provider", "Whoever serves the hosted model; without it nobody watches the requests."));
  all.push_back(section<EnvironmentParams>(
      "environment", "Grids, prices and mitigation; without it energy is booked and not priced."));
  all.push_back(
      section<ValueParams>("value", "What good and harm are worth; without it V(M) has no S."));
  add_calculations(all);
  all.push_back(section<ArrivalParams>(
      "arrivals", "Posts that come from outside, for worlds without people.", true));
  all.push_back(section<AttentionParams>(
      "attention", "Investigators who are sent to sites by what was found there; else nobody is."));
  add_interventions(all);
  all.push_back(section<RecordParams>("record", "What is kept beside the series."));
  return all;
}

std::vector<KindDescription> kinds_matching(const std::string& word) {
  std::vector<KindDescription> found;
  std::vector<std::string> names{"zone"};
  const auto offer = [&names](const std::string& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  };
  for (KindDescription& kind : known_kinds()) {
    offer(kind.category);
    if (kind.category == word || kind.name == word) found.push_back(std::move(kind));
  }
  for (const KindDescription& kind : known_kinds()) offer(kind.name);
  if (found.empty() && word == "zone") found = grid_zones();
  if (found.empty()) found = words_of(word);
  if (found.empty())
    throw ConfigError(
        fmt::format("redoubt: there is nothing called \"{}\"{}", word, suggestion(word, names)));
  return found;
}

}  // namespace redoubt::analysis
