#include "agents/labelling/check_labelling.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/detectors/detector.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt {
namespace {

bool sees_models(const Detector& detector) {
  return detector.reads_marks() || detector.asks_provider() || !detector.family().empty();
}

// Where the key was written, else where the section begins.
SourcePosition where(const Document& document, const char* key) {
  const Value* section = document.table().find("labelling");
  const Table* stated = section->get<Table>();
  const Value* value = stated ? stated->find(key) : nullptr;
  return value ? value->where : section->where;
}

void check_label_maker(const SourcePosition& place, std::size_t number, const std::string& name,
                       const std::vector<DetectorSetup>& detectors, Problems& problems) {
  const std::string path = fmt::format("labelling.by[{}]", number);
  std::vector<std::string> names;
  for (const DetectorSetup& setup : detectors) names.push_back(setup.name);
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end())
    return problems.add(
        place, fmt::format("{} names the detector \"{}\"{}", path, name, suggestion(name, names)));
  const DetectorSetup& setup = detectors[static_cast<std::size_t>(found - names.begin())];
  if (!sees_models(*setup.detector))
    problems.add(place, fmt::format("{} names {}, which does not look for what models write (must "
                                    "be a watermark, a provider_retrieval or a self_check)",
                                    path, name));
  if (!setup.params.acts)
    problems.add(place, fmt::format("{} names {}, whose acts is false (must be true: its decisions "
                                    "label)",
                                    path, name));
}

bool law_comes_later(const Scenario& s) {
  return std::any_of(s.interventions.begin(), s.interventions.end(),
                     [](const Intervention& change) { return change.path == "labelling.law"; });
}

}  // namespace

void check_labelling(const Document& document, const Scenario& s,
                     const std::vector<DetectorSetup>& detectors, Problems& problems,
                     const std::optional<SourcePosition>& changed) {
  if (!s.labelling) return;
  const LabellingParams& params = *s.labelling;
  const LabellingFacts& facts = facts_of(params.law);
  const char* law = Words<LabellingLaw>::value[static_cast<std::size_t>(params.law)];
  const auto place = [&](const char* key) { return changed ? *changed : where(document, key); };
  if (facts.providers_mark && !s.provider)
    problems.add(place("law"),
                 fmt::format("labelling.law is \"{}\", which binds whoever serves a model, and "
                             "there is nobody (state [provider])",
                             law));
  const bool idle = params.law == LabellingLaw::none && !law_comes_later(s);
  if (params.by.empty() && (facts.platforms_label || idle))
    problems.add(place("by"),
                 fmt::format("labelling.by names nobody and labelling.law is \"{}\" (must name "
                             "detectors that look for what models write)",
                             law));
  for (std::size_t i = 0; i < params.by.size(); ++i)
    check_label_maker(place("by"), i, params.by[i], detectors, problems);
}

}  // namespace redoubt
