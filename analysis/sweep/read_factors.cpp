// From the [levers] and [uncertainties] of a sweep file to factors, with every problem of them.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "analysis/sweep/factor.hpp"
#include "sim/config/duration_text.hpp"
#include "sim/config/read_fields.hpp"
#include "sim/config/set_path.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt {

template <>
struct Words<analysis::Spread> {
  static constexpr std::array<const char*, 4> value{"uniform", "log_uniform", "normal",
                                                    "triangular"};
};

namespace analysis {
namespace {

constexpr const char* kShapes =
    "a list of values such as [1, 2, 4], { range = [low, high] } or { options = { name = { … } } }";

// moderation.reviewers = [1, 2] without quotes: tables, and values or a range at their end.
bool path_is_cut(const Table& table) {
  if (table.size() != 1) return false;
  const Value& inner = table.begin()->value;
  const Table* more = inner.get<Table>();
  return inner.get<Array>() != nullptr ||
         (more != nullptr && (more->find("range") || more->find("values") || path_is_cut(*more)));
}

struct RangeFields {
  Spread dist = Spread::uniform;
  bool log = false;
  bool whole = false;
  double mean = 0;
  double sd = 0;
  double mode = 0;
  std::vector<std::string> paths;
  void fields(FieldVisitor& v) {
    v({.name = "dist", .meaning = "how values are spread over the range"}, dist);
    v({.name = "log", .meaning = "evenly on a logarithmic scale"}, log);
    v({.name = "whole", .meaning = "whole numbers only"}, whole);
    v({.name = "mean", .meaning = "of dist = normal"}, mean);
    v({.name = "sd", .meaning = "of dist = normal", .range = kNonNegative}, sd);
    v({.name = "mode", .meaning = "of dist = triangular"}, mode);
    v({.name = "paths", .meaning = "parameters that get the value; none: the factor's name"},
      paths);
  }
};

// A number, or days if it is a duration.
std::optional<double> number_of(const Value& value, bool& duration) {
  duration = false;
  if (const double* number = value.get<double>()) return *number;
  if (const std::int64_t* whole = value.get<std::int64_t>()) return static_cast<double>(*whole);
  const std::string* text = value.get<std::string>();
  if (!text) return std::nullopt;
  const ParsedDuration parsed = parse_duration(*text);
  duration = true;
  if (parsed.error || parsed.value.is_never()) return std::nullopt;
  return parsed.value.days();
}

std::string label_of(const Value& value) {
  const std::string* text = value.get<std::string>();
  return text ? *text : inline_toml(value);
}

class FactorReader {
 public:
  FactorReader(Factor& factor, Problems& problems)
      : f_(factor),
        path_((factor.role == Role::lever ? "levers." : "uncertainties.") + factor.name),
        problems_(problems) {}

  void read(const Value& written) {
    if (const Array* list = written.get<Array>()) return read_values(*list, {f_.name});
    const Table* table = written.get<Table>();
    if (!table) return refuse(written, kShapes);
    if (const Value* options = table->find("options")) return read_options(*table, *options);
    if (const Value* values = table->find("values")) return read_listed(written, *values);
    if (table->find("range")) return read_range(written);
    if (const std::string path = dotted(f_.name, written); path_is_cut(*table))
      return problems_.add(written.where,
                           fmt::format("{} is a table (a path is one key and needs quotes: "
                                       "\"{}\" = …)",
                                       path_, path));
    refuse(written, kShapes);
  }

 private:
  void refuse(const Value& value, const std::string& must_be) {
    problems_.add(value.where, fmt::format("{} is {} (must be {})", path_, shown(value), must_be));
  }

  void read_values(const Array& list, const std::vector<std::string>& paths) {
    if (list.empty())
      problems_.add(f_.where, path_ + " is an empty list (must have at least one value)");
    for (const Value& value : list) {
      Level level{label_of(value), static_cast<double>(f_.levels.size()), {}};
      for (const std::string& path : paths) level.changes.push_back({path, value});
      f_.levels.push_back(std::move(level));
    }
    number_levels(list);
  }

