#include "analysis/attribution/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "analysis/io/toml_reader.hpp"
#include "analysis/statistics/shapley.hpp"
#include "sim/config/named_tables.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/read_fields.hpp"

namespace redoubt::analysis {
namespace {

std::vector<std::string> names_of(const std::vector<Source>& sources) {
  std::vector<std::string> names;
  for (const Source& source : sources) names.push_back(source.name);
  return names;
}

}  // namespace

std::vector<Source> read_sources(const Document& document) {
  Problems problems(document);
  std::vector<Source> sources;
  for (const NamedTable& table : named_tables(document.table(), "source", problems)) {
    const Table& keys = *table.value->get<Table>();
    check_known_keys(keys, table.path, {"name", "title", "off"}, problems);
    const Value* off = keys.find("off");
    const Table* changes = off ? off->get<Table>() : nullptr;
    if (!changes || changes->empty()) {
      problems.add(table.value->where,
                   table.path +
                       ".off must be a table of what turns the source off, such as { "
                       "\"moderation.specificity\" = 1 }");
      continue;
    }
    const Value* title = keys.find("title");
    const std::string* words = title ? title->get<std::string>() : nullptr;
    if (title && !words) problems.add(title->where, table.path + ".title must be text");
    sources.push_back(
        {table.name, words ? *words : table.name, {changes->begin(), changes->end()}});
  }
  problems.throw_if_any();
  return sources;
}

std::vector<Source> intervention_sources(const Document& document) {
  const Value* const written = document.table().find("intervention");
  const Array* const tables = written ? written->get<Array>() : nullptr;
  std::vector<Source> sources;
  for (std::size_t i = 0; tables && i < tables->size(); ++i) {
    const Table* const keys = (*tables)[i].get<Table>();
    const auto text = [keys](const char* key) {
      const Value* value = keys ? keys->find(key) : nullptr;
      const std::string* words = value ? value->get<std::string>() : nullptr;
      return words ? *words : "";
    };
    const std::string kind = text("kind");
    std::string name = kind.empty() ? fmt::format("intervention_{}", i) : kind;
    const std::vector<std::string> taken = names_of(sources);
    for (int n = 2; std::find(taken.begin(), taken.end(), name) != taken.end(); ++n)
      name = fmt::format("{}_{}", kind, n);
    const std::string title = text("title");
    sources.push_back({name, title.empty() ? name : title, {}});
    sources.back().off.push_back(
        {fmt::format("intervention.{}.on", i), Value{.where = {}, .data = false}});
  }
  return sources;
}

Source parse_source(const std::string& text) {
  const std::size_t equals = text.find('=');
  Source source{.name = text.substr(0, equals), .title = text.substr(0, equals), .off = {}};
  std::istringstream changes(equals == std::string::npos ? "" : text.substr(equals + 1));
  for (std::string change; std::getline(changes, change, ';');) {
    const std::size_t colon = change.find(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == change.size()) {
      source.off.clear();
      break;
    }
    Assignment assignment =
        parse_assignment(change.substr(0, colon) + "=" + change.substr(colon + 1));
    source.off.push_back({assignment.path, std::move(assignment.value)});
  }
  if (source.name.empty() || source.off.empty())
    throw std::invalid_argument(
        fmt::format("\"{}\" defines no source (write NAME=PATH:VALUE, e.g. "
                    "raters=moderation.specificity:1)",
                    text));
  return source;
}

std::vector<Source> chosen_sources(const std::vector<Source>& known,
                                   const std::vector<std::string>& names) {
  const std::vector<std::string> all = names_of(known);
  std::vector<Source> chosen;
  for (const std::string& name : names.empty() ? all : names) {
    const auto found = std::find(all.begin(), all.end(), name);
    if (found == all.end())
      throw std::invalid_argument(fmt::format(
          "there is no source \"{}\"{}; sources are the scenario's [[source]] and [[intervention]] "
          "tables and --define",
          name, suggestion(name, all)));
    if (std::count(all.begin(), all.end(), name) > 1)
      throw std::invalid_argument(
          fmt::format("\"{0}\" names several sources (a [[source]] or --define and an "
                      "[[intervention]] of that name: give one of them another name)",
                      name));
    const Source& source = known[static_cast<std::size_t>(found - all.begin())];
    if (std::any_of(chosen.begin(), chosen.end(),
                    [&name](const Source& each) { return each.name == name; }))
      throw std::invalid_argument(fmt::format("the source \"{}\" is named twice", name));
    chosen.push_back(source);
  }
  if (chosen.empty())
    throw std::invalid_argument(
        "there is nothing to attribute to (add a [[source]] table to the scenario or --define "
        "NAME=PATH:VALUE)");
  if (chosen.size() > kMostSources)
    throw std::invalid_argument(
        fmt::format("{} sources are too many (at most {})", chosen.size(), kMostSources));
  return chosen;
}

}  // namespace redoubt::analysis
