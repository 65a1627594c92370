// From a sweep file to a sweep: its base, its factors, its list of points, with every problem.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

#include "analysis/io/sweep_writer.hpp"
#include "analysis/io/text_file.hpp"
#include "analysis/io/toml_reader.hpp"
#include "analysis/sweep/sweep.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/read_fields.hpp"
#include "sim/config/set_path.hpp"
#include "sim/config/to_value.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt::analysis {
namespace {

namespace fs = std::filesystem;

struct OutcomeFields {
  std::vector<std::string> keep;
  std::string harm;
  std::string cost;
  void fields(FieldVisitor& v) {
    v({.name = "keep", .meaning = "measures, e.g. prevalence.mean"}, keep);
    v({.name = "harm", .meaning = "the measure that a policy is to lower"}, harm);
    v({.name = "cost", .meaning = "the measure that says what it costs, in USD"}, cost);
  }
};

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream text(line);
  for (std::string cell; std::getline(text, cell, ',');) {
    while (!cell.empty() && (cell.back() == '\r' || cell.back() == ' ')) cell.pop_back();
    cells.push_back(cell.substr(std::min(cell.find_first_not_of(' '), cell.size())));
  }
  return cells;
}

// Columns of the file as lists of values, as if [levers] said so.
Value columns_of(const std::string& text, const std::string& name) {
  std::istringstream lines(text);
  std::string line;
  std::getline(lines, line);
  const std::vector<std::string> header = cells_of(line);
  std::vector<Array> columns(header.size());
  for (std::size_t number = 2; std::getline(lines, line); ++number) {
    if (line.find_first_not_of(" \r") == std::string::npos) continue;
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() != header.size())
      throw ConfigError(fmt::format("{}:{}: {} cells (must be {}, as many as the first line names)",
                                    name, number, cells.size(), header.size()));
    for (std::size_t i = 0; i < cells.size(); ++i)
      columns[i].push_back(parse_assignment(header[i] + "=" + cells[i]).value);
  }
  Table levers;
  for (std::size_t i = 0; i < header.size(); ++i)
    levers.append(header[i], {.where = {.file = 0}, .data = std::move(columns[i])});
  return {.where = {.file = 0}, .data = std::move(levers)};
}

class SweepReader {
 public:
  explicit SweepReader(const fs::path& file) : file_(file) {
    sweep_.file = file.string();
    sweep_.document = read_toml_file(file);
  }

  Sweep read() {
    Problems problems(sweep_.document);
    const Table& root = sweep_.document.table();
    if (const Value* scenario = root.find("scenario")) {
      problems.add(scenario->where,
                   "this is a scenario (redoubt run simulates it; a sweep names it as its base)");
      problems.throw_if_any();
    }
    check_known_keys(
        root, "", {"base", "title", "design", "levers", "uncertainties", "constants", "outcomes"},
        problems);
    read_fields(root.find("design"), "design", sweep_.params, problems, {{}, {"kind"}});
    read_all_factors(problems);
    const Value* design = root.find("design");
    if (problems.empty())
      check_design(sweep_.params, sweep_.factors, design ? design->where : SourcePosition{},
                   problems);
    read_outcomes(problems);
    const std::string base = base_name(problems);
    problems.throw_if_any();
    read_base(base);
    sweep_.design = Design(sweep_.params, sweep_.factors);
    return std::move(sweep_);
  }

 private:
  void read_all_factors(Problems& problems) {
    const Table& root = sweep_.document.table();
    Value listed;
    const Value* levers = root.find("levers");
    if (!sweep_.params.file.empty()) {
      if (levers || sweep_.params.kind != DesignKind::list)
        problems.add({.file = 0},
                     "design.file names the levers' values (kind must be \"list\", "
                     "without [levers])");
      sweep_.texts.points =
          read_text_file(file_.parent_path() / sweep_.params.file, sweep_.file + ": design.file: ");
      listed = columns_of(sweep_.texts.points, sweep_.params.file);
      levers = &listed;
    }
    sweep_.factors = read_factors(levers, Role::lever, problems);
    for (Factor& each : read_factors(root.find("uncertainties"), Role::uncertainty, problems))
      sweep_.factors.push_back(std::move(each));
    check_names(problems);
    if (const Value* constants = root.find("constants"); constants && !constants->get<Table>())
      problems.add(constants->where, "constants must be a table of parameters");
  }

