#include "analysis/sweep/screening_sweep.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "analysis/experiment/scenario_parts.hpp"
#include "sim/config/describe_fields.hpp"
#include "sim/config/duration_text.hpp"

namespace redoubt::analysis {
namespace {

struct Assumed {
  std::string name;  // type of the part and field: what actors of one kind share
  std::string range;
  std::vector<std::string> paths;
};

struct Found {
  std::vector<Assumed> varied;
  std::vector<std::string> left_out;
};

std::string number(double x) {
  return fmt::format("{:.6g}", x);
}

std::optional<std::string> share_range(double p) {
  if (p <= 0 || p >= 1) return std::nullopt;
  return fmt::format("range = [{}, {}]", number(p / (2 - p)), number(2 * p / (1 + p)));
}

std::optional<std::string> number_range(double x, const Range& limits) {
  if (limits.low == 0 && limits.high == 1) return share_range(x);
  const double low = std::max(limits.low, std::min(x / 2, 2 * x));
  const double high = std::min(limits.high, std::max(x / 2, 2 * x));
  if (x == 0 || !(low < high) || !limits.contains(low) || !limits.contains(high))
    return std::nullopt;
  return fmt::format("range = [{}, {}]{}", number(low), number(high), low > 0 ? ", log = true" : "");
}

std::optional<std::string> whole_range(std::int64_t n, const Range& limits) {
  const double low = std::max(limits.low, std::ceil(static_cast<double>(n) / 2));
  const double high = std::min(limits.high, 2.0 * static_cast<double>(n));
  if (n <= 0 || !(low < high)) return std::nullopt;
  return fmt::format("range = [{:.0f}, {:.0f}], log = true, whole = true", low, high);
}

std::optional<std::string> duration_range(Duration d, const Range& limits) {
  if (d.is_never() || d.ms <= 1) return std::nullopt;
  const auto least = static_cast<std::int64_t>(limits.low * 1000);
  const Duration low{std::max(least, d.ms / 2)};
  if (static_cast<double>(2 * d.ms) / 1000 > limits.high || low.ms >= 2 * d.ms) return std::nullopt;
  return fmt::format("range = [\"{}\", \"{}\"], log = true", duration_text(low),
                     duration_text(Duration{2 * d.ms}));
}

std::optional<std::string> range_of(const FieldDescription& field) {
  const Value& value = field.default_value;
  if (field.type == FieldType::duration)
    return duration_range(parse_duration(*value.get<std::string>()).value, field.limits);
  if (field.type == FieldType::integer)
    return whole_range(*value.get<std::int64_t>(), field.limits);
  if (field.type == FieldType::number) return number_range(*value.get<double>(), field.limits);
  return std::nullopt;
}

bool numeric(const FieldDescription& field) {
  return field.type == FieldType::number || field.type == FieldType::integer ||
         field.type == FieldType::duration || field.type == FieldType::numbers;
}

void collect(const ScenarioPart& part, const Fields& fields, Found& found) {
  for (const FieldDescription& field : flattened(describe_fields(fields))) {
    if (field.tag != Tag::assumed || !numeric(field)) continue;
    const std::string path = part.path + "." + field.name;
    const auto range = range_of(field);
    if (!range) {
      found.left_out.push_back(path);
      continue;
    }
    const std::string name = part.type + "." + field.name;
    const auto same = std::find_if(found.varied.begin(), found.varied.end(), [&](const Assumed& a) {
      return a.name == name && a.range == *range;
    });
    if (same != found.varied.end())
      same->paths.push_back(path);
    else
      found.varied.push_back({name, *range, {path}});
  }
}

Found assumed_numbers(const Scenario& scenario) {
  Found found;
  Scenario copy = scenario;
  if (copy.network.file.empty())
    collect({"network", "network"}, fields_of(copy.network.topology), found);
  visit_parts(copy, [&found](const ScenarioPart& part, auto& params) {
    const bool of_the_run =
        part.path == "scenario" || part.path == "network" || part.path == "record";
    if (!of_the_run) collect(part, fields_of(params), found);
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
      "# Elementary effects of the {} assumed numbers that {} states or leaves at their defaults, each\n"
      "# from half to twice its value (shares: half to twice the odds).\n#\n"
      "# scenario.tie_salt changes nothing but the order of events within a millisecond: an effect no\n"
      "# larger than its own is noise. An effect of exactly 0 is a parameter that this world does not\n"
      "# read.\n#\n#     redoubt sweep THIS_FILE\n"
      "#     redoubt analyze THIS_FILE.sweep --sensitivity morris\n\n"
      "base = \"{}\"\n\n[design]\nkind = \"morris\"\nsamples = 4      # trajectories of {} runs\n"
      "replicates = 1\n\n[uncertainties]\n",
      found.varied.size(), base, base, found.varied.size() + 2);
  for (const Assumed& each : found.varied) text += factor_line(each);
  text += "\"scenario.tie_salt\" = { range = [0, 1000000], whole = true }\n\n[outcomes]\n";
  text += fmt::format("keep = [{}]\n", outcomes(scenario));
  text += fmt::format("\n# Not varied, {}: off at 0, 1 or \"never\", or a list.\n",
                      found.left_out.size());
  for (const std::string& path : found.left_out) text += "#   " + path + "\n";
  return text;
}

}  // namespace redoubt::analysis
