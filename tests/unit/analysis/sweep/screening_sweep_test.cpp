// Every assumed number of a scenario becomes a factor that a run accepts at both ends, or is named.
#include "analysis/sweep/screening_sweep.hpp"

#include "analysis/experiment/scenario_parts.hpp"
#include "analysis/io/toml_reader.hpp"
#include "sim/config/describe_fields.hpp"
#include "sim/config/set_path.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::analysis::ScenarioPart;
using redoubt::analysis::screening_sweep;

namespace {

const std::string kBase =
    "[scenario]\nname = 's'\nhorizon = '3d'\n[network]\nusers = 100\n"
    "[[generator]]\nname = 'one'\nkind = 'hosted_model'\n"
    "[[generator]]\nname = 'two'\nkind = 'hosted_model'\nposts_per_day = 5\n"
    "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.02\n";

Document sweep_of(const std::string& base) {
  return analysis::read_toml_text(screening_sweep(test::scenario_of(base), "b.toml"), "sweep.toml");
}

const Table& factors(const Document& sweep) {
  return *find_path(sweep, "uncertainties")->get<Table>();
}

bool has_line(const std::string& text, const std::string& line) {
  return text.find(line + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("an assumption is varied from half to twice, a share by its odds", "[screening]") {
  const std::string text = screening_sweep(test::scenario_of(kBase), "b.toml");
  CHECK(has_line(text, "base = \"b.toml\""));
  CHECK(has_line(text, "\"users.sessions_per_day\" = { range = [0.5, 2], log = true }"));
  CHECK(has_line(text, "\"detector.d.flag_rate\" = { range = [0.010101, 0.0392157] }"));
  CHECK(has_line(text, "\"moderation.reviewers\" = { range = [1, 4], log = true, whole = true }"));
  CHECK(has_line(text, "\"detector.d.label_window\" = { range = [\"7d\", \"28d\"], log = true }"));
  CHECK(has_line(text, "\"generator.two.posts_per_day\" = { range = [2.5, 10], log = true }"));
  CHECK(has_line(text,
                 "\"generator.hosted_model.accounts x2\" = { range = [10, 40], log = true, whole = "
                 "true, paths = [\"generator.one.accounts\", \"generator.two.accounts\"] }"));
  CHECK(has_line(text, "#   users.diurnal_amplitude"));          // 0: off
  CHECK(text.find("users.posting_sigma") == std::string::npos);  // published
}

TEST_CASE("every assumed number is a factor or is named", "[screening]") {
  const std::string text = screening_sweep(test::scenario_of(kBase), "b.toml");
  Scenario scenario = test::scenario_of(kBase);
  std::size_t numbers = 0;
  analysis::visit_parts(scenario, [&](const ScenarioPart& part, auto& params) {
    if (part.path == "scenario" || part.path == "network" || part.path == "record") return;
    for (const FieldDescription& field : flattened(describe_fields(fields_of(params)))) {
      const bool number = field.type == FieldType::number || field.type == FieldType::integer ||
                          field.type == FieldType::duration;
      if (!number || field.tag != Tag::assumed) continue;
      const std::string path = part.path + "." + field.name;
      INFO(path);
      CHECK((text.find("\"" + path + "\"") != std::string::npos || has_line(text, "#   " + path)));
      ++numbers;
    }
  });
  CHECK(numbers > 100);
}

TEST_CASE("both ends of every range are allowed", "[screening]") {
  const Document sweep = sweep_of(kBase);
  const Document base = analysis::read_toml_text(kBase, "b.toml");
  for (const Entry& factor : factors(sweep)) {
    const Table& shape = *factor.value.get<Table>();
    const Value* listed = shape.find("paths");
    for (const Value& end : *shape.find("range")->get<Array>()) {
      Document changed = base;
      if (listed == nullptr) set_path(changed, factor.key, end);
      for (const Value& path : listed != nullptr ? *listed->get<Array>() : Array{})
        set_path(changed, *path.get<std::string>(), end);
      INFO(factor.key);
      CHECK_NOTHROW(read_scenario(changed));
    }
  }
}