  // Levels that are all numbers, or all durations, are an axis.
  void number_levels(const Array& list) {
    std::vector<double> numbers;
    std::size_t durations = 0;
    for (const Value& value : list) {
      bool duration = false;
      if (const auto number = number_of(value, duration)) numbers.push_back(*number);
      if (duration) ++durations;
    }
    f_.numeric = numbers.size() == list.size() && (durations == 0 || durations == list.size());
    f_.interval.duration = f_.numeric && durations > 0;
    if (f_.numeric)
      for (std::size_t i = 0; i < numbers.size(); ++i) f_.levels[i].number = numbers[i];
  }

  void read_listed(const Value& written, const Value& values) {
    RangeFields fields;
    read_fields(&written, path_, fields, problems_, {{"values"}, {}});
    const Array* list = values.get<Array>();
    if (!list) return refuse(values, "a list");
    read_values(*list, fields.paths.empty() ? std::vector{f_.name} : fields.paths);
  }

  void read_options(const Table& table, const Value& options) {
    check_known_keys(table, path_, {"options"}, problems_);
    const Table* named = options.get<Table>();
    if (!named || named->empty()) return refuse(options, "{ name = { \"a.path\" = value } … }");
    f_.numeric = false;
    for (const Entry& option : *named) {
      const Table* changes = option.value.get<Table>();
      if (!changes) {
        refuse(option.value, "changes such as { \"moderation.reviewers\" = 4 }, or {}");
        continue;
      }
      f_.levels.push_back(
          {option.key, static_cast<double>(f_.levels.size()), {changes->begin(), changes->end()}});
    }
  }

  void read_range(const Value& written) {
    RangeFields fields;
    read_fields(&written, path_, fields, problems_, {{"range"}, {}});
    const Value& range = *written.get<Table>()->find("range");
    const Array* ends = range.get<Array>();
    Interval& i = f_.interval;
    bool low_is_duration = false;
    const auto low =
        ends && ends->size() == 2 ? number_of((*ends)[0], low_is_duration) : std::nullopt;
    const auto high = low ? number_of((*ends)[1], i.duration) : std::nullopt;
    if (!high || i.duration != low_is_duration)
      return refuse(range, "[low, high], two numbers or two durations");
    i.low = *low;
    i.high = *high;
    i.whole = fields.whole;
    if (fields.log && fields.dist != Spread::uniform && fields.dist != Spread::log_uniform)
      problems_.add(f_.where, path_ +
                                  ".log = true goes with no dist but uniform (the logarithm of "
                                  "a normal or triangular range is not offered)");
    i.spread = fields.log ? Spread::log_uniform : fields.dist;
    i.mean = fields.mean;
    i.sd = fields.sd;
    i.mode = fields.mode;
    f_.paths = fields.paths.empty() ? std::vector{f_.name} : fields.paths;
    check_range(range);
  }

  void check_range(const Value& range) {
    const Interval& i = f_.interval;
    if (!(i.low < i.high)) return refuse(range, "[low, high] with low below high: it is empty");
    if (i.spread == Spread::log_uniform && i.low <= 0)
      return refuse(range, "above 0 for a logarithmic scale");
    if (i.spread == Spread::normal && i.sd <= 0)
      problems_.add(f_.where, path_ + ".sd must be stated and above 0 for dist = \"normal\"");
    if (i.spread == Spread::triangular && (i.mode < i.low || i.mode > i.high))
      problems_.add(f_.where, path_ + ".mode must be within the range for dist = \"triangular\"");
    if (i.whole && (i.duration || i.low != std::floor(i.low) || i.high != std::floor(i.high)))
      refuse(range, "two whole numbers for whole = true");
  }

  Factor& f_;
  std::string path_;
  Problems& problems_;
};

}  // namespace

std::vector<Factor> read_factors(const Value* table, Role role, Problems& problems) {
  std::vector<Factor> factors;
  if (!table) return factors;
  const Table* entries = table->get<Table>();
  const char* name = role == Role::lever ? "levers" : "uncertainties";
  if (!entries) {
    problems.add(table->where, fmt::format("{} must be a table of parameters", name));
    return factors;
  }
  for (const Entry& entry : *entries) {
    Factor factor;
    factor.name = entry.key;
    factor.role = role;
    factor.where = entry.value.where;
    FactorReader(factor, problems).read(entry.value);
    factors.push_back(std::move(factor));
  }
  return factors;
}

}  // namespace analysis
}  // namespace redoubt
