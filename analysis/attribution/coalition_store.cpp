#include "analysis/attribution/coalition_store.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "analysis/io/text_file.hpp"
#include "analysis/io/write_text_file.hpp"

namespace redoubt::analysis {

std::optional<std::vector<double>> CoalitionStore::read(std::size_t replicates) const {
  if (file_.empty() || !std::filesystem::exists(file_)) return std::nullopt;
  try {
    const auto json = nlohmann::json::parse(read_text_file(file_));
    auto values = json.at("values").get<std::vector<double>>();
    if (values.size() == replicates) return values;
  } catch (const nlohmann::json::exception& error) {
    throw std::runtime_error(fmt::format("{} is not a finished coalition ({}); remove it",
                                         file_.string(), error.what()));
  }
  return std::nullopt;
}

// Numbers are written so that they read back to the same bits.
void CoalitionStore::write(const std::string& metric, const std::string& off,
                           const std::vector<double>& values) const {
  if (file_.empty()) return;
  const nlohmann::ordered_json json{{"metric", metric}, {"off", off}, {"values", values}};
  write_text_file(file_, json.dump(1) + "\n");
}

}  // namespace redoubt::analysis
