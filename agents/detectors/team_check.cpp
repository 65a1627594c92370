#include "agents/detectors/team_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/detectors/detector.hpp"
#include "agents/scenario/place_of.hpp"
#include "agents/scenario/scenario.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt {
namespace {

void check_earlier(const std::string& key, const std::string& name,
                   const std::vector<std::string>& earlier, SourcePosition where,
                   Problems& problems) {
  if (std::find(earlier.begin(), earlier.end(), name) != earlier.end()) return;
  problems.add(where, fmt::format("{} names \"{}\" (must be a detector that stands before it{})",
                                  key, name, earlier.empty() ? "; there is none" : "") +
                          (earlier.empty() ? "" : suggestion(name, earlier)));
}

}  // namespace

void check_team(const std::vector<DetectorSetup>& detectors, const std::vector<ActorSpec>& specs,
                std::size_t groups, Problems& problems) {
  std::vector<std::string> earlier;
  for (std::size_t i = 0; i < detectors.size(); ++i) {
    const DetectorSetup& setup = detectors[i];
    const std::string path = "detector." + setup.name;
    if (!setup.params.after.empty())
      check_earlier(path + ".after", setup.params.after, earlier, place_of(specs[i], "after"),
                    problems);
    const std::vector<std::string> members = setup.detector->members();
    for (std::size_t m = 0; m < members.size(); ++m)
      check_earlier(fmt::format("{}.members[{}]", path, m), members[m], earlier,
                    place_of(specs[i], "members"), problems);
    const std::string problem = setup.detector->problem();
    if (!problem.empty()) problems.add(specs[i].table.where, path + ": " + problem);
    const auto needs_groups = [&](const char* key, bool wanted) {
      if (wanted && groups < 2)
        problems.add(place_of(specs[i], key),
                     fmt::format("{}.{} is true, but there are no groups (must be false, or state "
                                 "an [[attribute]])",
                                 path, key));
    };
    needs_groups("per_group", setup.params.threshold.per_group);
    needs_groups("group_prior", setup.params.threshold.group_prior);
    earlier.push_back(setup.name);
  }
}

}  // namespace redoubt
