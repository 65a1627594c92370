// Invented data in the shape of a run, for tests of the report only: no result of any model.
#include "tests/support/report_fixture.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <random>

namespace redoubt::tests {
namespace {

using analysis::ReportData;
using analysis::ReportMark;

const Axis kDetectors{"detector", {"nightly", "few_shot", "coordination"}};
const Axis kCampaigns{"generator", {"hosted_campaign", "troll_farm"}};
const Axis kGroups{"group", {"A", "B"}};
const Axis kActors{
    "actor",
    {"hosted_campaign", "troll_farm", "nightly", "few_shot", "coordination", "moderation"}};
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// Standard normal numbers in a fixed order (mt19937 is the same everywhere; Box and Muller 1958).
class Noise {
 public:
  double operator()() {
    const double u = uniform();
    const double v = uniform();
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * 3.14159265358979323846 * v);
  }

 private:
  double uniform() { return (static_cast<double>(engine_()) + 0.5) / 4294967296.0; }
  std::mt19937 engine_{20240229};
};

class Builder {
 public:
  explicit Builder(const FixtureShape& shape) : shape_(shape) {
    const auto samples = static_cast<std::size_t>(std::lround(shape.days / shape.sample_days));
    for (std::size_t i = 1; i <= samples; ++i) {
      data.times_days.push_back(static_cast<double>(i) * shape.sample_days);
    }
    data.replicates = shape.replicates;
  }

  // value(day at the middle of the window, column): the mean; noise is added by replicate and
  // sample.
  void add(SeriesSpec spec, double spread,
           const std::function<double(double, std::size_t)>& value) {
    std::size_t columns = 1;
    for (const Axis& axis : spec.axes) columns *= axis.labels.size();
    analysis::ReportSeries series{std::move(spec), {}};
    for (std::size_t r = 0; r < shape_.replicates; ++r) {
      const double luck = 0.5 * spread * noise_();
      std::vector<double> total(columns, 0.0);
      for (const double end : data.times_days) {
        for (std::size_t c = 0; c < columns; ++c) {
          const double mean = value(end - shape_.sample_days / 2, c);
          const double factor = 1 + luck + spread / std::sqrt(shape_.sample_days) * noise_();
          const double drawn = mean * std::max(0.0, factor);
          total[c] += drawn * shape_.sample_days;
          series.values.push_back(series.spec.section == "ledger" ? total[c] : drawn);
        }
      }
    }
    data.series.push_back(std::move(series));
  }

  ReportData data;

