#include "analysis/experiment/load_society.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace redoubt::analysis {

LoadedSociety load_society(const Scenario& scenario, const std::filesystem::path&) {
  try {
    return {build_society(scenario), {}};
  } catch (const std::invalid_argument& error) {
    const Value* network = scenario.document.table().find("network");
    throw ConfigError(fmt::format(
        "{}network.{}",
        position_text(scenario.document, network ? network->where : SourcePosition{0, 0}),
        error.what()));
  }
}

}  // namespace redoubt::analysis
