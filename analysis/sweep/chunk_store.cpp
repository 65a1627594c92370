#include "analysis/sweep/chunk_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <system_error>

#include "analysis/io/write_text_file.hpp"

namespace redoubt::analysis {
namespace {

using Json = nlohmann::ordered_json;

// Numbers are written so that they read back to the same bits; NaN as null.
std::string line_of(const RunResult& result) {
  Json json{{"run", result.run}};
  if (result.failed()) {
    json["error"] = result.error;
  } else {
    Json values = Json::array();
    for (const double value : result.values)
      values.push_back(std::isfinite(value) ? Json(value) : Json(nullptr));
    json["values"] = std::move(values);
    json["digest"] = result.digest;
  }
  json["seconds"] = result.seconds;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

RunResult result_of(const std::string& line) {
  const auto json = nlohmann::json::parse(line);
  RunResult result;
  result.run = json.at("run").get<std::uint64_t>();
  result.seconds = json.at("seconds").get<double>();
  if (json.contains("error")) {
    result.error = json["error"].get<std::string>();
    return result;
  }
  result.digest = json.at("digest").get<std::string>();
  for (const auto& value : json.at("values"))
    result.values.push_back(value.is_null() ? std::numeric_limits<double>::quiet_NaN()
                                            : value.get<double>());
  return result;
}

}  // namespace

std::uint64_t ChunkPlan::last(std::uint64_t chunk) const {
  return std::min(runs, first(chunk) + runs_a_chunk);
}

std::filesystem::path ChunkStore::file(std::uint64_t chunk) const {
  return folder_ / "chunks" / fmt::format("{:06}.jsonl", chunk);
}

std::filesystem::path ChunkStore::attempts_file(std::uint64_t chunk) const {
  return folder_ / "chunks" / fmt::format("{:06}.attempts", chunk);
}

ChunkResults ChunkStore::read(std::uint64_t chunk) const {
  ChunkResults results;
  errno = 0;
  std::ifstream lines(file(chunk), std::ios::binary);
  if (!lines && errno == ENOENT) return results;
  if (!lines)
    throw std::system_error(errno, std::generic_category(), "cannot read " + file(chunk).string());
  try {
    std::string line;
    std::getline(lines, line);
    if (nlohmann::json::parse(line).at("sweep") != plan_.sweep)
      throw std::runtime_error(fmt::format(
          "{} is of another sweep (remove it, or choose another folder)", file(chunk).string()));
    while (std::getline(lines, line) && !line.starts_with("{\"results\"")) {
      RunResult result = result_of(line);
      results[result.run] = std::move(result);
    }
    if (nlohmann::json::parse(line).at("results") != results.size())
      throw std::runtime_error(
          fmt::format("{} was cut short (remove it: its runs will be made "
                      "again)",
                      file(chunk).string()));
  } catch (const nlohmann::json::exception& error) {
    throw std::runtime_error(
        fmt::format("{} is damaged ({}); remove it: its runs will be made "
                    "again",
                    file(chunk).string(), error.what()));
  }
  return results;
}

void ChunkStore::write(std::uint64_t chunk, const ChunkResults& results) const {
  std::string text = Json{{"sweep", plan_.sweep}, {"chunk", chunk}}.dump() + "\n";
  for (const auto& [run, result] : results) text += line_of(result);
  write_text_file(file(chunk), text + Json{{"results", results.size()}}.dump() + "\n");
}

void ChunkStore::for_each(const std::function<void(const RunResult&)>& visit) const {
  for (std::uint64_t chunk = 0; chunk < plan_.chunks(); ++chunk)
    for (const auto& [run, result] : read(chunk)) visit(result);
}

}  // namespace redoubt::analysis
