// Reads the table of events of a result file back into what the journal was told.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "agents/journal.hpp"
#include "analysis/io/result_reader.hpp"

namespace redoubt::analysis {

class RecordedEvents {
 public:
  // The file must have the table and outlive this.
  explicit RecordedEvents(const ResultReader& file);

  // All events of a replicate in order; kinds that this program does not know are left out.
  void for_each(std::size_t replicate, const std::function<void(const PostEvent&)>& visit) const;
  // "" for no actor.
  [[nodiscard]] std::string actor(ActorId id) const;
  [[nodiscard]] const std::string& group(std::uint8_t id) const { return groups_.at(id); }
  // When the run ended.
  [[nodiscard]] double horizon_days() const { return horizon_days_; }

 private:
  void visit_block(std::size_t first, std::size_t count,
                   const std::function<void(const PostEvent&)>& visit) const;

  const ResultReader& file_;
  std::size_t rows_;
  std::vector<std::optional<PostEvent::Kind>> kinds_;    // by code in the file
  std::vector<std::optional<PostEvent::Cause>> causes_;  // likewise
  std::vector<std::string> groups_;
  std::vector<std::string> actors_;  // the first is "none"
  double horizon_days_;
};

}  // namespace redoubt::analysis
