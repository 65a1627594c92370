#include "analysis/sweep/screening_sweep.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "analysis/experiment/scenario_parts.hpp"
#include "sim/config/describe_fields.hpp"
#include "sim/config/duration_text.hpp"
#include "sim/config/set_path.hpp"
#include "sim/config/to_value.hpp"

namespace redoubt::analysis {
namespace {

// From low to high, as the file says it and as a scenario would be told.
struct Ends {
  std::string text;
  Value low, high;
};

struct Assumed {
  std::string name;  // type of the part and field: what actors of one kind share
  std::string range;
  std::vector<std::string> paths;
};

struct Found {
  std::vector<Assumed> varied;
  std::vector<std::string> left_out;
};

std::optional<Ends> share_ends(double p) {
  if (p <= 0 || p >= 1) return std::nullopt;
  const double low = p / (2 - p);
  const double high = 2 * p / (1 + p);
  return Ends{fmt::format("range = [{:.6g}, {:.6g}]", low, high), to_value(low), to_value(high)};
}

std::optional<Ends> number_ends(double x, const Range& limits) {
  if (limits.low == 0 && limits.high == 1) return share_ends(x);
  const double low = std::max(limits.low, std::min(x / 2, 2 * x));
  const double high = std::min(limits.high, std::max(x / 2, 2 * x));
  if (x == 0 || !(low < high)) return std::nullopt;
  const char* scale = low > 0 ? ", log = true" : "";
  return Ends{fmt::format("range = [{:.6g}, {:.6g}]{}", low, high, scale), to_value(low),
              to_value(high)};
}

std::optional<Ends> whole_ends(std::int64_t n, const Range& limits) {
  const auto low =
      static_cast<std::int64_t>(std::max(limits.low, static_cast<double>((n + 1) / 2)));
  const auto high = static_cast<std::int64_t>(std::min(limits.high, 2.0 * static_cast<double>(n)));
  if (n <= 0 || low >= high) return std::nullopt;
  return Ends{fmt::format("range = [{}, {}], log = true, whole = true", low, high), to_value(low),
              to_value(high)};
}

std::optional<Ends> duration_ends(Duration d, const Range& limits) {
  if (d.is_never() || d.ms <= 1) return std::nullopt;
  const Duration low{std::max(static_cast<std::int64_t>(limits.low * 1000), d.ms / 2)};
  const Duration high{2 * d.ms};
  if (low >= high) return std::nullopt;
  return Ends{
      fmt::format("range = [\"{}\", \"{}\"], log = true", duration_text(low), duration_text(high)),
      to_value(low), to_value(high)};
}

std::optional<Ends> ends_of(const FieldDescription& field) {
  const Value& value = field.default_value;
  if (field.type == FieldType::duration)
    return duration_ends(parse_duration(*value.get<std::string>()).value, field.limits);
  if (field.type == FieldType::integer) return whole_ends(*value.get<std::int64_t>(), field.limits);
  if (field.type == FieldType::number) return number_ends(*value.get<double>(), field.limits);
  return std::nullopt;
}

// Some numbers may not be stated at all, as those of what the scenario lacks.
bool accepted(const Document& scenario, const std::string& path, const Value& value) {
  Document changed = scenario;
  try {
    set_path(changed, path, value);
    read_scenario(std::move(changed));
    return true;
  } catch (const ConfigError&) {
    return false;
  }
}

bool numeric(const FieldDescription& field) {
  return field.type == FieldType::number || field.type == FieldType::integer ||
         field.type == FieldType::duration || field.type == FieldType::numbers;
}

void add(Found& found, const std::string& name, const std::string& path, const Ends& ends) {
  const auto same = std::find_if(found.varied.begin(), found.varied.end(), [&](const Assumed& a) {
    return a.name == name && a.range == ends.text;
  });
  if (same != found.varied.end())
    same->paths.push_back(path);
  else
    found.varied.push_back({name, ends.text, {path}});
}

void collect(const Document& scenario, const ScenarioPart& part, const Fields& fields,
             Found& found) {
  for (const FieldDescription& field : flattened(describe_fields(fields))) {
    if (field.tag != Tag::assumed || !numeric(field)) continue;
    const std::string path = part.path + "." + field.name;
    const std::optional<Ends> ends = ends_of(field);
    const bool both =
        ends && accepted(scenario, path, ends->low) && accepted(scenario, path, ends->high);
    if (both)
      add(found, part.type + "." + field.name, path, *ends);
    else
      found.left_out.push_back(path);
  }
}

Found assumed_numbers(const Scenario& scenario) {
  Found found;
  Scenario copy = scenario;
  if (copy.network.file.empty())
    collect(scenario.document, {"network", "network"}, fields_of(copy.network.topology), found);
  visit_parts(copy, [&](const ScenarioPart& part, auto& params) {
    const bool of_the_run =
        part.path == "scenario" || part.path == "network" || part.path == "record";
    if (!of_the_run) collect(scenario.document, part, fields_of(params), found);
  });
  return found;
}

std::string factor_line(const Assumed& a) {
  if (a.paths.size() == 1) return fmt::format("\"{}\" = {{ {} }}\n", a.paths[0], a.range);
  std::string paths;
  for (const std::string& path : a.paths)
    paths += fmt::format("{}\"{}\"", paths.empty() ? "" : ", ", path);
  return fmt::format("\"{} x{}\" = {{ {}, paths = [{}] }}\n", a.name, a.paths.size(), a.range,
                     paths);
}

std::string outcomes(const Scenario& scenario) {
  std::string keep = R"("views.sum")";
  if (!scenario.generators.empty()) keep += R"(, "prevalence.mean", "reach.all.sum")";
  if (!scenario.generators.empty() && !scenario.detectors.empty())
    keep += fmt::format(R"(, "detection_rate.{}.mean")", scenario.detectors.front().name);
  return keep;
}

}  // namespace

std::string screening_sweep(const Scenario& scenario, const std::string& base) {
  const Found found = assumed_numbers(scenario);
  std::string text = fmt::format(
      "# Elementary effects of the {} assumed numbers that {} states or leaves at their defaults, "
      "each\n"
      "# from half to twice its value (shares: half to twice the odds).\n#\n"
      "# scenario.tie_salt changes nothing but the order of events within a millisecond: an effect "
      "no\n"
      "# larger than its own is noise. An effect of exactly 0 is a parameter that this world does "
      "not\n"
      "# read.\n#\n#     redoubt sweep THIS_FILE\n"
      "#     redoubt analyze THIS_FILE.sweep --sensitivity morris\n\n"
      "base = \"{}\"\n\n[design]\nkind = \"morris\"\nsamples = 4      # trajectories of {} runs\n"
      "replicates = 1\n\n[uncertainties]\n",
      found.varied.size(), base, base, found.varied.size() + 2);
  for (const Assumed& each : found.varied) text += factor_line(each);
  text += "\"scenario.tie_salt\" = { range = [0, 1000000], whole = true }\n\n[outcomes]\n";
  text += fmt::format("keep = [{}]\n", outcomes(scenario));
  text += fmt::format(
      "\n# Not varied, {}: off at 0, 1 or \"never\", a list, or of something that the scenario "
      "lacks.\n",
      found.left_out.size());
  for (const std::string& path : found.left_out) text += "#   " + path + "\n";
  return text;
}

}  // namespace redoubt::analysis
