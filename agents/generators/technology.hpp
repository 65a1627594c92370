// What a campaign writes with: people or models, how good that is, and what it costs.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "agents/check/flaw.hpp"
#include "agents/context.hpp"
#include "agents/economy/unit_cost.hpp"
#include "agents/evasion/evasion_params.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

// The row of a technology: its defaults differ between kinds (model.md, table of generators).
struct TechnologyParams {
  double radius = 4;
  double start_distance = 2.4;
  UnitCost unit_cost;
  double fixed_usd = 0;
  double fixed_kwh = 0;
  double posts_per_day_limit = 1e9;
  double energy_per_post_wh = 0;
  double foreign_tell = 0;
  double foreign_quality_loss = 0;
  double contractor_leaks_per_year = 0;
  std::int64_t stolen_photos = 0;
  ModelFamily family = ModelFamily::none;  // by its kind
  double trace = 0;
  bool foundation_model = false;
  void fields(FieldVisitor& v);
};

// A post that a campaign wants.
struct Order {
  ActorId campaign;
  std::uint64_t campaign_key = 0;  // names its luck
  std::uint64_t post_key = 0;
  std::uint8_t group = 0;  // that it is to be taken for
  Direction offset{};      // from what the group writes
  Modality modality = Modality::text;
  double paraphrased = 0;  // part of the text that is rewritten afterwards
};

class Technology {
 public:
  // evasion: how campaigns of this kind adapt unless the scenario says otherwise.
  Technology(const TechnologyParams& params, const EvasionParams& evasion, Origin origin)
      : params_(params), evasion_(evasion), origin_(origin) {}
  virtual ~Technology() = default;
  // Parameters of this kind.
  virtual void fields(FieldVisitor& v) { params_.fields(v); }
  // What is wrong with them taken together.
  [[nodiscard]] virtual std::vector<Flaw> flaws(const Surroundings& around) const;
  // Whether somebody charges it by tokens.
  [[nodiscard]] virtual bool pays_by_tokens() const { return false; }
  // False while nobody can be asked to write, and nothing is to be had.
  virtual bool ready(Context&, ActorId, std::uint64_t /*campaign_key*/) { return true; }
  // What can be seen of the post; nothing if it was refused.
  virtual std::optional<Surface> compose(Context& context, const Order& order) = 0;
  // Cost of a usable post, and of a try that was refused.
  [[nodiscard]] virtual double post_usd() const { return params_.unit_cost.per_post_usd(); }
  // What those who write, or its machines, can make.
  [[nodiscard]] virtual double most_posts_per_day() const { return params_.posts_per_day_limit; }
  // On whose machines it runs, if that is somebody else in the scenario: whose energy it is.
  [[nodiscard]] virtual std::optional<ActorId> host(const Context&) const { return {}; }
  void begin_year(std::int64_t year) { params_.unit_cost.year = year; }
  [[nodiscard]] double try_usd() const { return params_.unit_cost.per_try_usd(); }

  [[nodiscard]] const TechnologyParams& params() const { return params_; }
  [[nodiscard]] const EvasionParams& evasion() const { return evasion_; }
  [[nodiscard]] Origin origin() const { return origin_; }

 protected:
  TechnologyParams params_;

 private:
  EvasionParams evasion_;
  Origin origin_;
};

// b_g + offset: the mean of a text written as the group writes.
Direction mean_of(const Context& context, const Order& order);

// A text written afresh: x ~ N(b_g + offset, I), a fingerprint of its own, the trace of what wrote
// it. With the scenario's foundation model x ~ N(m_g + offset, T²·diag(s_g)): what the model does
// not know of a group shows in what it forges for that group.
Surface write_afresh(Context& context, const Order& order, const TechnologyParams& params);

}  // namespace redoubt
