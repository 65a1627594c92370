// What the kinds of interventions have in common: a lever has a name, somebody whose it is, and
// parameters of the world that it sets.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/config/fields.hpp"
#include "sim/config/to_value.hpp"

namespace redoubt {

enum class LeverOwner : std::uint8_t { model_provider, platform, developer };
template <>
struct Words<LeverOwner> {
  static constexpr std::array<const char*, 3> value{"provider of the model", "platform",
                                                    "developer"};
};

// When its effect comes beyond its date.
enum class LeverEffect : std::uint8_t {
  at_once,
  model_retraining,     // the next one of the foundation model
  detector_retraining,  // the next one of the detector
  refit,                // the next one of the application
  by_queue              // case by case
};
template <>
struct Words<LeverEffect> {
  static constexpr std::array<const char*, 5> value{"at once", "retraining of the model",
                                                    "retraining of the detector",
                                                    "refit of the application", "case by case"};
};

struct LeverFacts {
  LeverOwner owner;
  LeverEffect effect;
  const char* cost;  // beside cost_usd: what the ledger books because of it, or what is given up
};

// Whom a lever can be pulled on: what the scenario has, by name.
struct LeverPlace {
  std::vector<std::string> detectors;
  std::vector<std::string> applications;
  std::vector<std::string> groups;
  std::vector<std::string> wrong{};  // what is asked for and is not there, in words
  bool sites = true;                 // that investigators are sent to
  bool reports = true;               // whether posts come to review because somebody reports them
  double filter_above = 0;           // of the corpus at the start, sd along the harm axis

  // Those that are named; all if none is.
  [[nodiscard]] static const std::vector<std::string>& chosen(const std::vector<std::string>& named,
                                                              const std::vector<std::string>& all) {
    return named.empty() ? all : named;
  }
  // `value` for the groups that are named, or for all if none is; 0 for the others.
  [[nodiscard]] std::vector<double> per_group(const std::vector<std::string>& named, double value);
};

class Lever {
 public:
  virtual ~Lever() = default;
  [[nodiscard]] virtual LeverFacts facts() const = 0;
  virtual void fields(FieldVisitor&) {}
  // Paths of parameters and the values that they take.
  [[nodiscard]] virtual std::vector<Entry> sets(LeverPlace& place) const = 0;
};

template <class T>
Entry change_of(std::string path, const T& value) {
  return {std::move(path), to_value(value)};
}
inline Entry change_of(std::string path, const char* word) {
  return change_of(std::move(path), std::string(word));
}

// The fields by which levers say on whom they are pulled.
void detectors_field(FieldVisitor& v, std::vector<std::string>& detectors);
void applications_field(FieldVisitor& v, std::vector<std::string>& applications);
void groups_field(FieldVisitor& v, std::vector<std::string>& groups);

}  // namespace redoubt
