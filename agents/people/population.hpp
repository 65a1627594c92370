// People: one row each, in columns. They read, write and pass on; nobody here means harm.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "agents/people/belief.hpp"
#include "agents/people/groups.hpp"
#include "agents/people/retention_params.hpp"
#include "agents/people/victims.hpp"
#include "sim/config/parameter.hpp"
#include "sim/content/post_store.hpp"
#include "sim/kernel/huge_pages.hpp"
#include "sim/kernel/prefetch.hpp"
#include "sim/kernel/sim_time.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

struct UsersParams {
  double sessions_per_day = 1.0;
  double session_sigma = 1.0;
  double benign_posts_per_day = 0.3;
  double posting_sigma = 2.12;
  double susceptibility_sigma = 2.0;
  double harm_sharing_sigma = 0;
  Duration mean_account_age = days(1000);
  double diurnal_amplitude = 0;
  double peak_hour = 20;
  SilenceParams silence;
  RetentionParams retention;
  BeliefParams belief;
  void fields(FieldVisitor& v);
};

class Population {
 public:
  // group_of: one cell per person. Traits are drawn by inversion, keyed by the person's number.
  Population(const UsersParams& params, std::span<const Group> groups,
             std::span<const std::uint8_t> group_of, const KeyedDraws& draws);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(rhythm_.size()); }
  [[nodiscard]] std::uint8_t group(UserId u) const { return group_of_[u.value]; }
  [[nodiscard]] std::span<const std::uint8_t> group_of() const { return group_of_; }
  [[nodiscard]] double sessions_per_day(UserId u) const {
    return rhythm_[u.value].sessions_per_day;
  }
  [[nodiscard]] double posts_per_day(UserId u) const { return rhythm_[u.value].posts_per_day; }
  [[nodiscard]] std::size_t bytes() const;

  // Time to the next session or publication, at least 1 ms; never if the rate is 0.
  Duration next_session(UserId u, const KeyedDraws& draws);
  Duration next_publication(UserId u, const KeyedDraws& draws);
  [[nodiscard]] std::uint32_t posts(UserId u) const { return rhythm_[u.value].posts; }
  // Sessions begun so far: the occurrence that keys what happens in a session.
  [[nodiscard]] std::uint32_t sessions(UserId u) const { return rhythm_[u.value].sessions; }

  // Somebody else takes the place of u: another rhythm; group and leaning stay with the place.
  void move_in(UserId u, const UsersParams& params, Block traits);

  // A benign post as u writes it, its n-th: x ~ N(b_g, I), quality ~ N(0, 1).
  PostContent write_post(UserId u, const KeyedDraws& draws) const;
  // The same with a content key of its own.
  PostContent write_post(UserId u, std::uint64_t key, const KeyedDraws& draws) const;

  // A person drawn with probability proportional to susceptibility; v in (0, 1).
  [[nodiscard]] UserId susceptible(double v) const;

  // Brings the person's row closer.
  void prefetch(UserId u) { prefetch_write(&rhythm_[u.value]); }

 private:
  struct Rhythm {  // 16 bytes: all that the event loop touches of a person
    float sessions_per_day;
    float posts_per_day;
    std::uint32_t sessions;
    std::uint32_t posts;
  };
  static constexpr std::uint32_t kBlock = 8;

  static Rhythm draw_rhythm(const UsersParams& params, Block traits);
  [[nodiscard]] double susceptibility(std::uint32_t user) const;

  std::vector<Rhythm, HugePageAllocator<Rhythm>> rhythm_;
  std::span<const std::uint8_t> group_of_;
  std::span<const Group> groups_;
  KeyedDraws draws_;
  double susceptibility_sigma_;
  // Running sum before every eighth person and at the end: the rest is drawn again when needed,
  // which saves 7 bytes a person.
  std::vector<double> susceptibility_sum_;
};

// x ~ N(mean, I) with the keyed draws of the post.
Features draw_features(const Direction& mean, std::uint64_t post_key, const KeyedDraws& draws);

}  // namespace redoubt
