#include "analysis/attribution/attribution_json.hpp"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace redoubt::analysis {
namespace {

using Json = nlohmann::ordered_json;

Json interval(const MeanInterval& value) {
  return {{"mean", value.mean}, {"half_width", value.half_width}};
}

MeanInterval interval_of(const Json& json, std::size_t replicates) {
  return {json.at("mean").get<double>(), json.at("half_width").get<double>(), replicates};
}

Attribution attribution_of(const Json& json) {
  Attribution a;
  a.scenario = json.at("scenario").get<std::string>();
  a.title = json.at("title").get<std::string>();
  a.metric = json.at("metric").get<std::string>();
  a.replicates = json.at("replicates").get<std::size_t>();
  a.orders = json.at("orders").get<std::size_t>();
  a.coalitions = json.at("coalitions").get<std::size_t>();
  a.all = interval_of(json.at("every_source_on"), a.replicates);
  a.none = interval_of(json.at("every_source_off"), a.replicates);
  a.explained = interval_of(json.at("explained"), a.replicates);
  for (const Json& share : json.at("sources"))
    a.shares.push_back({share.at("name").get<std::string>(), share.at("title").get<std::string>(),
                        interval_of(share, a.replicates),
                        share.at("standard_error_of_orders").get<double>()});
  return a;
}

}  // namespace

std::string attribution_json(const Attribution& a) {
  Json shares = Json::array();
  for (const SourceShare& share : a.shares)
    shares.push_back({{"name", share.name},
                      {"title", share.title},
                      {"mean", share.contribution.mean},
                      {"half_width", share.contribution.half_width},
                      {"standard_error_of_orders", share.order_error}});
  const Json json{{"scenario", a.scenario},
                  {"title", a.title},
                  {"metric", a.metric},
                  {"replicates", a.replicates},
                  {"coalitions", a.coalitions},
                  {"exact", a.orders == 0},
                  {"orders", a.orders},
                  {"every_source_on", interval(a.all)},
                  {"every_source_off", interval(a.none)},
                  {"explained", interval(a.explained)},
                  {"sources", shares}};
  return json.dump(2) + "\n";
}

Attribution read_attribution(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / kAttributionFile;
  std::ifstream file(path);
  try {
    return attribution_of(Json::parse(file));
  } catch (const Json::exception& error) {
    throw std::runtime_error(fmt::format(
        "{} is not an attribution ({}; run redoubt attribute again)", path.string(), error.what()));
  }
}

}  // namespace redoubt::analysis
