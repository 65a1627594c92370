// What becomes of a disturbance: does a feedback loop damp it, carry it on or blow it up?
//
// Two runs share all luck; in one a parameter is changed for one period of the loop (from one
// retrain to the next) and put back. The effect on a measure in the period of the disturbance is
// the input, that in the next period is what came round the loop: their ratio is the loop gain G.
// |G| < 1: it dies away; |G| > 1: it grows; G < 0: it swings over, as a race does.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "analysis/attribution/source.hpp"
#include "analysis/statistics/mean_interval.hpp"
#include "analysis/statistics/outcome.hpp"

namespace redoubt::analysis {

struct GainQuestion {
  Document document;
  std::filesystem::path folder;  // of the scenario
  std::vector<Entry> change;     // paths and what they are set to during the disturbance
  Duration at{0};
  Duration period{0};
  std::size_t periods = 4;  // of which the response is shown, the disturbed one included
  Outcome measure;          // its reduction is not used
};

struct ResponsePeriod {
  double from_day = 0;
  double to_day = 0;
  MeanInterval undisturbed;
  MeanInterval effect;  // disturbed - undisturbed, paired
  MeanInterval gain;    // effect / effect of the period before; unknown if that is not resolved
};

// Throws ConfigError if the scenario refuses the change, std::invalid_argument if the horizon is
// too short, there is one replicate only or no such measure. nullopt: stopped by on_tick.
std::optional<std::vector<ResponsePeriod>> impulse_response(const GainQuestion& question,
                                                            std::size_t jobs,
                                                            const std::function<bool()>& on_tick);

// Σ output / Σ input over replicates with a 95 % interval by the jackknife.
MeanInterval ratio_of_effects(const std::vector<double>& output, const std::vector<double>& input);

}  // namespace redoubt::analysis
