// Tells the life of a post: publication, spread, detectors, reports, review, what followed.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/flag_reasons.hpp"
#include "analysis/report/plain_words.hpp"
#include "analysis/report/post_life.hpp"

namespace redoubt::analysis {
namespace {

using Kind = PostEvent::Kind;
using Cause = PostEvent::Cause;

const char* intent_words(Intent intent) {
  switch (intent) {
    case Intent::manipulation:
      return "harmful: manipulation";
    case Intent::harassment:
      return "harmful: harassment";
    case Intent::unintended:
      return "harmful, though nobody meant it";
    case Intent::benign:
      break;
  }
  return "harmless";
}

std::string tell_publication(const PostLife& life, const RecordedEvents& events) {
  const PostEvent& post = life.published;
  const std::string account =
      post.account.valid() ? fmt::format("account {}", post.account.value) : "a person";
  const std::string author =
      post.actor.valid()
          ? fmt::format("Campaign {} published it on {} from {}, in the manner of group {}.",
                        events.actor(post.actor), day_words(post.at),
                        post.account.valid() ? account : "one of its accounts",
                        events.group(post.group))
          : fmt::format("A person of group {} ({}) wrote it on {}.", events.group(post.group),
                        account, day_words(post.at));
  return fmt::format("Post {} of replicate {} is {}. {}\n", post.post.value, life.replicate,
                     intent_words(post.intent), author);
}

std::string tell_hops(const std::vector<Hop>& hops) {
  std::string text = fmt::format("\n  {:>5} {:>8} {:>9} {:>9} {:>11}\n", "steps", "shares",
                                 "sent to", "readers", "passed on");
  for (std::size_t depth = 0; depth < hops.size(); ++depth)
    text += fmt::format("  {:>5} {:>8} {:>9} {:>9} {:>11}\n", depth, hops[depth].shares,
                        hops[depth].sent_to, hops[depth].readers, hops[depth].passed_on);
  return text;
}

std::string tell_spread(const PostLife& life) {
  double sent_to = 0;
  std::size_t passed_on = 0;
  for (const Hop& hop : life.hops) {
    sent_to += hop.sent_to;
    passed_on += hop.passed_on;
  }
  if (sent_to == 0) return "Nobody followed the account, so nobody could see it.\n";
  std::string text = fmt::format("It was sent to {} feeds. ", sent_to);
  if (life.readers.empty()) return text + "Nobody read it.\n";
  text += fmt::format("{} read it, the first {} after publication. ",
                      count_words(life.readers.size(), "person", "people"),
                      span_words(life.readers.front().at - life.published.at));
  if (passed_on == 0) return text + "Nobody passed it on.\n";
  text += fmt::format("{} passed it on, as one does with probability {}.\n",
                      count_words(passed_on, "reader", "readers"),
                      chance_words(life.share_probability));
  return text + tell_hops(life.hops);
}

// Found again by a detector that follows shares: the first flag stands.
bool flagged_before(const PostLife& life, const PostEvent& score) {
  return std::any_of(life.scores.begin(), life.scores.end(), [&score](const PostEvent& other) {
    return other.actor == score.actor && other.at < score.at && other.value >= other.limit;
  });
}

// What came of a score that flags.
std::string tell_flag(const PostLife& life, const PostEvent& score, const FlagReasons& reasons) {
  if (flagged_before(life, score)) return " It had flagged it already.";
  const auto effect = std::find_if(
      life.flags.begin(), life.flags.end(),
      [&score](const PostEvent& flag) { return flag.actor == score.actor && flag.at >= score.at; });
  if (effect == life.flags.end()) return reasons.after(score);
  return fmt::format(" The flag took effect {} later.", span_words(effect->at - score.at));
}

std::string tell_scores(const PostLife& life, const RecordedEvents& events,
                        const FlagReasons& reasons) {
  std::string text;
  for (const PostEvent& score : life.scores) {
    const std::string name = events.actor(score.actor);
    const bool flagged = score.value >= score.limit;
    text += fmt::format("{} scored it {}; it flags from {} on, so it {}.", name,
                        score_words(score.value), score_words(score.limit),
                        flagged ? "flagged it" : "let it pass");
    if (flagged) text += tell_flag(life, score, reasons);
    text += "\n";
  }
  text += reasons.of_the_silent();
  return text.empty() ? "There was no detector.\n" : text;
}

std::string tell_reports(const PostLife& life) {
  if (life.reports.empty()) return "No reader reported it.\n";
  const PostEvent& first = life.reports.front();
  return fmt::format(
      "{} reported it, the first on {}; who reads such a post reports it with "
      "probability {}.\n",
      count_words(life.reports.size(), "reader", "readers"), day_words(first.at),
      chance_words(first.probability));
}

std::string reason_words(const PostEvent& queued) {
  switch (queued.cause) {
    case Cause::report:
      return "because a reader reported it";
    case Cause::flag:
      return "because a detector flagged it";
    case Cause::audit:
      return fmt::format("because an audit drew it, with probability {}",
                         chance_words(queued.probability));
    case Cause::none:
      break;
  }
  return "for a reason that was not recorded";
}

// The verdict that ends the wait of a case; nullptr if none came.
const PostEvent* verdict_after(const PostLife& life, const PostEvent& queued) {
  const auto found =
      std::find_if(life.verdicts.begin(), life.verdicts.end(),
                   [&queued](const PostEvent& verdict) { return verdict.at >= queued.at; });
  return found == life.verdicts.end() ? nullptr : &*found;
}

std::string tell_verdict(const PostLife& life, const PostEvent& verdict, Duration wait) {
  if (verdict.kind == Kind::abandoned)
    return fmt::format("After {} it left the queue unreviewed.\n", span_words(wait));
  const bool found_harmful = verdict.kind == Kind::confirmed;
  const bool right = found_harmful == life.harmful();
  return fmt::format(
      "After {} a reviewer found it {}. That was {}: for such a post, this verdict "
      "has a probability of {}.\n",
      span_words(wait), found_harmful ? "harmful" : "harmless", right ? "right" : "wrong",
      chance_words(verdict.probability));
}

std::string tell_reviews(const PostLife& life, const RecordedEvents& events) {
  if (life.queued.empty())
    return life.harmful() ? "It never came to review, so nobody found it.\n"
                          : "It never came to review.\n";
  std::string text;
  for (const PostEvent& queued : life.queued) {
    text += fmt::format("On {} it came to review {}. ", day_words(queued.at), reason_words(queued));
    const PostEvent* verdict = verdict_after(life, queued);
    text += verdict != nullptr
                ? tell_verdict(life, *verdict, verdict->at - queued.at)
                : fmt::format("No verdict came before the run ended on day {:.2f}.\n",
                              events.horizon_days());
  }
  return text;
}

const char* action_words(Kind kind) {
  if (kind == Kind::downranked) return "shown to fewer people";
  if (kind == Kind::labelled) return "labelled";
  if (kind == Kind::origin_labelled) return "labelled as written by a model";
  if (kind == Kind::noted) return "given a note by readers, which all see from then on";
  if (kind == Kind::limited) return "left as it was and its account limited";
  if (kind == Kind::shadow_banned) return "left as it was and its account shadow-banned";
  if (kind == Kind::restored) return "restored after an appeal";
  if (kind == Kind::upheld) return "appealed for in vain";
  return "removed";
}

std::string tell_actions(const PostLife& life) {
  std::string text;
  for (const PostEvent& action : life.actions) {
    const auto before =
        std::count_if(life.readers.begin(), life.readers.end(),
                      [&action](const PostEvent& reader) { return reader.at <= action.at; });
    text += fmt::format("On {} it was {}; {} of its {} had read it by then.\n",
                        day_words(action.at), action_words(action.kind), before,
                        count_words(life.readers.size(), "reader", "readers"));
  }
  return text;
}

std::string tell_account(const PostLife& life, const RecordedEvents& events) {
  if (!life.published.account.valid())
    return "What became of the account is not recorded: people of a network file stay unnamed.\n";
  if (life.suspensions.empty())
    return fmt::format("The account was not suspended up to the end of the run on day {:.2f}.\n",
                       events.horizon_days());
  const SimTime at = life.suspensions.front().at;
  const bool for_this = std::any_of(life.verdicts.begin(), life.verdicts.end(),
                                    [at](const PostEvent& verdict) { return verdict.at == at; });
  return fmt::format("The account was suspended on {}, {} after it published this{}.\n",
                     day_words(at), span_words(at - life.published.at),
                     for_this ? "; this post was the last strike" : "");
}

}  // namespace

std::string tell_post_life(const PostLife& life, const RecordedEvents& events,
                           const Scenario& scenario) {
  const FlagReasons reasons(scenario, life, events);
  return fmt::format("{}\n{}\n{}{}\n{}{}{}", tell_publication(life, events), tell_spread(life),
                     tell_scores(life, events, reasons), tell_reports(life),
                     tell_reviews(life, events), tell_actions(life), tell_account(life, events));
}

}  // namespace redoubt::analysis
