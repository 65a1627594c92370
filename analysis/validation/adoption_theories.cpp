// Theory of social contagion by the rules `threshold` and `fractional` (Granovetter 1978, Watts
// 2002): where it ends [Gleeson & Cahalane 2007].
#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/validation/first_passage.hpp"
#include "analysis/validation/network_tools.hpp"
#include "analysis/validation/theory.hpp"

namespace redoubt::analysis {
namespace {

struct Contagion {
  bool by_share = false;
  double threshold = 0;
  double spread = 0;
  double spared = 1;  // P(not a seed)

  // P(a person who follows so many is moved by so many of them); one must be seen at least.
  [[nodiscard]] double moved(double sharing, double follows) const {
    if (sharing < 1) return 0;
    const double unit = by_share ? follows : 1;
    if (spread == 0) return sharing >= threshold * unit ? 1 : 0;
    return normal_cdf((sharing / unit - threshold) / spread);
  }
  // The mean of that over a law of how many share.
  [[nodiscard]] double moved_by(const std::vector<double>& law, double follows) const {
    double sum = 1 - spared;
    for (std::size_t m = 1; m < law.size(); ++m)
      sum += spared * law[m] * moved(static_cast<double>(m), follows);
    return sum;
  }
};

// The law of a sum of independent events of these probabilities, without the one at `skipped`.
std::vector<double> law_of_sum(const std::vector<double>& probabilities, std::size_t skipped) {
  std::vector<double> law{1};
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    if (i == skipped) continue;
    const double p = probabilities[i];
    law.push_back(law.back() * p);
    for (std::size_t m = law.size() - 2; m > 0; --m) law[m] = law[m] * (1 - p) + law[m - 1] * p;
    law[0] *= 1 - p;
  }
  return law;
}

std::vector<double> binomial_law(std::size_t trials, double p) {
  const auto n = static_cast<double>(trials);
  std::vector<double> law(trials + 1, 0.0);
  if (p <= 0 || p >= 1) {
    law[p >= 1 ? trials : 0] = 1;
    return law;
  }
  for (std::size_t m = 0; m <= trials; ++m) {
    const auto k = static_cast<double>(m);
    law[m] = std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) +
                      k * std::log(p) + (n - k) * std::log1p(-p));
  }
  return law;
}

// By messages along the follows of this very network: P(the followed shares before the follower).
class Messages {
 public:
  Messages(const SocialGraph& network, const Contagion& c)
      : network_(network), followed_(network.reversed()), c_(c), shares_(network.edges(), 0.0) {}
  [[nodiscard]] double people() {
    double sum = 0;
    for (double before = -1; sum - before > 1e-7;) {
      before = sum;
      sum = pass();
    }
    return sum;
  }

 private:
  // Messages are kept by row of `followed_`: of follower u, whom u follows.
  [[nodiscard]] std::vector<double> heard_by(std::uint32_t u) const {
    const auto begin = shares_.begin() + followed_.offsets()[u];
    return {begin, begin + static_cast<std::ptrdiff_t>(followed_.followers(UserId{u}).size())};
  }
  void tell(std::uint32_t w, std::uint32_t u, double probability) {
    const auto row = followed_.followers(UserId{u});
    const auto at = std::lower_bound(row.begin(), row.end(), w) - row.begin();
    next_[followed_.offsets()[u] + static_cast<std::size_t>(at)] = probability;
  }
  // The sum of everybody's probability to share.
  double pass() {
    next_ = shares_;
    double sum = 0;
    for (std::uint32_t w = 0; w < network_.nodes(); ++w) {
      const std::vector<double> heard = heard_by(w);
      const auto follows = static_cast<double>(heard.size());
      const double shares = c_.moved_by(law_of_sum(heard, heard.size()), follows);
      sum += shares;
      const auto row = followed_.followers(UserId{w});
      for (const std::uint32_t u : network_.followers(UserId{w})) {
        const auto at = std::lower_bound(row.begin(), row.end(), u);
        const bool mutual = at != row.end() && *at == u;
        const auto skipped = static_cast<std::size_t>(at - row.begin());
        tell(w, u, mutual ? c_.moved_by(law_of_sum(heard, skipped), follows) : shares);
      }
    }
    shares_ = next_;
    return sum;
  }

