#include "analysis/cli/run_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <numeric>

#include "analysis/cli/print_warnings.hpp"
#include "analysis/cli/progress_display.hpp"
#include "analysis/cli/terminal.hpp"
#include "analysis/cli/thread_count.hpp"
#include "analysis/experiment/experiment.hpp"
#include "analysis/experiment/stop_request.hpp"
#include "analysis/experiment/summary_table.hpp"
#include "analysis/io/gather_provenance.hpp"
#include "analysis/io/output_name.hpp"
#include "analysis/report/race_words.hpp"
#include "sim/config/duration_text.hpp"

namespace redoubt::analysis {
namespace {

namespace fs = std::filesystem;

// Makes the folder of the result, and says so, so that an hour's run does not fail at its end.
fs::path prepare_output(const std::string& output, const std::string& name,
                        const fs::path& scenario, bool quiet) {
  fs::path path = output.empty() ? fs::path(name + ".h5") : fs::path(output);
  std::error_code ignored;
  if (fs::is_directory(path, ignored) || path.filename().empty()) path /= name + ".h5";
  if (fs::equivalent(path, scenario, ignored))
    throw std::runtime_error(
        fmt::format("{} is the scenario itself (the result must be another file)", path.string()));
  require_own_ending(path, "a result is HDF5", ".h5");
  if (path.has_parent_path()) {
    std::error_code failure;
    const bool made = fs::create_directories(path.parent_path(), failure);
    if (failure)
      throw std::runtime_error(fmt::format("cannot create the folder {}: {}",
                                           path.parent_path().string(), failure.message()));
    if (made && !quiet) fmt::print(stderr, "made the folder {}\n", path.parent_path().string());
  }
  return path;
}

std::string headline(const Scenario& scenario, const Society& society) {
  const std::int64_t replicates = scenario.general.replicates;
  return fmt::format("{}: {} people, {} follows, {}, {} replicate{}, seed {}\n\n",
                     scenario.general.name, society.group_of.size(), society.graph.edges(),
                     duration_text(scenario.general.horizon), replicates,
                     replicates == 1 ? "" : "s", scenario.general.seed);
}

// What is said of the replicates together, gathered as each is done.
struct Totals {
  SummaryTable table;
  std::vector<Race> races;
  std::uint64_t events = 0;
  std::uint64_t feed_operations = 0;
  double model_trainings = 0;
  double trainings_skipped = 0;
  double trainings_without_people = 0;
};

double sum_of(const MemoryRecorder& record, const char* name) {
  const MemoryRecorder::Series* series = record.find(name);
  return series ? std::accumulate(series->values.begin(), series->values.end(), 0.0) : 0.0;
}

void add(const MemoryRecorder& record, const Summary& summary, double burn_in_days,
         Totals& totals) {
  totals.table.add(record, burn_in_days);
  const RaceSeries series = race_series(record);
  if (!series.posts.empty()) totals.races.push_back(classify(series));
  totals.events += summary.events;
  totals.feed_operations += summary.feed_operations;
  totals.model_trainings += sum_of(record, "model_trainings");
  totals.trainings_skipped += sum_of(record, "trainings_skipped");
  totals.trainings_without_people += sum_of(record, "trainings_without_people");
}

// A model that finds nothing to learn from stays as it is, and one that campaigns alone feed looks
// like any other.
void print_poor_trainings(const Totals& totals) {
  if (totals.trainings_skipped > 0)
    fmt::print(stderr,
               "warning: {:.0f} of {:.0f} retrainings of the foundation model found no post to "
               "learn from (its sources, filter or provenance leave none)\n",
               totals.trainings_skipped, totals.trainings_skipped + totals.model_trainings);
  if (totals.trainings_without_people > 0)
    fmt::print(stderr,
               "warning: {:.0f} of {:.0f} retrainings of the foundation model found posts of "
               "campaigns and none by people, and learnt from those (nobody else posts, or filter "
               "and provenance leave out all that people wrote; foundation_model.human_share adds "
               "their writing from outside)\n",
               totals.trainings_without_people, totals.model_trainings);
}

void print_effort(const fs::path& result, const Totals& totals, double seconds) {
  const double rate = static_cast<double>(totals.feed_operations) / std::max(seconds, 1e-3);
  fmt::print(stderr, "{}: {}, {} events, {} feed operations in {} ({}/s)\n", result.string(),
             bytes_text(static_cast<double>(fs::file_size(result))),
             count_text(static_cast<double>(totals.events)),
             count_text(static_cast<double>(totals.feed_operations)), seconds_text(seconds),
             count_text(rate));
}

}  // namespace

int run_command(const RunOptions& options) {
  const auto started = std::chrono::system_clock::now();
  Scenario scenario = load_scenario(options.scenario);
  print_warnings(scenario);
  const LoadedSociety society = load_society(scenario, folder_of(options.scenario.file));
  check_world(scenario, society.society);
  const fs::path result =
      prepare_output(options.output, scenario.general.name, options.scenario.file, options.quiet);

  Totals totals;
  double seconds = 0;
  ProgressDisplay display(static_cast<std::size_t>(scenario.general.replicates), options.no_color);
  ExperimentHooks hooks;
  hooks.on_tick = [&](const Progress& progress) {
    seconds = progress.seconds;
    if (!options.quiet) display.show(progress);
    return !stop_requested();
  };
  hooks.on_result = [&](const MemoryRecorder& record, const Summary& summary) {
    add(record, summary, scenario.record.burn_in.days(), totals);
  };
  if (!options.no_provenance)
    hooks.provenance = [&] { return gather_provenance(started, options.command_line); };

  catch_stop_signals();
  const auto seal = run_experiment(scenario, society, thread_count(options.jobs), result, hooks);
  display.clear();
  if (!seal) {
    fmt::print(stderr, "redoubt: stopped; {} was not written\n", result.string());
    return 1;
  }
  fmt::print("{}{}\n", headline(scenario, society.society), totals.table.text());
  if (!totals.races.empty()) fmt::print("{}\n", race_sentence(totals.races));
  fmt::print("digest {}\n", seal->digest);
  print_poor_trainings(totals);
  if (!options.quiet) print_effort(result, totals, seconds);
  return 0;
}

}  // namespace redoubt::analysis
