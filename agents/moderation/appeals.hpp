// Recourse: authors appeal, a second look overturns, detectors get exceptions, complaints go
// upstream.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/context.hpp"
#include "agents/detectors/allowlist.hpp"
#include "agents/moderation/actions.hpp"
#include "agents/moderation/patch_queue.hpp"
#include "agents/moderation/repair_book.hpp"
#include "sim/config/law.hpp"

namespace redoubt {

// How far complaints travel: to the application's developer, or on to the model's provider.
enum class Upstream { nobody, application, provider };
template <>
struct Words<Upstream> {
  static constexpr std::array<const char*, 3> value{"nobody", "application", "provider"};
};

struct AppealParams {
  bool open = false;
  double rate = 0.019;
  Law delay{.kind = LawKind::lognormal, .mean = days(3), .cv = 1};
  Duration window = days(183);
  double accuracy = 0.95;
  std::vector<double> panel_share;
  Law panel_delay{.kind = LawKind::lognormal, .mean = days(7), .cv = 1};
  std::int64_t reviewers = 0;
  bool train = true;
  double local_edit_radius = 0;
  double edits_per_day = 1;
  Upstream inform_upstream = Upstream::nobody;
  double forward_share = 0.5;
  Law forward_lag{.kind = LawKind::lognormal, .mean = days(7), .cv = 1};
  void fields(FieldVisitor& v);
};

// A decision against an author, as it was.
struct Decision {
  PostId post;
  UserId author;
  std::uint8_t group = 0;
  bool harmful = false;  // truth
  Surface surface;
  SimTime decided;
  SharingChange sharing;
};

class Appeals {
 public:
  // The parameters stay the caller's: interventions may change them.
  Appeals(const AppealParams& params, std::span<const Group> groups, ActorId self)
      : params_(params), self_(self), repairs_(groups) {}

  // Of a harmless post that is acted on, appealed or not.
  void note_wrong(const Decision& decision);

  // The author may appeal later, if appeals are open; else a panel of the author's group may take
  // the case up. Then a kAppeal timer fires with the row of the appeal.
  void consider(Context& context, const Decision& decision, bool open);
  // The author appeals now.
  const Decision& file(Context& context, std::uint32_t row);
  // The second look is over: true if the decision is overturned.
  bool overturns(Context& context, std::uint32_t row);
  // What follows from an overturned decision beyond the case: exceptions and complaints.
  void follow_up(Context& context, std::uint32_t row);
  void patch(Context& context);                         // a kPatch timer
  void forwarded(Context& context, std::uint32_t row);  // a kForward timer

  [[nodiscard]] const Decision& decision(std::uint32_t row) const { return rows_[row].decision; }
  [[nodiscard]] bool by_panel(std::uint32_t row) const { return rows_[row].panel; }
  [[nodiscard]] const Allowlist& allowlist() const { return allowlist_; }
  [[nodiscard]] std::size_t patches_waiting() const { return patches_.waiting(); }
  [[nodiscard]] const RepairBook& repairs() const { return repairs_; }

 private:
  struct Row {
    Decision decision;
    bool panel = false;  // filed by a panel, not by the author
    SimTime filed;
    Upstream informs = Upstream::nobody;  // how far a complaint travels
  };
  [[nodiscard]] std::optional<Duration> appealed(const Context& context,
                                                 const Decision& decision) const;
  [[nodiscard]] std::optional<Duration> audited(const Context& context,
                                                const Decision& decision) const;
  void complain(Context& context, const Decision& decision);
  void inform(Context& context, std::uint32_t row);

  const AppealParams& params_;
  ActorId self_;
  std::vector<Row> rows_;
  PatchQueue patches_;
  bool patching_ = false;  // a kPatch timer runs
  Allowlist allowlist_;
  RepairBook repairs_;
};

}  // namespace redoubt
