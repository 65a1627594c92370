#include "agents/interventions/one_parameter.hpp"

#include <fmt/format.h>

namespace redoubt {
namespace {

class OneNumber : public Lever {
 public:
  OneNumber(const LeverFacts& facts, const char* path, const Field& field, double value)
      : path_(path), value_(value), facts_(facts), field_(field) {}
  [[nodiscard]] LeverFacts facts() const final { return facts_; }
  void fields(FieldVisitor& v) override { v(field_, value_); }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of(path_, value_)};
  }

 protected:
  const char* path_;
  double value_;

 private:
  LeverFacts facts_;
  Field field_;
};

class OneNumberOfApplications final : public OneNumber {
 public:
  using OneNumber::OneNumber;
  void fields(FieldVisitor& v) override {
    OneNumber::fields(v);
    applications_field(v, applications_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    std::vector<Entry> changes;
    for (const std::string& name : LeverPlace::chosen(applications_, place.applications))
      changes.push_back(change_of(fmt::format("application.{}.{}", name, path_), value_));
    return changes;
  }

 private:
  std::vector<std::string> applications_;
};

class OneNumberByGroup final : public OneNumber {
 public:
  using OneNumber::OneNumber;
  void fields(FieldVisitor& v) override {
    OneNumber::fields(v);
    groups_field(v, groups_);
  }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    return {change_of(path_, place.per_group(groups_, value_))};
  }

 private:
  std::vector<std::string> groups_;
};

class OneSwitchOfDetectors final : public Lever {
 public:
  OneSwitchOfDetectors(const LeverFacts& facts, const char* key, bool on)
      : facts_(facts), key_(key), on_(on) {}
  [[nodiscard]] LeverFacts facts() const override { return facts_; }
  void fields(FieldVisitor& v) override { detectors_field(v, detectors_); }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace& place) const override {
    std::vector<Entry> changes;
    for (const std::string& name : LeverPlace::chosen(detectors_, place.detectors))
      changes.push_back(change_of(fmt::format("detector.{}.{}", name, key_), on_));
    return changes;
  }

 private:
  LeverFacts facts_;
  const char* key_;
  bool on_;
  std::vector<std::string> detectors_;
};

}  // namespace

std::unique_ptr<Lever> one_number(const LeverFacts& facts, const char* path, const Field& field,
                                  double value) {
  return std::make_unique<OneNumber>(facts, path, field, value);
}

std::unique_ptr<Lever> one_number_of_applications(const LeverFacts& facts, const char* key,
                                                  const Field& field, double value) {
  return std::make_unique<OneNumberOfApplications>(facts, key, field, value);
}

std::unique_ptr<Lever> one_number_by_group(const LeverFacts& facts, const char* path,
                                           const Field& field, double value) {
  return std::make_unique<OneNumberByGroup>(facts, path, field, value);
}

std::unique_ptr<Lever> one_switch_of_detectors(const LeverFacts& facts, const char* key, bool on) {
  return std::make_unique<OneSwitchOfDetectors>(facts, key, on);
}

}  // namespace redoubt
