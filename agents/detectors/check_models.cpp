#include "agents/detectors/check_models.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/detectors/detector.hpp"
#include "agents/scenario/place_of.hpp"

namespace redoubt {
namespace {

// Kinds of generators whose texts occur: of campaigns, of what they may change to, and of people
// and sources who write with the hosted model.
std::vector<std::string> writing_kinds(const Scenario& s,
                                       const std::vector<std::unique_ptr<Generator>>& generators) {
  std::vector<std::string> kinds;
  for (std::size_t i = 0; i < generators.size(); ++i) {
    kinds.push_back(s.generators[i].kind);
    for (const NameReference& reference : generators[i]->references())
      if (reference.what == NameReference::What::generator_kind) kinds.push_back(reference.name);
  }
  if (s.provider || s.foundation_model) kinds.emplace_back("hosted_model");
  std::sort(kinds.begin(), kinds.end());
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  return kinds;
}

bool marks_occur(const Scenario& s) {
  return s.provider || std::any_of(s.arrivals.begin(), s.arrivals.end(),
                                   [](const ArrivalParams& each) { return each.tokens > 0; });
}

}  // namespace

void check_models(const Scenario& s, const std::vector<DetectorSetup>& detectors,
                  const std::vector<std::unique_ptr<Generator>>& generators, Problems& problems) {
  const std::vector<std::string> kinds = writing_kinds(s, generators);
  for (std::size_t i = 0; i < detectors.size(); ++i) {
    const ActorSpec& spec = s.detectors[i];
    const std::string family = detectors[i].detector->family();
    if (!family.empty() && std::find(kinds.begin(), kinds.end(), family) == kinds.end())
      problems.add(place_of(spec, "family"),
                   fmt::format("detector.{}.family is \"{}\", and nothing in the scenario writes "
                               "with such a model (must be that of a [[generator]], of its "
                               "choice.among or of [provider]; here: {})",
                               spec.name, family,
                               kinds.empty() ? "none" : fmt::format("{}", fmt::join(kinds, ", "))));
    if (detectors[i].detector->reads_marks() && !marks_occur(s))
      problems.add(
          spec.table.where,
          fmt::format("detector.{} looks for a mark, and nothing can bear one (must have a "
                      "[provider] with watermark.share, or [[arrivals]] with tokens)",
                      spec.name));
  }
}

}  // namespace redoubt
