#include "analysis/sweep/input_files.hpp"

#include "agents/applications/application.hpp"
#include "agents/catalogue.hpp"
#include "agents/sections.hpp"
#include "sim/config/describe_fields.hpp"

namespace redoubt::analysis {
namespace {

class FileParameters {
 public:
  template <HasFields Params>
  void operator()(const std::string& owner, Params& params) {
    for (const FieldDescription& field : flattened(describe_fields(fields_of(params))))
      if (field.unit == "file")
        files_[owner + "." + field.name] = *field.default_value.get<std::string>();
  }
  // A section that a scenario may lack.
  template <HasFields Params>
  void operator()(const std::string& owner, std::optional<Params>& params) {
    if (params) (*this)(owner, *params);
  }
  [[nodiscard]] const std::map<std::string, std::string>& all() const { return files_; }

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace

std::map<std::string, std::string> input_files(const Scenario& scenario) {
  FileParameters files;
  Scenario copy = scenario;
  files("scenario", copy.general);
  files("network", copy.network);
  files("users", copy.users);
  files("record", copy.record);
  visit_sections(copy, files);
  PropagationSetup propagation = build_propagation(copy);
  files("propagation", propagation);
  for (ArrivalParams& each : copy.arrivals) files("arrivals." + each.name, each);
  for (const ActorSpec& spec : copy.generators)
    files("generator." + spec.name, *build_generator(copy.document, spec));
  for (const ActorSpec& spec : copy.detectors) {
    DetectorSetup setup = build_detector(copy.document, spec);
    files("detector." + spec.name, setup);
  }
  for (const ActorSpec& spec : copy.applications) {
    ApplicationSetup setup = build_application(copy.document, spec);
    files("application." + spec.name, setup);
  }
  return files.all();
}

}  // namespace redoubt::analysis
