#include "agents/scenario/read_actors.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/config/named_tables.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/read_fields.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt {

std::vector<ActorSpec> read_specs(const Document& document, const std::string& section,
                                  const std::vector<std::string>& kinds, Problems& problems) {
  std::vector<ActorSpec> specs;
  for (const NamedTable& table : named_tables(document.table(), section, problems)) {
    const Value* kind = table.value->get<Table>()->find("kind");
    const std::string* word = kind ? kind->get<std::string>() : nullptr;
    if (!word || std::find(kinds.begin(), kinds.end(), *word) == kinds.end())
      problems.add(kind ? kind->where : table.value->where,
                   fmt::format("{}.kind is {}{}", table.path, kind ? shown(*kind) : "missing",
                               suggestion(word ? *word : "", kinds)));
    else
      specs.push_back({table.name, *word, *table.value});
  }
  return specs;
}

std::unique_ptr<Generator> read_generator(const ActorSpec& spec, Problems& problems) {
  auto generator = make_generator(spec.kind);
  read_fields(&spec.table, "generator." + spec.name, *generator, problems, {{"name", "kind"}, {}});
  return generator;
}

DetectorSetup read_detector(const ActorSpec& spec, Problems& problems) {
  DetectorSetup setup(spec.name, make_detector(spec.kind));
  read_fields(&spec.table, "detector." + spec.name, setup, problems, {{"name", "kind"}, {}});
  return setup;
}

ApplicationSetup read_application(const ActorSpec& spec, Problems& problems) {
  ApplicationSetup setup{spec.name, make_application_kind(spec.kind), {}};
  read_fields(&spec.table, "application." + spec.name, setup, problems, {{"name", "kind"}, {}});
  return setup;
}

std::unique_ptr<Generator> build_generator(const Document& document, const ActorSpec& spec) {
  Problems problems(document);
  auto generator = read_generator(spec, problems);
  problems.throw_if_any();
  return generator;
}

ApplicationSetup build_application(const Document& document, const ActorSpec& spec) {
  Problems problems(document);
  ApplicationSetup setup = read_application(spec, problems);
  problems.throw_if_any();
  return setup;
}

DetectorSetup build_detector(const Document& document, const ActorSpec& spec) {
  Problems problems(document);
  DetectorSetup setup = read_detector(spec, problems);
  problems.throw_if_any();
  return setup;
}

}  // namespace redoubt
