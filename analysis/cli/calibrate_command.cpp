#include "analysis/cli/calibrate_command.hpp"

#include <fmt/format.h>

#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "analysis/cli/sweep_command.hpp"
#include "analysis/io/toml_reader.hpp"
#include "analysis/io/write_text_file.hpp"
#include "analysis/statistics/abc.hpp"
#include "analysis/sweep/sweep_table.hpp"
#include "analysis/words/aligned_table.hpp"
#include "sim/config/read_fields.hpp"
#include "sim/config/to_value.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt::analysis {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr double kIdentified = 0.5;  // the spread has halved
constexpr double kWeak = 0.2;
constexpr double kTied = 0.7;  // correlation beyond which only a combination is known

struct TargetFields {
  double value = 0;
  double error = 0;
  void fields(FieldVisitor& v) {
    v({.name = "value", .meaning = "what was observed"}, value);
    v({.name = "error", .meaning = "its standard error", .range = kNonNegative}, error);
  }
};

struct Question {
  Table sweep;
  AbcQuestion abc;
};

// The targets file as the sweep that answers it.
Question read_question(const CalibrateOptions& options) {
  const Document document = read_toml_file(options.targets);
  Problems problems(document);
  const Table& root = document.table();
  check_known_keys(root, "", {"design", "parameters", "targets"}, problems);
  Question question;
  question.sweep.set("base", to_value(fs::absolute(options.scenario).string()));
  Array keep;
  const Value* targets = root.find("targets");
  if (!targets || !targets->get<Table>() || targets->get<Table>()->empty())
    problems.add({.file = 0},
                 "targets is missing (measures, such as \"prevalence.mean\" = { value = "
                 "0.02, error = 0.005 })");
  else
    for (const Entry& target : *targets->get<Table>()) {
      TargetFields fields;
      read_fields(&target.value, "targets." + target.key, fields, problems, {{}, {"value"}});
      keep.push_back(to_value(target.key));
      question.abc.targets.push_back(fields.value);
      question.abc.errors.push_back(fields.error);
    }
  const Value* parameters = root.find("parameters");
  if (!parameters)
    problems.add({.file = 0},
                 "parameters is missing (what may be fitted, such as "
                 "\"propagation.branching_factor\" = { range = [0.3, 0.9] })");
  const Value* stated = root.find("design");
  if (stated && !stated->get<Table>())
    problems.add(stated->where, fmt::format("design is {} (must be a table, such as [design] with "
                                            "samples = 256)",
                                            shown(*stated)));
  problems.throw_if_any();
  Table design;
  design.set("kind", to_value(std::string("sobol")));
  design.set("samples", to_value(std::int64_t{256}));
  if (stated)
    for (const Entry& entry : *stated->get<Table>()) design.set(entry.key, entry.value);
  question.sweep.set("design", {.where = {}, .data = std::move(design)});
  question.sweep.set("uncertainties", *parameters);
  Table outcomes;
  outcomes.set("keep", {.where = {}, .data = std::move(keep)});
  question.sweep.set("outcomes", {.where = {}, .data = std::move(outcomes)});
  question.abc.accept = options.accept;
  return question;
}

void fill(AbcQuestion& question, const SweepTable& table) {
  for (std::uint64_t point = 0; point < table.sweep().design.size(); ++point) {
    question.parameters.push_back(table.sweep().design.at(point).u);
    question.outcomes.emplace_back();
    for (std::size_t k = 0; k < question.targets.size(); ++k)
      question.outcomes.back().push_back(table.mean(k, point));
  }
}

const char* verdict(double narrowing) {
  if (narrowing >= kIdentified) return "identified";
  return narrowing >= kWeak ? "weakly" : "not identified by these targets";
}

