// Investigators who are sent where much was found before, and find what is where they are.
//
// Ensign et al. 2018: a unit goes to a site drawn by its share of the record, what it discovers is
// added to the record of that site, and the record forgets a share of itself every round. So the
// record follows the visits, not the incidents, and one site comes to have them all. What is
// reported without a visit, and discoveries that count the less the likelier the visit was, keep
// the record at the incidents. D'Amour et al. 2020: units find one incident each, presence lowers
// the rate of a site and absence raises it.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/attention/allotment.hpp"
#include "agents/attention/attention_params.hpp"
#include "agents/institution.hpp"

namespace redoubt {

// What became of a site; counts run from the start.
struct Site {
  double record = 0;  // weight
  double rate = 0;    // of incidents that only a visit discovers
  double seen = 0;    // sum of what visits say of the rate, of which old ones are forgotten …
  double looks = 0;   // … and the number of visits
  std::uint64_t units = 0;
  double incidents = 0;  // that only a visit discovers
  double discovered = 0;
  double reported = 0;

  [[nodiscard]] double estimated_rate() const { return seen / looks; }
};

class Attention final : public Institution {
 public:
  Attention(const AttentionParams& params, ActorId self);
  void start(Context& context) override;
  void wake(Context& context, std::uint32_t timer, std::uint32_t what) override;
  [[nodiscard]] Fields parameters() override { return fields_of(params_); }

  [[nodiscard]] const std::vector<Site>& sites() const { return sites_; }
  // Share of the record.
  [[nodiscard]] double record_share(std::size_t site) const;

 private:
  [[nodiscard]] UnitsBySite allot(const Context& context) const;
  [[nodiscard]] std::vector<double> records() const;
  // By site, the probability that at least one unit comes.
  [[nodiscard]] std::vector<double> visit_chances() const;
  // Share of what is discovered at each site that enters the record.
  [[nodiscard]] std::vector<double> kept_shares() const;
  [[nodiscard]] double happened(const Context& context, std::size_t site, Purpose why,
                                double rate) const;
  void look(const Context& context, std::size_t site, std::int64_t units, double kept);
  void learn(Site& site, std::int64_t units, double found) const;
  void respond(Site& site, std::int64_t units) const;

  AttentionParams params_;
  ActorId self_;
  std::vector<std::uint64_t> keys_;  // of the sites, by name
  std::vector<Site> sites_;
  std::uint64_t round_ = 0;
};

}  // namespace redoubt
