// Running totals of a run. Parts add to them, metrics difference them between samples.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace redoubt {

struct ReadingTally {
  std::uint64_t deliveries = 0;   // insertions into feeds
  std::uint64_t crowded_out = 0;  // deliveries that fell out unread
  std::uint64_t views = 0;        // slots read
  std::uint64_t harmful_views = 0;
  std::uint64_t exposures = 0;  // first views
  std::uint64_t harmful_exposures = 0;
  std::uint64_t shares = 0;
  std::uint64_t publications = 0;  // by people
  std::uint64_t outside = 0;       // posts of nobody who acts: seeds, sources from outside, bots
  std::uint64_t reports = 0;
};

// Histogram of scores, of harmful and of benign posts: gives AUC and quantiles.
struct ScoreHistogram {
  static constexpr int kBins = 512;
  static constexpr double kLowest = -32.0;  // log-odds
  static constexpr double kPerUnit = 8.0;   // bins per unit of score
  using Bins = std::array<std::uint32_t, kBins>;
  Bins benign{};
  Bins harmful{};
  double benign_sum = 0;  // of the scores themselves
  double harmful_sum = 0;
  void add(bool is_harmful, double score) {
    (is_harmful ? harmful_sum : benign_sum) += score;
    const double place = (score - kLowest) * kPerUnit;
    const auto bin = static_cast<std::size_t>(std::clamp(place, 0.0, kBins - 1.0));
    ++(is_harmful ? harmful : benign)[bin];
  }
};

// What a detector that looks again at shared posts saw after 1, 2, 4, 8 … shares.
struct ShareLevelTally {
  ScoreHistogram scores;
  std::uint64_t harmful_posts = 0;
  std::uint64_t harmful_exposures = 0;  // that these posts had had until then
};

// What a detector scored and flagged, and how.
struct DetectorTally {
  std::uint64_t harmful_scored = 0;  // posts it was responsible for, scored or not
  std::uint64_t harmful_flagged = 0;
  std::vector<std::uint64_t> benign_scored;   // per group
  std::vector<std::uint64_t> benign_flagged;  // per group
  ScoreHistogram scores;                      // at publication
  std::vector<ShareLevelTally> after_shares;  // only of kinds that look again
  std::uint64_t scored = 0;                   // scores given and paid for
  std::uint64_t unscored = 0;                 // beyond its capacity
  double hours_to_flag = 0;                   // summed over harmful posts flagged
  std::uint64_t trainings = 0;
  std::uint64_t accounts_checked = 0;  // bought accounts at their opening
  std::uint64_t accounts_refused = 0;
  std::uint64_t notes_written = 0;
  std::uint64_t notes_shown = 0;
  std::uint64_t cases_closed = 0;  // of investigations
  std::uint64_t campaigns_exposed = 0;
  std::uint64_t people_accused = 0;  // wrongly
};

struct GeneratorTally {
  std::uint64_t posts = 0;
  std::uint64_t flagged = 0;  // posts that some detector flagged at publication
  std::uint64_t exposures = 0;
  std::uint64_t passed_on = 0;    // shares by its own accounts
  std::uint64_t queries = 0;      // questions about its posts
  std::uint64_t cover_posts = 0;  // harmless ones
  std::uint64_t accounts_bought = 0;
  std::uint64_t accounts_lost = 0;
  double account_life_days = 0;  // summed over lost accounts
};

// Appeals by author group, and what became of them.
struct AppealTally {
  std::vector<std::uint64_t> filed;
  std::vector<std::uint64_t> by_panel;  // of those filed, by a panel of the group
  std::vector<std::uint64_t> decided;
  std::vector<std::uint64_t> overturned;
  std::vector<std::uint64_t> forwarded;  // complaints that arrived upstream
  std::uint64_t overturned_harmful = 0;  // wrongly
  std::uint64_t decided_benign = 0;      // appeals by authors of benign posts
  double benign_delay_hours = 0;         // from appeal to decision, summed over these
  std::uint64_t restored_benign = 0;
  double restoration_hours = 0;  // from action to restoration, summed over these
  std::uint64_t edits = 0;       // exceptions made for detectors
};

// Of cases by source: report, flag, audit, appeal.
struct QueueTally {
  static constexpr std::size_t kSources = 4;
  std::array<std::uint64_t, kSources> started{};  // reviews begun
  std::array<std::uint64_t, kSources> waited{};   // of them those that had to wait
  std::array<double, kSources> hours{};           // in the queue, of those that left it
};

