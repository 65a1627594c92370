#include "agents/detectors/threshold_evidence.hpp"

namespace redoubt {

ThresholdEvidence traffic_evidence(const Context& context, const Scoring& scoring,
                                   std::size_t detector, std::int64_t window) {
  ThresholdEvidence evidence;
  evidence.unscored.resize(context.seen_categories());
  const auto most = static_cast<std::uint32_t>(window);
  const std::uint32_t end = context.posts.end_post().value;
  for (std::uint32_t i = end > most ? end - most : 0; i < end; ++i) {
    const PostId id{i};
    if (!context.posts.holds(id)) continue;
    const PostContent content = context.posts.content(id);
    const PostState& state = context.posts.state(id);
    const Sight sight{content.surface, id, state.author, context.now(), {}};
    const std::uint8_t group = context.seen_group(state);
    const auto score = scoring.rescore(detector, sight, group);
    if (score)
      evidence.traffic.push_back({static_cast<float>(*score), group});
    else
      ++evidence.unscored[group];
  }
  return evidence;
}

std::vector<ScoredItem> score_items(const Context& context, const Scoring& scoring,
                                    std::size_t detector, const std::vector<LabelledItem>& items) {
  std::vector<ScoredItem> scored;
  for (const LabelledItem& item : items) {
    Surface surface;
    surface.x = item.x;
    UserId author;
    if (item.post.valid() && context.posts.holds(item.post)) {
      surface = context.posts.content(item.post).surface;
      author = context.posts.state(item.post).author;
    }
    const Sight sight{surface, item.post, author, context.now(), {}};
    const auto score = scoring.rescore(detector, sight, item.group);
    scored.push_back({static_cast<float>(score.value_or(Detector::kNoOpinion)), item.group,
                      item.harmful, item.source == CaseSource::audit});
  }
  return scored;
}

}  // namespace redoubt
