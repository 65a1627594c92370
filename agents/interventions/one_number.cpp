#include "agents/interventions/one_number.hpp"

namespace redoubt {
namespace {

class OneNumber final : public Lever {
 public:
  OneNumber(const LeverFacts& facts, const char* path, const Field& field, double value)
      : facts_(facts), path_(path), field_(field), value_(value) {}
  [[nodiscard]] LeverFacts facts() const override { return facts_; }
  void fields(FieldVisitor& v) override { v(field_, value_); }
  [[nodiscard]] std::vector<Entry> sets(LeverPlace&) const override {
    return {change_of(path_, value_)};
  }

 private:
  LeverFacts facts_;
  const char* path_;
  Field field_;
  double value_;
};

}  // namespace

std::unique_ptr<Lever> one_number(const LeverFacts& facts, const char* path, const Field& field,
                                  double value) {
  return std::make_unique<OneNumber>(facts, path, field, value);
}

}  // namespace redoubt
