// What theories of models that learn from what they wrote have in common.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "agents/scenario/scenario.hpp"
#include "analysis/validation/theory_tools.hpp"

namespace redoubt::analysis {

inline const FoundationParams& model_of(const Scenario& s) {
  static const FoundationParams none;
  return s.foundation_model ? *s.foundation_model : none;
}

// Retrainings strictly before the horizon.
inline std::int64_t retrainings(const Scenario& s) {
  const Duration every = model_of(s).retrain_every;
  return every.is_never() ? 0 : (s.general.horizon.ms - 1) / every.ms;
}

// As many as there are groups if none has this name.
inline std::size_t group_of(const Scenario& s, const std::string& label) {
  std::size_t g = 0;
  while (g < s.groups.size() && s.groups[g].name != label) ++g;
  return g;
}

inline bool knows_group(const Scenario& s, const std::string& label) {
  return group_of(s, label) < s.groups.size();
}

// Nothing but people's fresh writing and the model's own comes into the corpus, of users who do
// not change.
inline bool closed(const Scenario& s) {
  const FoundationParams& p = *s.foundation_model;
  const bool nobody = s.network.topology.topology == Topology::none && s.network.file.empty() &&
                      s.arrivals.empty() && s.generators.empty();
  const double written = p.human_share + p.own_share;
  return (nobody || written == 1) && written > 0 && p.recourse.complaints_to_find == 0 &&
         p.user_base.leave_per_loss == 0 && s.interventions.empty();
}

// A model that learns from what it is given alone: nothing is left out, nothing is known before.
inline bool plain(const Scenario& s) {
  if (!s.foundation_model) return false;
  const FoundationParams& p = *s.foundation_model;
  return p.filter.rates.empty() && std::isinf(p.filter.above) && p.label_error == 0 &&
         p.estimation.compression == 0 && p.provenance.recall == 0 && p.provenance.mistaken == 0;
}

// Of what the corpus holds, the part that people wrote.
inline double human_part(const FoundationParams& p) {
  return p.human_share / (p.human_share + p.own_share);
}

inline double posts_a_round(const FoundationParams& p) {
  return static_cast<double>(p.corpus_size) * (p.human_share + p.own_share);
}

inline bool learns_shares(const FoundationParams& p) {
  return p.estimation.learner != Learner::gaussian && p.estimation.learner != Learner::offset;
}

inline bool learns_spread(const FoundationParams& p) {
  return p.estimation.learner != Learner::categorical && p.estimation.learner != Learner::offset;
}

// It learns from its own writing alone.
inline bool alone(const Scenario& s, Regime regime) {
  return plain(s) && closed(s) && s.groups.size() == 1 && s.foundation_model->human_share == 0 &&
         s.foundation_model->regime == regime && learns_spread(*s.foundation_model) &&
         s.foundation_model->estimation.prior_posts == 0;
}

// Posts are drawn, and none counts for more than another.
inline bool drawn(const Scenario& s) {
  return model_of(s).sampling == Sampling::drawn && model_of(s).reweight == 0;
}

inline double first_share(const Scenario& s, std::size_t group) {
  const std::vector<double>& stated = s.group_knowledge.fm_share;
  return stated.empty() ? s.groups[group].share : stated[group];
}

// What `closed` and `plain` ask for, in words.
inline const std::string kClosed =
    "a foundation model that learns from people's fresh writing and its own alone (topology none), "
    "with nothing left out (no filter, label error, compression or provenance)";

}  // namespace redoubt::analysis