 private:
  FixtureShape shape_;
  Noise noise_;
};

double since_retrain(double day, double period) {
  return std::fmod(day, period) / period;
}

double detection(double day, std::size_t detector, double swing) {
  if (detector == 2) return day < 14 ? kNaN : 0.12 + 0.08 * (1 - since_retrain(day, 14));
  const double base = detector == 0 ? 0.50 : 0.36;
  const double tired = day > 30 ? 0.9 : 1.0;
  return tired * (base - (detector == 0 ? swing : swing / 2) * since_retrain(day, 7));
}

void add_detection(Builder& b, const FixtureShape& shape) {
  const double swing = shape.swing;
  b.add({"detection_rate",
         "metrics",
         {kDetectors},
         "1",
         "detection rate",
         "Flagged among harmful posts first scored in the window [t − Δ, t); empty without any."},
        0.06, [swing](double day, std::size_t c) { return detection(day, c, swing); });
  b.add({"recall_24h",
         "metrics",
         {},
         "1",
         "acted on within 24 h",
         "Harmful posts of the window that were acted on within 24 h of publication."},
        0.05, [swing](double day, std::size_t) { return 0.2 + detection(day, 0, swing); });
  b.add({"proactive_rate",
         "metrics",
         {},
         "1",
         "found before a report",
         "Share of actioned harmful posts that no user had reported."},
        0.03, [](double day, std::size_t) { return 0.7 + 0.001 * day; });
  b.add({"time_to_detection_h",
         "metrics",
         {},
         "hours",
         "time to detection",
         "Median hours from publication to the first flag."},
        0.1, [](double day, std::size_t) { return 6 + 8 * since_retrain(day, 7); });
}

// Trained on every multiple of 7 days (the third detector: 14) that falls into the window [t − Δ,
// t).
void add_trainings(Builder& b, double window) {
  b.add({"trainings", "metrics", {kDetectors}, "trainings", "trainings in the window", ""}, 0.0,
        [window](double middle, std::size_t c) {
          const double period = c == 2 ? 14 : 7;
          const double start = middle - window / 2;
          const double last = period * std::floor((start + window - 1e-9) / period);
          return last >= period && last >= start ? 1.0 : 0.0;
        });
}

void add_campaigns(Builder& b) {
  b.add({"detectability",
         "metrics",
         {kCampaigns},
         "sd",
         "detectability d'",
         "ŵ·(a − b̄): distance of the campaign from benign posts along the deployed direction."},
        0.05, [](double day, std::size_t c) {
          return (c == 0 ? 2.6 : 1.3) - (c == 0 ? 1.7 : 0.5) * since_retrain(day, 7);
        });
  b.add({"reach",
         "metrics",
         {kCampaigns},
         "readers",
         "reach",
         "Distinct exposures of the campaign's posts in the window."},
        0.12, [](double day, std::size_t c) {
          const double scale = day > 60 ? 0.55 : 1;
          return scale * (c == 0 ? 5200 : 1700) * (0.6 + 0.5 * since_retrain(day, 7));
        });
  b.add({"account_life_days",
         "metrics",
         {kCampaigns},
         "days",
         "life of accounts",
         "Mean days from creation to suspension of accounts suspended in the window."},
        0.2, [](double day, std::size_t c) {
          return std::fmod(day * 7, 5) < 1 ? kNaN : 4.0 + 5 * static_cast<double>(c);
        });
}

void add_people(Builder& b, const FixtureShape& shape) {
  b.add({"prevalence",
         "metrics",
         {},
         "1",
         "harmful share of views",
         "Views of harmful posts over all views in the window."},
        0.08, [&shape](double day, std::size_t) {
          return 0.0021 * (1 + shape.prevalence_drift * day / shape.days);
        });
  b.add({"false_positive_rate",
         "metrics",
         {kGroups},
         "1",
         "false-positive rate",
         "Flagged among benign posts of the group in the window."},
        0.1,
        [&shape](double, std::size_t c) { return c == 0 ? 0.008 : 0.008 * shape.group_ratio; });
}

void add_costs(Builder& b) {
  b.add({"queue_length",
         "metrics",
         {},
         "cases",
         "cases waiting",
         "Items waiting at the end of the window."},
        0.15, [](double day, std::size_t) {
          return day < 30 ? 12 * day : std::max(20.0, 360 - 14 * (day - 30));
        });
  b.add({"wait_hours",
         "metrics",
         {},
         "hours",
         "wait for review",
         "Mean hours from entering the queue to the decision, of decisions in the window."},
        0.15, [](double day, std::size_t) {
          return day < 30 ? 0.4 * day : std::max(0.8, 12 - 0.45 * (day - 30));
        });
  b.add({"cost_usd", "ledger", {kActors}, "USD", "cost", "Spent since the start, per actor."}, 0.05,
        [](double, std::size_t c) { return std::vector<double>{140, 410, 25, 60, 12, 1180}[c]; });
  b.add({"energy_kwh", "ledger", {kActors}, "kWh", "energy", "Used since the start, per actor."},
        0.05,
        [](double, std::size_t c) { return std::vector<double>{3.1, 0.2, 4.5, 11, 0.8, 0}[c]; });
}

void add_unplanned(Builder& b) {
  b.add({"voice_days_lost",
         "metrics",
         {},
         "days",
         "voice-days lost",
         "Days on which people who were harassed stayed silent."},
        0.1, [](double day, std::size_t) { return 0.6 * day; });
  b.add({"belief_shift", "metrics", {kGroups}, "1", "shift of belief", "Mean logit shift."}, 0.2,
        [](double day, std::size_t c) { return (c == 0 ? 0.002 : -0.003) * day; });
  b.add({"appeals",
         "metrics",
         {kGroups, Axis{"outcome", {"upheld", "overturned"}}},
         "appeals",
         "appeals decided",
         "Appeals decided in the window by group and outcome."},
        0.2, [](double, std::size_t c) { return 4.0 + 3 * static_cast<double>(c); });
}

void add_marks(ReportData& data, double days) {
  using Kind = ReportMark::Kind;
  if (days > 30) data.marks.push_back({30, Kind::intervention, "Reviewers 2 → 4", "", {}});
  if (days > 60)
    data.marks.push_back({60, Kind::intervention, "Watermark required of hosted models", "", {}});
}

constexpr const char* kScenario = R"(# A made-up scenario: only the look of it matters here.
[scenario]
name = "arms_race"
horizon = "90d"
seed = 1
replicates = 8          # common random numbers

[network]
topology = "power_law"  # Chung-Lu, exponent 2.3
users = 50000

[[generator]]
name = "hosted_campaign"
kind = "hosted_model"
budget_usd_per_day = 140.0

[[detector]]
name = "nightly"
kind = "statistical"
retrain_every = "7d"

[[intervention]]
at = "30d"
set = { "moderation.reviewers" = 4 }
note = "</script><!-- not markup -->"
)";

}  // namespace

ReportData report_fixture(const FixtureShape& shape) {
  Builder b(shape);
  add_detection(b, shape);
  add_trainings(b, shape.sample_days);
  add_campaigns(b);
  add_people(b, shape);
  add_costs(b);
  add_unplanned(b);
  add_marks(b.data, shape.days);
  b.data.title = "Arms race with a weekly retrain";
  b.data.subtitle =
      "Invented data for tests. 50 000 users, two campaigns, three detectors, two groups.";
  b.data.assumed_inputs = 41;
  b.data.total_inputs = 97;
  b.data.digest = "8f3a2b71c04d9e56";
  b.data.scenario_toml = kScenario;
  b.data.provenance = {
      {"program", "redoubt 0.1.0"},
      {"compiler", "none: invented data"},
      {"scenario_sha256", "9b74c9897bac770ffc029102a200c5de9b74c9897bac770ffc029102a200c5de"}};
  return b.data;
}

}  // namespace redoubt::tests
