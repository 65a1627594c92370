// Why no flag followed: what the record and the scenario say of a detector's silence, and where
// they do not say it.
#pragma once

#include <string>

#include "analysis/report/post_life.hpp"

namespace redoubt::analysis {

class FlagReasons {
 public:
  // Both must outlive it.
  FlagReasons(const Scenario& scenario, const PostLife& life, const RecordedEvents& events)
      : scenario_(scenario), life_(life), events_(events) {}

  // Of a score that is high enough and that no flag followed, as a sentence.
  [[nodiscard]] std::string after(const PostEvent& score) const;
  // A line for each detector that gave no score; "" if all did.
  [[nodiscard]] std::string of_the_silent() const;

 private:
  [[nodiscard]] std::string why_silent(const ActorSpec& spec, const DetectorSetup& setup) const;
  [[nodiscard]] const PostEvent* last_score(const std::string& detector) const;
  [[nodiscard]] bool changes(const std::string& path) const;

  const Scenario& scenario_;
  const PostLife& life_;
  const RecordedEvents& events_;
};

}  // namespace redoubt::analysis
