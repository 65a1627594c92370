// From the tables of a file to the plan, with every problem of them.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "analysis/validation/expectation.hpp"
#include "analysis/validation/theory.hpp"
#include "sim/config/named_tables.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/read_fields.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt {

template <>
struct Words<analysis::Effect> {
  static constexpr std::array<const char*, 3> value{"value", "difference", "ratio"};
};
template <>
struct Words<analysis::Relation> {
  static constexpr std::array<const char*, 3> value{"equals", "at_most", "at_least"};
};

namespace analysis {
namespace {

struct ExpectFields {
  std::string statement;
  std::string source;
  std::string measure;
  std::string minus;
  std::string per;
  std::string variant;
  std::string against;
  Effect effect = Effect::value;
  std::vector<double> between;
  double value = 0;
  std::string theory;
  Relation relation = Relation::equals;
  void fields(FieldVisitor& v) {
    v({.name = "statement", .meaning = "what is claimed, in a sentence"}, statement);
    v({.name = "source", .meaning = "who says so"}, source);
    v({.name = "measure", .meaning = "SERIES.REDUCTION or SERIES.LABEL.REDUCTION"}, measure);
    v({.name = "minus", .meaning = "measure that is taken off it in every replicate"}, minus);
    v({.name = "per", .meaning = "measure that divides it in every replicate"}, per);
    v({.name = "variant", .meaning = "variant that is measured; none: the file itself"}, variant);
    v({.name = "against", .meaning = "variant it is compared with; none: the file itself"},
      against);
    v({.name = "effect", .meaning = "what of the two is judged"}, effect);
    v({.name = "between", .meaning = "limits of the 95 % interval of the effect"}, between);
    v({.name = "value", .meaning = "expected effect"}, value);
    v({.name = "theory", .meaning = "what computes the expected value from the scenario"}, theory);
    v({.name = "relation", .meaning = "what theory says of the measure"}, relation);
  }
};

std::vector<Variant> read_variants(const Document& document, Problems& problems) {
  std::vector<Variant> variants;
  for (const NamedTable& table : named_tables(document.table(), "variant", problems)) {
    check_known_keys(*table.value->get<Table>(), table.path, {"name", "set"}, problems);
    const Value* set = table.value->get<Table>()->find("set");
    const Table* changes = set ? set->get<Table>() : nullptr;
    if (!changes) {
      problems.add(table.value->where,
                   table.path + ".set must be a table such as { \"scenario.seed\" = 2 }");
      continue;
    }
    variants.push_back({table.name, {changes->begin(), changes->end()}});
  }
  return variants;
}

// "4se", or a number.
double read_tolerance(const Value* value, const std::string& path, Problems& problems) {
  if (!value) return 0;
  if (const double* number = value->get<double>(); number && *number > 0) return *number;
  const std::int64_t* whole = value->get<std::int64_t>();
  if (whole && *whole > 0) return static_cast<double>(*whole);
  const std::string* word = value->get<std::string>();
  if (!word || *word != "4se")
    problems.add(value->where,
                 fmt::format("{}.tolerance is {} (must be \"4se\" or a number above 0 such as "
                             "0.05)",
                             path, shown(*value)));
  return 0;
}

void check_variant(const char* key, const std::string& name, const NamedTable& table,
                   const std::vector<Variant>& variants, Problems& problems) {
  std::vector<std::string> names;
  for (const Variant& variant : variants) names.push_back(variant.name);
  if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
    problems.add(
        table.value->where,
        fmt::format("{}.{} names the variant \"{}\"{}", table.path, key, name,
                    names.empty() ? " (there is no [[variant]])" : suggestion(name, names)));
}

// A value has one world, a difference or ratio two.
void check_effect(const ExpectFields& f, const NamedTable& table, Problems& problems) {
  const bool compared = f.effect != Effect::value;
  const char* word = Words<Effect>::value[static_cast<std::size_t>(f.effect)];
  if (!compared && !f.against.empty() && f.variant != f.against)
    problems.add(table.value->where,
                 fmt::format("{}.against is stated, but effect is \"value\" (use \"difference\" or "
                             "\"ratio\")",
                             table.path));
  if (compared && f.variant == f.against)
    problems.add(table.value->where,
                 fmt::format("{}.effect is \"{}\", but variant and against are the same world "
                             "(must be two; none is the file itself)",
                             table.path, word));
}

// Limits that no interval could keep, and a tolerance that nothing reads.
void check_limits(const ExpectFields& f, const NamedTable& table, Problems& problems) {
  const Table& keys = *table.value->get<Table>();
  const auto wrong = [&](const char* key, const std::string& what) {
    problems.add(table.value->where, fmt::format("{}.{} {}", table.path, key, what));
  };
  if (!f.between.empty() && f.between.size() != 2)
    wrong("between", fmt::format("has {} entries (must be two, [low, high])", f.between.size()));
  if (f.between.size() == 2 && !(f.between[0] < f.between[1]))
    wrong("between", fmt::format("is [{}, {}] (the first must be below the second)", f.between[0],
                                 f.between[1]));
  if (!keys.find("tolerance")) return;
  if (!keys.find("value") && f.theory.empty())
    wrong("tolerance", "is stated without a value or a theory that it would be of (leave it out)");
  else if (f.relation != Relation::equals)
    wrong("tolerance", "is stated, but relation is not \"equals\" (leave one of them out)");
}

void check_theory(const ExpectFields& f, const NamedTable& table, Problems& problems) {
  if (f.theory.empty() && f.relation != Relation::equals)
    problems.add(table.value->where,
                 fmt::format("{}.relation is stated without a theory (leave it out, or use between "
                             "= [low, high])",
                             table.path));
  if (f.theory.empty()) return;
  std::vector<std::string> names;
  for (const Theory& theory : theories()) names.push_back(theory.name);
  if (!find_theory(f.theory))
    problems.add(table.value->where, fmt::format("{}.theory is \"{}\"{}", table.path, f.theory,
                                                 suggestion(f.theory, names)));
  else if (f.effect != Effect::value)
    problems.add(table.value->where,
                 fmt::format("{}.theory gives a value, but effect is not \"value\"", table.path));
}

Outcome read_measure(const char* key, const std::string& text, const NamedTable& table,
                     Problems& problems) {
  try {
    return parse_outcome(text);
  } catch (const std::invalid_argument& error) {
    problems.add(table.value->where, fmt::format("{}.{}: {}", table.path, key, error.what()));
    return {};
  }
}

Expectation read_expectation(const NamedTable& table, const std::vector<Variant>& variants,
                             Problems& problems) {
  ExpectFields f;
  read_fields(table.value, table.path, f, problems,
              {{"name", "tolerance"}, {"measure", "statement", "source"}});
  const Table& keys = *table.value->get<Table>();
  Expectation e;
  e.name = table.name;
  e.statement = f.statement;
  e.source = f.source;
  e.variant = f.variant;
  e.against = f.against;
  e.effect = f.effect;
  e.where = table.value->where;
  e.tolerance = read_tolerance(keys.find("tolerance"), table.path, problems);
  if (keys.find("value")) e.value = f.value;
  if (f.between.size() == 2) {
    e.low = f.between[0];
    e.high = f.between[1];
  }
  check_theory(f, table, problems);
  e.theory = f.theory;
  e.relation = f.relation;
  const int ways =
      (keys.find("value") ? 1 : 0) + (f.theory.empty() ? 0 : 1) + (keys.find("between") ? 1 : 0);
  if (ways != 1)
    problems.add(e.where, fmt::format("{} must state either between = [low, high] or value or "
                                      "theory",
                                      table.path));
  check_variant("variant", f.variant, table, variants, problems);
  check_variant("against", f.against, table, variants, problems);
  check_effect(f, table, problems);
  check_limits(f, table, problems);
  if (keys.find("measure")) e.measure = read_measure("measure", f.measure, table, problems);
  if (!f.minus.empty()) e.minus = read_measure("minus", f.minus, table, problems);
  if (!f.per.empty()) e.per = read_measure("per", f.per, table, problems);
  return e;
}

}  // namespace

ValidationPlan read_plan(const Document& document) {
  Problems problems(document);
  ValidationPlan plan;
  plan.variants = read_variants(document, problems);
  for (const NamedTable& table : named_tables(document.table(), "expect", problems))
    plan.expectations.push_back(read_expectation(table, plan.variants, problems));
  problems.throw_if_any();
  return plan;
}

}  // namespace analysis
}  // namespace redoubt
