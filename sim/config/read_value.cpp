// Checked reads. Whole numbers are accepted for fractions, and 1e6 for a whole number.
#include "sim/config/read_value.hpp"

#include <fmt/format.h>

#include "sim/config/duration_text.hpp"
#include "sim/config/field_text.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt {

namespace {

std::string with_range(const char* type, const Range& range) {
  const std::string text = requirement(range_text(range));
  return text.empty() ? type : fmt::format("{} {}", type, text);
}

// The number that a value holds, whether written as 1 or 1.0.
bool as_double(const Value& value, double& number) {
  if (const double* fraction = value.get<double>()) return number = *fraction, true;
  const std::int64_t* whole = value.get<std::int64_t>();
  if (whole) number = static_cast<double>(*whole);
  return whole != nullptr;
}

// The whole number that a value holds, whether written as 1000000 or 1e6.
bool as_integer(const Value& value, std::int64_t& number) {
  if (const std::int64_t* whole = value.get<std::int64_t>()) return number = *whole, true;
  constexpr double kExact = 9007199254740992.0;  // 2^53: above, doubles skip whole numbers
  const double* fraction = value.get<double>();
  if (!fraction || !(*fraction >= -kExact && *fraction <= kExact)) return false;
  number = static_cast<std::int64_t>(*fraction);
  return static_cast<double>(number) == *fraction;
}

bool in_range(Duration duration, const Range& range) {
  return duration.is_never() ? range.high == kAny.high : range.contains(duration.seconds());
}

template <class Element>
bool read_list(const Value& value, const Field& field, const std::string& path, Problems& problems,
               const char* must_be, std::vector<Element>& out) {
  const Array* array = value.get<Array>();
  if (!array) return refuse(value, path, must_be, problems);
  std::vector<Element> list(array->size());
  bool good = true;
  for (std::size_t i = 0; i < list.size(); ++i)
    good &= read_value((*array)[i], field, fmt::format("{}[{}]", path, i), problems, list[i]);
  if (good) out = std::move(list);
  return good;
}

}  // namespace

bool refuse(const Value& value, const std::string& path, const std::string& must_be,
            Problems& problems) {
  problems.add(value.where,
               [&] { return fmt::format("{} is {} (must be {})", path, shown(value), must_be); });
  return false;
}

bool read_value(const Value& value, const Field& field, const std::string& path, Problems& problems,
                double& out) {
  double number = 0;
  if (!as_double(value, number) || number != number)
    return refuse(value, path, with_range("a number", field.range), problems);
  if (!field.range.contains(number))
    return refuse(value, path, requirement(range_text(field.range)), problems);
  out = number;
  return true;
}

bool read_value(const Value& value, const Field& field, const std::string& path, Problems& problems,
                std::int64_t& out) {
  std::int64_t number = 0;
  if (!as_integer(value, number))
    return refuse(value, path, with_range("a whole number", field.range), problems);
  if (!field.range.contains(static_cast<double>(number)))
    return refuse(value, path, requirement(range_text(field.range)), problems);
  out = number;
  return true;
}

bool read_value(const Value& value, const Field&, const std::string& path, Problems& problems,
                bool& out) {
  const bool* flag = value.get<bool>();
  if (!flag) return refuse(value, path, "true or false", problems);
  out = *flag;
  return true;
}

bool read_value(const Value& value, const Field&, const std::string& path, Problems& problems,
                std::string& out) {
  const std::string* text = value.get<std::string>();
  if (!text) return refuse(value, path, "text in quotes", problems);
  out = *text;
  return true;
}

bool read_value(const Value& value, const Field& field, const std::string& path, Problems& problems,
                Duration& out) {
  const std::string* text = value.get<std::string>();
  if (!text && (value.get<std::int64_t>() || value.get<double>())) {
    problems.add(value.where, [&] {
      return fmt::format("{} is {}, a number without a unit (must be {})", path, shown(value),
                         kDurationExample);
    });
    return false;
  }
  if (!text) return refuse(value, path, kDurationExample, problems);
  const ParsedDuration parsed = parse_duration(*text);
  if (parsed.error) {
    problems.add(value.where, [&] {
      return fmt::format("{} is {}, which {} (must be {})", path, shown(value), parsed.error,
                         kDurationExample);
    });
    return false;
  }
  if (!in_range(parsed.value, field.range))
    return refuse(value, path, requirement(duration_range_text(field.range)), problems);
  out = parsed.value;
  return true;
}

bool read_value(const Value& value, const Field& field, const std::string& path, Problems& problems,
                std::vector<double>& out) {
  return read_list(value, field, path, problems, "a list of numbers such as [0.1, 0.2]", out);
}

bool read_value(const Value& value, const Field& field, const std::string& path, Problems& problems,
                std::vector<std::string>& out) {
  return read_list(value, field, path, problems, R"(a list of texts such as ["a", "b"])", out);
}

bool read_value(const Value& value, const Field&, const std::string& path, Problems& problems,
                Choice& out) {
  const std::string* text = value.get<std::string>();
  for (std::size_t i = 0; text && i < out.words.size(); ++i)
    if (*text == out.words[i]) return out.index = static_cast<int>(i), true;
  problems.add(value.where, [&] {
    const std::vector<std::string> known(out.words.begin(), out.words.end());
    const std::string nearest = text ? nearest_name(*text, known) : "";
    const std::string hint = nearest.empty() ? "" : fmt::format("; did you mean \"{}\"?", nearest);
    return fmt::format("{} is {} (must be {}{}{})", path, shown(value),
                       known.size() > 1 ? "one of " : "", words_text(out.words), hint);
  });
  return false;
}

}  // namespace redoubt
