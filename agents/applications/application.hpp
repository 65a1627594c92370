// An application on a foundation model: people meet it, it serves or refuses them, is complained
// about, and is made anew from time to time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "agents/applications/flaws.hpp"
#include "agents/applications/service_desk.hpp"
#include "agents/applications/workshop.hpp"
#include "agents/foundation/foundation_model.hpp"
#include "agents/institution.hpp"

namespace redoubt {

// The parameters of an application: those that all have, then those of its kind.
struct ApplicationSetup {
  std::string name;
  std::unique_ptr<ApplicationKind> kind;
  ApplicationParams params;
  void fields(FieldVisitor& v);
};

class Application final : public Institution {
 public:
  struct Place {
    std::span<const Group> groups;
    KeyedDraws draws{0, 0};
    std::size_t people = 0;
    ActorId self;
    ActorId platform;
    FoundationModel* model = nullptr;  // that it stands on; nullptr: one of its own
    FoundationParams own_model;        // else what that is like
    FoundationStart own_start;
  };
  Application(ApplicationSetup setup, Place place);

  // It takes over the refusals of the other.
  void depend_on(Application& other) { upstream_.push_back(&other); }

  void start(Context& context) override;
  void wake(Context& context, std::uint32_t timer, std::uint32_t what) override;
  void observe(Context& context, const Signal& signal) override;
  [[nodiscard]] Fields parameters() override { return fields_of(setup_); }
  void changed(Context& context) override;
  [[nodiscard]] bool is_model() const override { return true; }
  [[nodiscard]] bool stands_on(const Institution& other) const override {
    return place_.model == &other;
  }

  // The person asks, now. True if served.
  bool ask(Context& context, UserId user, std::uint64_t occasion);

  [[nodiscard]] const std::string& name() const { return setup_.name; }
  [[nodiscard]] const ApplicationParams& params() const { return setup_.params; }
  [[nodiscard]] const ServiceTally& tally() const { return book_.tally(); }
  [[nodiscard]] const FlawTally& flaws() const { return flaws_.tally(); }
  [[nodiscard]] const ServiceDesk& desk() const { return desk_; }
  // Of who has the place in this tenancy.
  [[nodiscard]] Verdict verdict(UserId user, std::uint32_t tenancy) const {
    const Standing& standing = book_.of(user);
    return standing.tenancy == tenancy ? standing.verdict : Verdict::unknown;
  }
  // What is in use, and how often it fails deserving people of each group, in trial cases. Nothing
  // is in use before a version passed the gate.
  [[nodiscard]] bool released() const { return released_ && in_use(); }
  [[nodiscard]] const Version& version() const { return version_; }
  [[nodiscard]] const std::vector<double>& failures() const { return failures_; }

 private:
  [[nodiscard]] FoundationModel& model() { return place_.model ? *place_.model : *own_model_; }
  [[nodiscard]] Person person(Context& context, UserId user) const;
  void plan_meeting(Context& context);
  void plan_refit(Context& context, Duration delay);
  void plan_audit(Context& context);
  void meet(Context& context, std::uint32_t number);
  void misuse(Context& context, const Person& person, std::uint64_t occasion);
  [[nodiscard]] bool refused_upstream(Context& context, UserId user, std::uint64_t occasion);
  void count(Context& context, const Judgement& judgement, bool refused, std::uint8_t group);
  void refit(Context& context);
  [[nodiscard]] bool passes_gate(Context& context, const Version& candidate);
  void release(Context& context, Version candidate);
  void answer(Context& context);
  void compensate(Context& context, std::uint8_t group);
  void audit(Context& context);
  void found(Context& context, std::size_t group, Finder by);
  void repair(Context& context, std::size_t group);

  ApplicationSetup setup_;
  Place place_;
  std::vector<Application*> upstream_;
  std::uint64_t key_;
  std::unique_ptr<FoundationModel> own_model_;
  Workshop workshop_;
  ServiceBook book_;
  ServiceDesk desk_;
  Flaws flaws_;
  FailureCount audited_;
  std::vector<double> upheld_;  // complaints by group since the last repair
  Version version_;
  bool released_ = false;
  std::vector<double> failures_;
  std::uint32_t meeting_ = 0;  // number of the next one
  std::uint32_t refit_plan_ = 0;
  std::uint32_t audit_plan_ = 0;
  SimTime next_refit_;
};

}  // namespace redoubt
