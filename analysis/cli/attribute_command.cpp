#include "analysis/cli/attribute_command.hpp"

#include <fmt/format.h>

#include <chrono>

#include "analysis/attribution/attribution_json.hpp"
#include "analysis/cli/progress_display.hpp"
#include "analysis/cli/thread_count.hpp"
#include "analysis/experiment/stop_request.hpp"
#include "analysis/io/write_text_file.hpp"
#include "analysis/report/attribution_figure.hpp"
#include "analysis/words/aligned_table.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

AttributionQuestion question_of(const AttributeOptions& options, const Scenario& scenario) {
  std::vector<Source> known = read_sources(scenario.document);
  for (const std::string& text : options.defined) known.push_back(parse_source(text));
  if (known.empty() || !options.sources.empty())  // by name, or where there is nothing else
    for (Source& source : intervention_sources(scenario.document))
      known.push_back(std::move(source));
  return {.document = scenario.document,
          .folder = folder_of(options.scenario.file),
          .sources = chosen_sources(known, options.sources),
          .metric = parse_outcome(options.metric)};
}

TextRow row(const std::string& name, const MeanInterval& value, const std::string& title) {
  return {name, mean_words(value), half_width_words(value), title};
}

std::string as_table(const Attribution& a) {
  std::vector<TextRow> rows{{"source", "contribution", "± 95 %", "what it is"}};
  for (const SourceShare& share : a.shares)
    rows.push_back(
        row(share.name, share.contribution, share.title == share.name ? "" : share.title));
  rows.push_back(row("explained", a.explained, "sum: every source on - every source off"));
  rows.push_back(row("all on", a.all, a.metric));
  rows.push_back(row("all off", a.none, ""));
  return aligned_table(rows, {.width = 110, .widest = 30});
}

std::string method(const Attribution& a) {
  const std::string how =
      a.orders == 0
          ? "exact over all orders"
          : fmt::format("over {} drawn orders, whose error is in the intervals", a.orders);
  return fmt::format("{}: Shapley values, {}; {} combinations × {} replicates\n\n", a.metric, how,
                     a.coalitions, a.replicates);
}

// Shows runs rather than replicates of one scenario.
class Watch {
 public:
  Watch(const AttributeOptions& options, std::size_t coalitions, std::size_t replicates)
      : quiet_(options.quiet),
        replicates_(replicates),
        runs_(coalitions * replicates),
        display_(runs_, options.no_color, "runs") {}
  bool tick(const RunCount& count) {
    Progress progress;
    progress.finished = count.finished + count.reused * replicates_;
    progress.fraction = static_cast<double>(progress.finished) / static_cast<double>(runs_);
    progress.events = count.events;
    progress.simulated_days = count.simulated_days;
    progress.seconds = std::chrono::duration<double>(Clock::now() - started_).count();
    if (!quiet_) display_.show(progress);
    return !stop_requested();
  }
  void clear() { display_.clear(); }

 private:
  bool quiet_;
  std::size_t replicates_;
  std::size_t runs_;
  ProgressDisplay display_;
  const Clock::time_point started_ = Clock::now();
};

}  // namespace

int attribute_command(const AttributeOptions& options) {
  const Scenario scenario = load_scenario(options.scenario);
  const AttributionQuestion question = question_of(options, scenario);
  const auto seed = static_cast<std::uint64_t>(scenario.general.seed);
  const auto replicates = static_cast<std::size_t>(scenario.general.replicates);
  const std::size_t coalitions =
      needed_coalitions(question.sources.size(), options.orders, seed).size();
  const fs::path folder =
      options.output.empty() ? scenario.general.name + ".attribution" : options.output;
  Watch watch(options, coalitions, replicates);
  CoalitionValues values(question, folder, thread_count(options.jobs),
                         [&watch](const RunCount& count) { return watch.tick(count); });
  values.check();
  catch_stop_signals();
  auto result = attribute(question, values, options.orders, seed);
  watch.clear();
  if (!result) {
    fmt::print(stderr, "redoubt: stopped; what is finished stays in {}\n", folder.string());
    return 1;
  }
  const GeneralParams& general = scenario.general;
  result->scenario = general.name;
  result->title = general.title.empty() ? general.name : general.title;
  write_text_file(folder / kAttributionFile, attribution_json(*result));
  write_text_file(folder / "attribution.html", attribution_figure(*result));
  fmt::print("{}", options.json ? attribution_json(*result) : method(*result) + as_table(*result));
  if (!options.quiet) fmt::print(stderr, "figure: {}\n", (folder / "attribution.html").string());
  return 0;
}

}  // namespace redoubt::analysis
