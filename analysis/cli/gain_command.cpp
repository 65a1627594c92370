#include "analysis/cli/gain_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "analysis/cli/thread_count.hpp"
#include "analysis/experiment/stop_request.hpp"
#include "analysis/gain/impulse_response.hpp"
#include "analysis/words/aligned_table.hpp"
#include "analysis/words/number_words.hpp"
#include "sim/config/duration_text.hpp"

namespace redoubt::analysis {
namespace {

Duration duration_of(const std::string& option, const std::string& text) {
  const ParsedDuration parsed = parse_duration(text);
  if (parsed.error != nullptr || parsed.value.is_never() || parsed.value.ms <= 0)
    throw std::invalid_argument(
        fmt::format("{} is \"{}\" (must be a positive duration such as 7d)", option, text));
  return parsed.value;
}

std::vector<Entry> disturbance_of(const std::string& change) {
  try {
    return parse_source("disturbance=" + change).off;
  } catch (const std::invalid_argument&) {
    throw std::invalid_argument(
        fmt::format("--disturb is \"{}\" (must be PATH:VALUE, e.g. moderation.audit_fraction:0.1; "
                    "several are joined by \";\")",
                    change));
  }
}

GainQuestion question_of(const GainOptions& options, const Scenario& scenario) {
  GainQuestion question{.document = scenario.document,
                        .folder = folder_of(options.scenario.file),
                        .change = {},
                        .at = duration_of("--at", options.at),
                        .period = duration_of("--period", options.period),
                        .periods = options.periods,
                        .measure = parse_outcome(options.metric + ".mean")};
  for (const std::string& change : options.changes)
    for (const Entry& entry : disturbance_of(change)) question.change.push_back(entry);
  return question;
}

nlohmann::ordered_json interval(const MeanInterval& value) {
  return {{"mean", value.mean}, {"half_width", value.half_width}};
}

std::string as_json(const GainOptions& options, const std::vector<ResponsePeriod>& response) {
  nlohmann::ordered_json periods = nlohmann::ordered_json::array();
  for (const ResponsePeriod& period : response)
    periods.push_back({{"from_day", period.from_day},
                       {"to_day", period.to_day},
                       {"undisturbed", interval(period.undisturbed)},
                       {"effect", interval(period.effect)},
                       {"gain", interval(period.gain)}});
  return nlohmann::ordered_json{{"measure", options.metric}, {"periods", periods}}.dump(2) + "\n";
}

std::string with_interval(const MeanInterval& value) {
  if (!value.known()) return "";
  return mean_words(value) + " " + half_width_words(value);
}

// What the first gain means: an effect may need a period to show, as what is learnt from does.
std::string verdict(const std::vector<ResponsePeriod>& response) {
  const auto input =
      std::find_if(response.begin(), response.end(),
                   [](const ResponsePeriod& period) { return period.effect.differs_from(0); });
  if (input == response.end())
    return "The disturbance does not move the measure: there is no input to compare with.\n";
  if (input + 1 == response.end())
    return "The effect shows in the last period only (ask for more --periods).\n";
  const MeanInterval& gain = (input + 1)->gain;
  const double low = gain.mean - gain.half_width;
  const double high = gain.mean + gain.half_width;
  if (low > 1 || high < -1) return "The loop makes the disturbance larger from period to period.\n";
  if (low > -1 && high < 1)
    return gain.differs_from(0) ? "The loop damps the disturbance.\n"
                                : "Nothing that can be seen is left of it after one period.\n";
  return "Whether the loop damps it cannot be told (more --replicates narrow the interval).\n";
}

std::string as_table(const GainOptions& options, const std::vector<ResponsePeriod>& response) {
  std::vector<TextRow> rows{{"days", options.metric, "effect (± 95 %)", "gain", ""}};
  for (std::size_t k = 0; k < response.size(); ++k) {
    const ResponsePeriod& period = response[k];
    rows.push_back({fmt::format("{:g} to {:g}", period.from_day, period.to_day),
                    mean_words(period.undisturbed), with_interval(period.effect),
                    with_interval(period.gain), k == 0 ? "disturbed" : ""});
  }
  return aligned_table(rows, {.width = 110, .widest = 30});
}

}  // namespace

int gain_command(const GainOptions& options) {
  const GainQuestion question = question_of(options, load_scenario(options.scenario));
  catch_stop_signals();
  const auto response =
      impulse_response(question, thread_count(options.jobs), [] { return !stop_requested(); });
  if (!response) {
    fmt::print(stderr, "redoubt: stopped\n");
    return 1;
  }
  fmt::print("{}", options.json ? as_json(options, *response)
                                : as_table(options, *response) + "\n" + verdict(*response));
  return 0;
}

}  // namespace redoubt::analysis
