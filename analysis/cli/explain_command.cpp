#include "analysis/cli/explain_command.hpp"

#include <fmt/format.h>

#include <cmath>
#include <stdexcept>

#include "analysis/cli/require_recorded.hpp"
#include "analysis/report/notable_posts.hpp"
#include "analysis/report/plain_words.hpp"
#include "analysis/report/post_life.hpp"
#include "analysis/value/repricing.hpp"
#include "analysis/words/aligned_table.hpp"

namespace redoubt::analysis {
namespace {

constexpr std::size_t kProposed = 5;  // posts a list

std::string wait_text(double waited_days) {
  if (std::isnan(waited_days)) return "";
  return span_words(Duration{std::llround(waited_days * static_cast<double>(days(1).ms))});
}

std::string list_text(const NotableList& list) {
  if (list.posts.empty()) return fmt::format("{}: none\n", list.title);
  std::vector<TextRow> rows{{"post", "readers", "waited", "what"}};
  for (const NotablePost& post : list.posts)
    rows.push_back({fmt::format("{}", post.post), fmt::format("{}", post.readers),
                    wait_text(post.waited_days), post.what});
  return fmt::format("{}\n{}", list.title, aligned_table(rows));
}

void print_lists(const RecordedEvents& events, const ExplainOptions& options) {
  const char* separator = "";
  for (const NotableList& list : find_notable_posts(events, options.replicate, kProposed)) {
    fmt::print("{}{}", separator, list_text(list));
    separator = "\n";
  }
  fmt::print("\nTell one: redoubt explain {} --post N{}\n", options.input,
             options.replicate == 0 ? "" : fmt::format(" --replicate {}", options.replicate));
}

}  // namespace

int explain_command(const ExplainOptions& options) {
  const ResultReader file(options.input);
  require_recorded(file, "events");
  if (options.replicate >= file.replicates())
    throw std::runtime_error(fmt::format("{} has no replicate {} (its replicates are 0 to {})",
                                         options.input, options.replicate, file.replicates() - 1));
  const RecordedEvents events(file);
  if (options.post)
    fmt::print("{}", tell_post_life(read_post_life(events, options.replicate, *options.post),
                                    events, scenario_of(file)));
  else
    print_lists(events, options);
  return 0;
}

}  // namespace redoubt::analysis