std::string as_text(const AbcFit& fit, const AbcQuestion& question, const Sweep& sweep) {
  std::vector<TextRow> rows{{"parameter", "fit", "95 %", "narrowed by", "verdict"}};
  for (std::size_t i = 0; i < fit.parameters.size(); ++i) {
    const Factor& factor = sweep.factors[i];
    const AbcParameter& p = fit.parameters[i];
    rows.push_back({factor.name, factor.label_at(p.fit.value),
                    factor.label_at(p.fit.low) + " to " + factor.label_at(p.fit.high),
                    fmt::format("{:.0f} %", 100 * p.narrowing), verdict(p.narrowing)});
  }
  std::string text = fmt::format("{} of {} points accepted\n", fit.accepted, fit.used) +
                     aligned_table(rows, {.width = 140, .widest = 44}) + "\n";
  rows = {{"target", "observed", "accepted points", ""}};
  for (std::size_t k = 0; k < question.targets.size(); ++k)
    rows.push_back({sweep.outcomes[k].text, fmt::format("{:.4g}", question.targets[k]),
                    fmt::format("{:.4g} [{:.4g}, {:.4g}]", fit.predicted[k].value,
                                fit.predicted[k].low, fit.predicted[k].high),
                    fit.reached[k] ? "" : "out of reach of this design: the fit is not one"});
  text += aligned_table(rows, {.width = 140, .widest = 44});
  for (std::size_t i = 0; i < fit.correlation.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (std::abs(fit.correlation[i][j]) > kTied)
        text +=
            fmt::format("{} and {} are tied (correlation {:.2f}): only a combination is known\n",
                        sweep.factors[j].name, sweep.factors[i].name, fit.correlation[i][j]);
  return text;
}

std::string as_json(const AbcFit& fit, const AbcQuestion& question, const Sweep& sweep) {
  Json parameters = Json::array();
  for (std::size_t i = 0; i < fit.parameters.size(); ++i) {
    const AbcParameter& p = fit.parameters[i];
    const Factor& factor = sweep.factors[i];
    parameters.push_back({{"parameter", factor.name},
                          {"fit", factor.number_at(p.fit.value)},
                          {"low", factor.number_at(p.fit.low)},
                          {"high", factor.number_at(p.fit.high)},
                          {"narrowing", p.narrowing},
                          {"verdict", verdict(p.narrowing)},
                          {"correlation", fit.correlation[i]}});
  }
  Json targets = Json::array();
  for (std::size_t k = 0; k < question.targets.size(); ++k)
    targets.push_back({{"target", sweep.outcomes[k].text},
                       {"observed", question.targets[k]},
                       {"accepted", fit.predicted[k].value},
                       {"low", fit.predicted[k].low},
                       {"high", fit.predicted[k].high},
                       {"reached", static_cast<bool>(fit.reached[k])}});
  return Json{{"accepted", fit.accepted},
              {"points", fit.used},
              {"parameters", parameters},
              {"targets", targets}}
             .dump(2) +
         "\n";
}

}  // namespace

int calibrate_command(const CalibrateOptions& options) {
  Question question = read_question(options);
  fs::path folder = options.output.empty()
                        ? fs::path(options.targets).stem().string() + ".calibration"
                        : options.output;
  if (!folder.has_filename()) folder = folder.parent_path();  // "cal/" is "cal"
  const fs::path file = folder.string() + ".toml";
  write_text_file(file, to_toml(question.sweep));
  SweepOptions sweep;
  sweep.file = file.string();
  sweep.output = folder.string();
  sweep.jobs = options.jobs;
  sweep.quiet = options.quiet;
  sweep.summary = !options.json;
  const int status = sweep_command(sweep);
  const SweepFolder opened = open_sweep_folder(folder);
  const SweepTable table(opened);
  if (table.missing() > 0) return status;
  fill(question.abc, table);
  const AbcFit fit = fit_by_abc(question.abc);
  if (fit.used == 0) return status;
  fmt::print("{}", options.json ? as_json(fit, question.abc, opened.sweep)
                                : as_text(fit, question.abc, opened.sweep));
  return status;
}

}  // namespace redoubt::analysis