  const SocialGraph& network_;
  const SocialGraph followed_;
  const Contagion& c_;
  std::vector<double> shares_;
  std::vector<double> next_;
};

// Where all follow all: P(somebody shares) by the others alone.
double all_together(const Contagion& c, std::size_t people) {
  const auto follows = static_cast<double>(people - 1);
  double q = 0;
  for (double before = -1; q - before > 1e-12;) {
    before = q;
    q = c.moved_by(binomial_law(people - 2, q), follows);
  }
  return static_cast<double>(people) * c.moved_by(binomial_law(people - 1, q), follows);
}

// Thresholds that are reached one by one, in the order of time, on the network itself.
class AdoptionPassage final : public FirstPassage {
 public:
  AdoptionPassage(const SocialGraph& network, const Contagion& c, double deadline_s, double delay_s)
      : FirstPassage(network, deadline_s),
        c_(c),
        delay_s_(delay_s),
        follows_(network.nodes(), 0),
        sharing_(network.nodes()),
        threshold_(network.nodes()),
        heard_(network.nodes(), 0) {
    for (const std::uint32_t f : network.targets()) ++follows_[f];
  }

 private:
  void contact(std::uint32_t sharer, double) override {
    for (const std::uint32_t f : network().followers(UserId{sharer}))
      reach(f, delay_s_ > 0 ? chance.exponential(1 / delay_s_) : 0, 1);
  }
  bool wins(std::uint32_t person, double) override {
    sharing_.of(person, repetition(), [this, person] { return heard_[person] = 0; });
    ++heard_[person];
    const double threshold = threshold_.of(person, repetition(), [this] {
      return c_.threshold + (c_.spread > 0 ? c_.spread * chance.normal() : 0);
    });
    return heard_[person] >= threshold * (c_.by_share ? follows_[person] : 1);
  }

  const Contagion c_;
  const double delay_s_;
  std::vector<double> follows_;
  Luck sharing_;
  Luck threshold_;
  std::vector<double> heard_;
};

bool few_follows(const SocialGraph& network) {
  std::vector<std::uint32_t> follows(network.nodes(), 0);
  for (const std::uint32_t f : network.targets()) ++follows[f];
  return std::all_of(follows.begin(), follows.end(), [](std::uint32_t n) { return n <= 200; });
}

TheoryValue adopters(const Scenario& s, const SocialGraph& network, const std::string&) {
  const Table p = propagation_table(s);
  const bool by_share = s.propagation.kind == "fractional";
  if ((!by_share && s.propagation.kind != "threshold") || !seeds_alone(s) || network.nodes() == 0)
    return kUndefined;
  const double seed_share = number_in(p, "seed_share");
  const Contagion c{by_share, number_in(p, "threshold"), number_in(p, "threshold_spread"),
                    (1 - seed_share) * (1 - 1.0 / network.nodes())};
  const double delay = number_in(p, "view_delay");
  const double age = number_in(p, "max_age");
  const bool many = seed_share * network.nodes() >= 30;  // a few are a matter of chance
  if (many && age > 100 * delay && all_follow_all(network)) return all_together(c, network.nodes());
  if (many && age > 100 * delay && few_follows(network) && without_loops(network))
    return Messages(network, c).people();
  // Where there is time enough, who is moved in the end does not depend on who was before whom.
  AdoptionPassage course(network, c, age, age > 100 * delay ? 0 : delay);
  const std::uint32_t people = network.nodes();
  const Estimate found =
      repeat([&] { return course.size(draw_seeds(people, seed_share, course.chance)); },
             [&course] { return course.work(); }, 0.001);
  return {found.mean, found.error, found.scatter / std::sqrt(seed_posts(s))};
}

}  // namespace

std::vector<Theory> adoption_theories() {
  return {{.name = "adopters",
           .meaning = "people who pass a post on once enough of those they follow have done so "
                      "(Gleeson & Cahalane 2007), or followed on the network where it is no tree",
           .needs = "rule threshold or fractional, begun by seeds where nobody writes, judges or "
                    "leaves",
           .on_network = adopters}};
}

}  // namespace redoubt::analysis
