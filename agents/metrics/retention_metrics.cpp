// Measures of retention: who is there, who left, who came, and what drove people away.
#include "agents/metrics/metric.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

class RetentionMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (world.retention() == nullptr) return;
    groups_ = world.scenario().groups.size();
    population_ = series(r, world, "population", "people", "people on the network",
                         "people who are there at the sample time, by group");
    left_ = series(r, world, "left", "people", "people who left",
                   "people who left for any reason in the window, by group");
    joined_ = series(r, world, "joined", "people", "newcomers",
                     "people who took a free place in the window, by group");
    away_ = series(r, world, "turned_away", "people", "newcomers without a place",
                   "newcomers of the window for whom the network had no free place, by group");
    loss_ = series(r, world, "loss_suffered", "1", "loss suffered",
                   "losses of the window in removed posts, by group; a rate with person_days");
    days_ = series(r, world, "person_days", "days", "days on the network",
                   "days that people of the group were there in the window");
    retention_ = series(r, world, "retention", "1", "retention",
                        "share of the group that stays for one window: e^(-left / (person_days / "
                        "length of the window))");
    before_.resize(groups_);
  }

  void sample(const World& world, Recorder& r) override {
    if (world.retention() == nullptr) return;
    const Retention& retention = *world.retention();
    const double window_days = (world.now() - sampled_).days();
    sampled_ = world.now();
    std::vector<Count> window(groups_);
    for (std::size_t g = 0; g < groups_; ++g) {
      const Count now = count(retention, g, world.now());
      window[g] = since(now, before_[g]);
      window[g].population = now.population;
      before_[g] = now;
    }
    put(r, population_, window, &Count::population);
    put(r, left_, window, &Count::left);
    put(r, joined_, window, &Count::joined);
    put(r, away_, window, &Count::turned_away);
    put(r, loss_, window, &Count::loss);
    put(r, days_, window, &Count::person_days);
    std::vector<double> stay;
    for (const Count& c : window)
      stay.push_back(portable::exp(-ratio(c.left, c.person_days) * window_days));
    r.put(retention_, stay);
  }

 private:
  struct Count {
    double population = 0;
    double left = 0;
    double joined = 0;
    double turned_away = 0;
    double loss = 0;
    double person_days = 0;
  };
  static SeriesId series(Recorder& r, const World& world, const char* name, const char* unit,
                         const char* long_name, const char* definition) {
    return r.series({name, "metrics", {group_axis(world)}, unit, long_name, definition});
  }
  static Count count(const Retention& retention, std::size_t g, SimTime now) {
    const Residents& people = retention.residents();
    return {.population = static_cast<double>(people.population(g)),
            .left = static_cast<double>(people.left(g)),
            .joined = static_cast<double>(people.joined(g)),
            .turned_away = static_cast<double>(people.turned_away(g)),
            .loss = retention.loss(g),
            .person_days = people.person_days(g, now)};
  }
  static Count since(const Count& now, const Count& before) {
    return {.population = 0,
            .left = now.left - before.left,
            .joined = now.joined - before.joined,
            .turned_away = now.turned_away - before.turned_away,
            .loss = now.loss - before.loss,
            .person_days = now.person_days - before.person_days};
  }
  static void put(Recorder& r, SeriesId id, const std::vector<Count>& rows, double Count::*member) {
    std::vector<double> values;
    for (const Count& row : rows) values.push_back(row.*member);
    r.put(id, values);
  }

  std::size_t groups_ = 0;
  SimTime sampled_;
  SeriesId population_{}, left_{}, joined_{}, away_{}, loss_{}, days_{}, retention_{};
  std::vector<Count> before_;
};

}  // namespace

std::unique_ptr<Metric> make_retention_metrics() {
  return std::make_unique<RetentionMetrics>();
}

}  // namespace redoubt
