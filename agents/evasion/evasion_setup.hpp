// The evasion of one campaign: what the scenario says of it, and the search itself.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "agents/evasion/evasion.hpp"
#include "agents/evasion/evasion_params.hpp"

namespace redoubt {

class EvasionSetup {
 public:
  explicit EvasionSetup(EvasionParams usual);
  // Those of every evasion, then those of the kind that was chosen.
  void fields(FieldVisitor& v);

  [[nodiscard]] const EvasionParams& params() const { return params_; }
  [[nodiscard]] Evasion& search() const { return *search_; }
  // False until it was begun, and again once another kind was chosen.
  [[nodiscard]] bool begun() const { return begun_; }
  // Where the search before stood when this kind was chosen.
  [[nodiscard]] const std::optional<Direction>& left_at() const { return left_at_; }
  // The best offset that is known now.
  [[nodiscard]] Direction current() const {
    return begun_ ? search_->current() : left_at_.value_or(Direction{});
  }
  void begin(const SearchStart& start);

 private:
  EvasionParams params_;
  // Of every kind that was chosen so far: who takes one up again finds its parameters as they were.
  std::map<std::string, std::unique_ptr<Evasion>> searches_;
  std::string kind_;  // of the search
  Evasion* search_;
  bool begun_ = false;
  std::optional<Direction> left_at_;
};

}  // namespace redoubt
