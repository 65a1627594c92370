#include "analysis/cli/list_command.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "agents/catalogue.hpp"
#include "agents/check/idle_rules.hpp"
#include "analysis/cli/kind_meanings.hpp"
#include "analysis/cli/known_kinds.hpp"
#include "analysis/cli/search_names.hpp"
#include "analysis/validation/theory.hpp"

namespace redoubt::analysis {

namespace {

// For docs/scenario_format.md, below the parameters.
std::string theories_as_markdown() {
  std::string text =
      "\n## Theories\n\nOf `theory = \"…\"` in `[[expect]]`. Each is a function of the file's own "
      "numbers, or of its network.\n\n| theory | value |\n|---|---|\n";
  for (const Theory& theory : theories())
    text += fmt::format("| `{}` | {} |\n", theory.name, theory.meaning);
  return text;
}

template <class Choice>
const char* word_of(Choice choice) {
  return Words<Choice>::value[static_cast<std::size_t>(choice)];
}

// For docs/interventions.md: what each kind of intervention does.
std::string levers_as_markdown() {
  std::string text =
      "| kind | whose | what it does | sets | acts | cost |\n|---|---|---|---|---|---|\n";
  for (const Kind<Lever>& kind : lever_kinds()) {
    const auto lever = kind.make();
    LeverPlace place{{"NAME"}, {"NAME"}, {}};
    std::string sets;
    for (const Entry& change : lever->sets(place))
      sets += fmt::format("{}`{}`", sets.empty() ? "" : ", ", change.key);
    const LeverFacts facts = lever->facts();
    text += fmt::format("| `{}` | {} | {} | {} | {} | {} |\n", kind.name, word_of(facts.owner),
                        kind_meaning("intervention", kind.name), sets, word_of(facts.effect),
                        facts.cost);
  }
  return text;
}

// For docs/idle_settings.md: what must be on for a setting to matter.
std::string idle_as_markdown() {
  std::string text = "| section | settings | no effect where |\n|---|---|---|\n";
  for (const IdleRule& rule : idle_rules()) {
    std::string keys;
    for (const char* key : rule.keys) keys += fmt::format("{}`{}`", keys.empty() ? "" : ", ", key);
    text += fmt::format("| `{}` | {} | {} |\n", rule.section, keys, rule.because);
  }
  return text;
}

std::string idle_as_text() {
  std::string text;
  for (const IdleRule& rule : idle_rules())
    text += fmt::format("{}: {}\n  no effect where {}\n", rule.section, fmt::join(rule.keys, ", "),
                        rule.because);
  return text;
}

}  // namespace

int list_command(const ListOptions& options) {
  if (options.kind == "idle") {
    if (options.json || options.schema)
      throw std::invalid_argument("list idle is text (leave out --json or --schema)");
    fmt::print("{}", options.markdown ? idle_as_markdown() : idle_as_text());
    return 0;
  }
  if (!options.find.empty()) {
    const auto kinds = options.kind.empty() ? known_kinds() : kinds_matching(options.kind);
    fmt::print("{}", found_names(options.find, kinds));
    return 0;
  }
  const auto kinds = options.kind.empty() ? known_kinds() : kinds_matching(options.kind);
  std::string text;
  if (options.schema)
    text = kinds_as_schema(known_kinds());
  else if (options.markdown)
    text = options.kind == "intervention"
               ? levers_as_markdown()
               : fmt::format("{}\n{}{}", tag_counts(kinds), kinds_as_markdown(kinds),
                             options.kind.empty() ? theories_as_markdown() : "");
  else if (options.json)
    text = kinds_as_json(kinds);
  else
    text = kinds_as_text(kinds, options.params);
  fmt::print("{}", text);
  const bool for_people = !options.schema && !options.markdown && !options.json;
  if (for_people && options.params) fmt::print("\n{}", tag_counts(kinds));
  return 0;
}

}  // namespace redoubt::analysis
