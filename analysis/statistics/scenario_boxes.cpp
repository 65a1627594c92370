#include "analysis/statistics/scenario_boxes.hpp"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <limits>
#include <optional>

namespace redoubt::analysis {
namespace {

using Cases = std::vector<std::size_t>;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool inside(const BoxColumn& column, const BoxLimit& limit, std::size_t i) {
  if (!column.labels.empty()) return limit.kept[static_cast<std::size_t>(column.numbers[i])];
  return column.numbers[i] >= limit.low && column.numbers[i] <= limit.high;
}

struct Peel {
  BoxLimit limit;
  Cases left;
  double density = -1;
};

class Search {
 public:
  Search(const std::vector<BoxColumn>& columns, const std::vector<bool>& event,
         const BoxSearch& search)
      : columns_(columns), event_(event), search_(search) {
    for (std::size_t i = 0; i < event.size(); ++i) in_.push_back(i);
    for (std::size_t c = 0; c < columns.size(); ++c)
      limits_.push_back(
          {c, -kInfinity, kInfinity, std::vector<bool>(columns[c].labels.size(), true), 1});
    all_hits_ = hits(in_);
  }

  std::vector<Box> run() {
    std::vector<Box> boxes{describe()};
    while (std::optional<Peel> peel = best_peel()) {
      limits_[peel->limit.column] = peel->limit;
      in_ = std::move(peel->left);
      boxes.push_back(describe());
      if (boxes.back().hits == boxes.back().cases) break;
    }
    return boxes;
  }

 private:
  [[nodiscard]] std::size_t hits(const Cases& cases) const {
    return static_cast<std::size_t>(
        std::count_if(cases.begin(), cases.end(), [this](std::size_t i) { return event_[i]; }));
  }
  [[nodiscard]] double density(const Cases& cases) const {
    return cases.empty() ? 0 : static_cast<double>(hits(cases)) / static_cast<double>(cases.size());
  }

  // Keeps the peel if it leaves the densest box so far.
  void consider(BoxLimit limit, std::optional<Peel>& best) const {
    Cases left;
    for (const std::size_t i : in_)
      if (inside(columns_[limit.column], limit, i)) left.push_back(i);
    if (left.size() == in_.size() || left.size() < search_.least_cases) return;
    const double found = density(left);
    if (found <= density(in_) || (best && found <= best->density)) return;
    best = Peel{std::move(limit), std::move(left), found};
  }

  // A few of the smallest and of the largest numbers, with all that are equal to them.
  void consider_numbers(std::size_t c, std::optional<Peel>& best) const {
    std::vector<double> values;
    for (const std::size_t i : in_) values.push_back(columns_[c].numbers[i]);
    std::sort(values.begin(), values.end());
    const auto few = std::max<std::size_t>(
        1, static_cast<std::size_t>(search_.peel * static_cast<double>(values.size())));
    const auto above = std::upper_bound(values.begin(), values.end(), values[few - 1]);
    const auto below = std::lower_bound(values.begin(), values.end(), values[values.size() - few]);
    BoxLimit limit = limits_[c];
    if (above != values.end()) {
      limit.low = *above;
      consider(limit, best);
    }
    limit = limits_[c];
    if (below != values.begin()) {
      limit.high = *(below - 1);
      consider(limit, best);
    }
  }

  void consider_labels(std::size_t c, std::optional<Peel>& best) const {
    for (std::size_t k = 0; k < columns_[c].labels.size(); ++k) {
      BoxLimit limit = limits_[c];
      if (!limit.kept[k]) continue;
      limit.kept[k] = false;
      consider(limit, best);
    }
  }

  [[nodiscard]] std::optional<Peel> best_peel() const {
    std::optional<Peel> best;
    for (std::size_t c = 0; c < columns_.size(); ++c)
      columns_[c].labels.empty() ? consider_numbers(c, best) : consider_labels(c, best);
    return best;
  }

  [[nodiscard]] bool limited(const BoxLimit& limit) const {
    return limit.low > -kInfinity || limit.high < kInfinity ||
           std::find(limit.kept.begin(), limit.kept.end(), false) != limit.kept.end();
  }

  // Chance of so many hits if the cases were as dense as the box is without the limit.
  [[nodiscard]] double quasi_p(const BoxLimit& without) const {
    Cases wider;
    for (std::size_t i = 0; i < event_.size(); ++i) {
      bool in = true;
      for (const BoxLimit& limit : limits_)
        in = in && (limit.column == without.column || inside(columns_[limit.column], limit, i));
      if (in) wider.push_back(i);
    }
    const std::size_t found = hits(in_);
    if (found == 0) return 1;
    const boost::math::binomial law(static_cast<double>(in_.size()), density(wider));
    return boost::math::cdf(boost::math::complement(law, static_cast<double>(found) - 1));
  }

  [[nodiscard]] Box describe() const {
    Box box;
    box.cases = in_.size();
    box.hits = hits(in_);
    box.density = density(in_);
    box.coverage =
        all_hits_ > 0 ? static_cast<double>(box.hits) / static_cast<double>(all_hits_) : 0;
    for (const BoxLimit& limit : limits_) {
      if (!limited(limit)) continue;
      box.limits.push_back(limit);
      box.limits.back().quasi_p = quasi_p(limit);
    }
    return box;
  }

  const std::vector<BoxColumn>& columns_;
  const std::vector<bool>& event_;
  const BoxSearch& search_;
  std::vector<BoxLimit> limits_;  // of every column
  Cases in_;
  std::size_t all_hits_ = 0;
};

}  // namespace

std::vector<Box> peel_boxes(const std::vector<BoxColumn>& columns, const std::vector<bool>& event,
                            const BoxSearch& search) {
  return Search(columns, event, search).run();
}

const Box& best_box(const std::vector<Box>& boxes) {
  return *std::max_element(boxes.begin(), boxes.end(),
                           [](const Box& a, const Box& b) { return a.balance() < b.balance(); });
}

}  // namespace redoubt::analysis
