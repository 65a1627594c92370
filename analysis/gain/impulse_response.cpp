#include "analysis/gain/impulse_response.hpp"

#include <fmt/format.h>

#include <cmath>
#include <stdexcept>

#include "analysis/experiment/load_society.hpp"
#include "analysis/experiment/run_replicates.hpp"
#include "sim/config/set_path.hpp"
#include "sim/config/write_fields.hpp"

namespace redoubt::analysis {
namespace {

using Rows = std::vector<std::vector<double>>;  // one per period, one value per replicate

double mean_between(const std::vector<double>& times, const std::vector<double>& values,
                    double from, double to) {
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (times[i] <= from || times[i] > to || std::isnan(values[i])) continue;
    sum += values[i];
    ++count;
  }
  return count > 0 ? sum / static_cast<double>(count) : std::nan("");
}

class Periods final : public ReplicateListener {
 public:
  Periods(const GainQuestion& question, const std::function<bool()>& on_tick)
      : rows(question.periods), question_(question), on_tick_(on_tick) {}
  void on_result(std::uint32_t, MemoryRecorder& record, const Summary&) override {
    const std::vector<double> values = samples(record, question_.measure);
    for (std::size_t k = 0; k < rows.size(); ++k) {
      const double from = question_.at.days() + static_cast<double>(k) * question_.period.days();
      rows[k].push_back(
          mean_between(record.times_days(), values, from, from + question_.period.days()));
    }
  }
  Journal* on_start(std::uint32_t, MemoryRecorder&) override { return nullptr; }
  void on_sample(std::uint32_t, SimTime, std::uint64_t) override {}
  bool on_tick() override { return on_tick_(); }

  Rows rows;

 private:
  const GainQuestion& question_;
  const std::function<bool()>& on_tick_;
};

Value intervention(Duration at, const std::string& path, const Value& value) {
  struct At {
    Duration at{0};
    void fields(FieldVisitor& v) { v({.name = "at", .unit = "duration"}, at); }
  };
  Table set;
  set.set(path, value);
  Table row = write_fields(At{at});
  row.set("set", Value{.where = value.where, .data = std::move(set)});
  return Value{.where = value.where, .data = std::move(row)};
}

// What the parameter is when the disturbance begins: a dated change before it counts. Nothing if
// the path names nothing, of which the reading of the changed scenario will tell.
std::optional<Value> value_at(const Scenario& scenario, const std::string& path, Duration at) {
  const Document stated{.files = {}, .root = Value{.where = {}, .data = resolved(scenario)}};
  const Value* found = find_path(stated, path);
  if (found == nullptr) return std::nullopt;
  Value value = *found;
  for (const Intervention& change : scenario.interventions)
    if (change.path == path && change.at <= at) value = change.value;
  return value;
}

Document disturbed(const GainQuestion& question, const Scenario& scenario) {
  Document document = question.document;
  Value* list = document.table().find("intervention");
  if (list == nullptr)
    list = &document.table().set("intervention", Value{.where = {}, .data = Array{}});
  const Duration end{question.at.ms + question.period.ms};
  for (const Entry& change : question.change) {
    list->get<Array>()->push_back(intervention(question.at, change.key, change.value));
    if (const auto back = value_at(scenario, change.key, question.at))
      list->get<Array>()->push_back(intervention(end, change.key, *back));
  }
  return document;
}

void check(const GainQuestion& question, const GeneralParams& general) {
  const double end =
      question.at.days() + static_cast<double>(question.periods) * question.period.days();
  if (end > general.horizon.days() + 1e-9)
    throw std::invalid_argument(fmt::format(
        "{} periods of {} days from day {} end on day {}, after the horizon of {} days "
        "(choose an earlier --at, or a longer run with --until)",
        question.periods, question.period.days(), question.at.days(), end, general.horizon.days()));
  if (question.period < general.sample_every)
    throw std::invalid_argument(
        fmt::format("a period of {} days holds no sample (scenario.sample_every is {} days)",
                    question.period.days(), general.sample_every.days()));
  if (general.replicates < 2)
    throw std::invalid_argument(
        "1 replicate gives no confidence interval (must be at least 2: --replicates 8)");
}

std::vector<double> difference(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> result;
  for (std::size_t r = 0; r < a.size(); ++r) result.push_back(a[r] - b[r]);
  return result;
}

std::vector<ResponsePeriod> compare(const GainQuestion& question, const Rows& base,
                                    const Rows& moved) {
  std::vector<ResponsePeriod> response;
  std::vector<double> before;
  for (std::size_t k = 0; k < base.size(); ++k) {
    const std::vector<double> effect = difference(moved[k], base[k]);
    ResponsePeriod period;
    period.from_day = question.at.days() + static_cast<double>(k) * question.period.days();
    period.to_day = period.from_day + question.period.days();
    period.undisturbed = mean_interval(base[k]);
    period.effect = mean_interval(effect);
    if (k > 0 && response.back().effect.differs_from(0))
      period.gain = ratio_of_effects(effect, before);
    response.push_back(period);
    before = effect;
  }
  return response;
}

}  // namespace

MeanInterval ratio_of_effects(const std::vector<double>& output, const std::vector<double>& input) {
  double out = 0;
  double in = 0;
  double n = 0;
  const auto counts = [&](std::size_t r) {
    return std::isfinite(output[r]) && std::isfinite(input[r]);
  };
  for (std::size_t r = 0; r < output.size(); ++r) {
    if (!counts(r)) continue;
    out += output[r];
    in += input[r];
    ++n;
  }
  std::vector<double> pseudo_values;
  for (std::size_t r = 0; r < output.size(); ++r)
    if (counts(r))
      pseudo_values.push_back(n * out / in - (n - 1) * (out - output[r]) / (in - input[r]));
  MeanInterval interval = mean_interval(pseudo_values);
  interval.mean = out / in;
  return interval;
}

std::optional<std::vector<ResponsePeriod>> impulse_response(const GainQuestion& question,
                                                            std::size_t jobs,
                                                            const std::function<bool()>& on_tick) {
  Scenario base = read_scenario(question.document);
  check(question, base.general);
  Scenario moved = read_scenario(disturbed(question, base));
  const LoadedSociety loaded = load_society(base, question.folder);
  const LoadedSociety same = load_society(moved, question.folder);
  Periods undisturbed(question, on_tick);
  if (!run_replicates(base, loaded.society, jobs, undisturbed)) return std::nullopt;
  Periods response(question, on_tick);
  if (!run_replicates(moved, same.society, jobs, response)) return std::nullopt;
  return compare(question, undisturbed.rows, response.rows);
}

}  // namespace redoubt::analysis
