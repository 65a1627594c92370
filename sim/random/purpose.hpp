// Why a random number is drawn. The numbers are part of the results: never reuse or renumber one.
#pragma once

#include <cstdint>

namespace redoubt {

enum class Purpose : std::uint32_t {
  network = 1,
  user_traits = 2,
  session_gap = 3,
  publish_gap = 4,
  reading_depth = 5,
  share_decision = 6,
  view_delay = 7,
  surface = 8,
  quality = 9,
  report_delay = 10,
  account_followers = 11,
  campaign_axis = 12,
  campaign_gap = 13,
  mutation = 14,
  mimicry = 15,
  audit = 16,
  rater = 17,
  service_time = 18,
  template_edit = 19,
  seed_corpus = 20,
  feed_rank = 21,
  arrival = 22,
  patience = 23,
  priority_class = 24,
  appeal = 25,
  pilot = 26,
  visibility = 27,
  group = 28,
  appeal_delay = 40,
  appeal_verdict = 41,
  complaint = 42,
  complaint_lag = 43,
  green_tokens = 55,
  victim_choice = 85,
  silence = 86,
  technology_choice = 87,
  contractor_leak = 88,
  cover_post = 89,
  surrogate = 90,
  prompt = 91,
  text_edit = 92,
  assisted = 93,
  by_hand = 94,
  marked_text = 95,
  text_length = 96,
};

}  // namespace redoubt