  // Factors become variables of results.h5, beside those that say which point it is.
  void check_names(Problems& problems) {
    std::map<std::string, std::string> taken{{"baseline", ""}, {"draw", ""}};
    for (const Factor& factor : sweep_.factors) {
      const auto [other, is_new] = taken.emplace(variable_name(factor.name), factor.name);
      if (is_new) continue;
      if (other->second == factor.name)
        problems.add(factor.where, fmt::format("{} is varied twice", factor.name));
      else if (other->second.empty())
        problems.add(factor.where,
                     fmt::format("a factor is called {}, as a variable of the results is (give it "
                                 "another name and state its paths)",
                                 factor.name));
      else
        problems.add(factor.where,
                     fmt::format("the factors {} and {} would both be called {} in the results",
                                 other->second, factor.name, other->first));
    }
  }

  void read_outcomes(Problems& problems) {
    const Value* written = sweep_.document.table().find("outcomes");
    OutcomeFields fields;
    read_fields(written, "outcomes", fields, problems, {{}, {"keep"}});
    const SourcePosition where = written ? written->where : SourcePosition{.file = 0};
    const Value* kept = find_path(sweep_.document, "outcomes.keep");
    for (std::size_t i = 0; i < fields.keep.size(); ++i) try {
        sweep_.outcomes.push_back(parse_outcome(fields.keep[i]));
      } catch (const std::invalid_argument& error) {
        problems.add((*kept->get<Array>())[i].where,
                     fmt::format("outcomes.keep: {}", error.what()));
      }
    for (const auto& [key, name] : {std::pair{"harm", fields.harm}, {"cost", fields.cost}})
      if (!name.empty() &&
          std::find(fields.keep.begin(), fields.keep.end(), name) == fields.keep.end())
        problems.add(where, fmt::format("outcomes.{} is \"{}\", which is not kept{}", key, name,
                                        suggestion(name, fields.keep)));
    sweep_.harm = fields.harm;
    sweep_.cost = fields.cost;
  }

  std::string base_name(Problems& problems) {
    const Value* base = sweep_.document.table().find("base");
    const std::string* name = base ? base->get<std::string>() : nullptr;
    if (!name)
      problems.add(base ? base->where : SourcePosition{.file = 0},
                   "base must be the path of a scenario, such as \"../arms_race.toml\"");
    const Value* title = sweep_.document.table().find("title");
    if (title && !title->get<std::string>()) problems.add(title->where, "title must be a text");
    sweep_.title =
        title && title->get<std::string>() ? *title->get<std::string>() : file_.stem().string();
    return name ? *name : "";
  }

  // "s.toml:7", for messages about values that end up in the base.
  [[nodiscard]] std::string place(SourcePosition where) const {
    std::string text = position_text(sweep_.document, where);
    while (!text.empty() && (text.back() == ' ' || text.back() == ':')) text.pop_back();
    return text;
  }

  // One that is not there is a mistake of the sweep file; its own mistakes have lines of its own.
  [[nodiscard]] Document read_base_file(const std::string& name) const {
    const fs::path base = file_.parent_path() / name;
    if (!fs::is_regular_file(base))
      (void)read_text_file(base, place(sweep_.document.table().find("base")->where) + ": base: ");
    return read_toml_file(base);
  }

  void read_base(const std::string& name) {
    Document document = sweep_.document;  // for the texts: files of its own folder
    sweep_.base = read_base_file(name);
    sweep_.texts.base = to_toml(sweep_.base.table());
    document.table().set("base", to_value(std::string("base.toml")));
    document.table().set("title", to_value(sweep_.title));
    if (!sweep_.params.file.empty())
      document.table().find("design")->get<Table>()->set("file",
                                                         to_value(std::string("points.csv")));
    sweep_.texts.sweep = to_toml(document.table());
    if (const Value* constants = sweep_.document.table().find("constants"))
      for (const Entry& constant : *constants->get<Table>())
        apply_changes(sweep_.base, {constant}, place(constant.value.where));
    if (sweep_.params.replicates > 0)
      set_path(sweep_.base, "scenario.replicates", to_value(sweep_.params.replicates),
               sweep_.file + ": design");
    sweep_.replicates = static_cast<std::uint32_t>(read_scenario(sweep_.base).general.replicates);
  }

  fs::path file_;
  Sweep sweep_;
};

}  // namespace

Sweep read_sweep(const fs::path& file) {
  return SweepReader(file).read();
}

}  // namespace redoubt::analysis