struct ModerationTally {
  static constexpr std::size_t kSources = QueueTally::kSources;
  std::uint64_t cases = 0;
  std::uint64_t reviews = 0;
  double wait_hours = 0;  // summed over reviews
  std::uint64_t actioned_harmful = 0;
  std::uint64_t actioned_benign = 0;  // wrongful
  std::uint64_t suspensions = 0;
  std::vector<std::uint64_t> wrongful;          // benign posts acted on, per group
  std::vector<std::uint64_t> people_suspended;  // per group
  std::uint64_t benign_hidden_with_account = 0;
  std::uint64_t items_decided = 0;  // reviews of posts that were still there
  std::uint64_t review_errors = 0;  // decisions against the truth, appeals left out
  std::array<std::uint64_t, kSources> served{};
  std::array<double, kSources> served_wait_hours{};  // from submission to decision
  double service_hours = 0;
  QueueTally queue;
  std::uint64_t abandoned = 0;  // cases that left unreviewed
  std::uint64_t clock_met = 0;
  std::uint64_t clock_missed = 0;
  AppealTally appeals;

  explicit ModerationTally(std::size_t groups = 0) : wrongful(groups), people_suspended(groups) {
    for (auto* counts : {&appeals.filed, &appeals.by_panel, &appeals.decided, &appeals.overturned,
                         &appeals.forwarded})
      counts->resize(groups);
  }
};

// Cascades whose post has expired.
struct CascadeTally {
  // Sizes 1, 2, 3, 4 to 7, 8 to 15 …; the last bin is open.
  static constexpr std::size_t kSizeBins = 16;
  static constexpr std::size_t size_bin(std::uint32_t size) {
    return size < 4 ? size - 1 : std::min<std::size_t>(std::bit_width(size), kSizeBins - 1);
  }
  std::uint64_t cascades = 0;
  std::uint64_t shares = 0;  // publications included
  std::uint64_t exposures = 0;
  std::uint64_t alone = 0;  // of size 1
  std::uint64_t beyond_one_hop = 0;
  std::uint64_t largest = 0;
  std::uint64_t depth = 0;    // summed over those of size 2 and more
  std::uint64_t breadth = 0;  // likewise
  double virality = 0;        // likewise
  double half_time_h = 0;     // likewise: from publication to the share that makes half the size
  std::array<std::uint64_t, kSizeBins> sizes{};
};

// Posts as all detectors together treat them, per author group.
struct ScreeningTally {
  std::vector<std::uint64_t> benign_screened;
  std::vector<std::uint64_t> benign_flagged;    // by at least one detector
  std::vector<std::uint64_t> harmful_screened;  // of campaigns: by the group they pretend to
  std::vector<std::uint64_t> harmful_flagged;
  std::vector<std::uint64_t> seen_screened;  // by label, if labels are not perfect
  std::vector<std::uint64_t> seen_flagged;   // likewise
  // Of these, what people wrote without a model.
  std::vector<std::uint64_t> by_hand_screened;
  std::vector<std::uint64_t> by_hand_flagged;
  // Posts that an exception saved from a flag.
  std::uint64_t excepted_benign = 0;
  std::uint64_t excepted_harmful = 0;
};

// People's harmless posts that would have been flagged as first written, per group.
struct GamingTally {
  std::vector<std::uint64_t> would_be_flagged;
  std::vector<std::uint64_t> rewritten;
  std::vector<double> burden;  // sum of costs, in units of what an unflagged post is worth
};

// Requests to the provider of the hosted model, and what became of them.
struct ProviderTally {
  ProviderTally() = default;
  explicit ProviderTally(std::size_t groups)
      : people_requests(groups),
        people_refused(groups),
        people_banned(groups),
        people_gave_up(groups) {}
  std::uint64_t campaign_requests = 0;
  std::uint64_t campaign_refused = 0;
  std::uint64_t campaign_bans = 0;
  double hours_to_ban = 0;       // summed over the bans of campaigns
  std::uint64_t lost_posts = 0;  // of campaigns: no account was open
  std::uint64_t harmful_marked = 0;
  std::uint64_t harmful_readable = 0;          // the mark survived the editing
  std::vector<std::uint64_t> people_requests;  // per group, as all below
  std::vector<std::uint64_t> people_refused;
  std::vector<std::uint64_t> people_banned;
  std::vector<std::uint64_t> people_gave_up;  // refused, and not written by hand
  std::uint64_t reports = 0;                  // confirmed abuse that platforms reported
  std::uint64_t trainings = 0;
};

struct Tally {
  ReadingTally reading;
  std::vector<DetectorTally> detectors;
  std::vector<GeneratorTally> generators;
  ModerationTally moderation;
  ScreeningTally screening;
  ProviderTally provider;
  GamingTally gaming;
  CascadeTally benign_cascades;
  CascadeTally harmful_cascades;
};

// All counts 0, with room for every actor and group.
Tally empty_tally(std::size_t generators, std::size_t detectors, std::size_t groups);

}  // namespace redoubt
