// The HTML file: complete in itself, safe to embed, faithful to its data.
#include "analysis/report/html_report.hpp"

#include <limits>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>

#include "analysis/report/default_panels.hpp"
#include "analysis/report/page_files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/report_fixture.hpp"

using namespace redoubt::analysis;
using redoubt::tests::report_fixture;

namespace {

std::string finished_page(ReportData data) {
  complete_report(data);
  return html_report(data);
}

nlohmann::json embedded_json(const std::string& html) {
  const std::string start = "id=\"redoubt-data\">";
  const std::size_t from = html.find(start) + start.size();
  return nlohmann::json::parse(html.substr(from, html.find("</script>", from) - from));
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("the page requests nothing", "[report]") {
  const std::string html = finished_page(report_fixture());
  const std::regex outside(R"re((src|href)\s*=\s*["']?\s*(https?:)?//|url\(|@import|fetch\()re");
  CHECK_FALSE(std::regex_search(html.substr(0, html.find("redoubt-data")), outside));
  const std::string script{page_script()};
  CHECK_FALSE(std::regex_search(script, std::regex("https?://(?!www\\.w3\\.org/2000/svg)")));
  CHECK_FALSE(
      std::regex_search(script, std::regex("fetch\\(|XMLHttpRequest|sendBeacon|WebSocket")));
  CHECK(html.find("default-src 'none'") != std::string::npos);
}

TEST_CASE("no text of the run can break out of its element", "[report]") {
  ReportData data = report_fixture();  // its scenario holds "</script><!--"
  data.title = "<img onerror=x> & \"more\"";
  data.provenance.push_back({"host", "not \xff UTF-8"});
  const std::string html = finished_page(data);
  CHECK(count(html, "</script") == 3);
  CHECK(count(html, "<!--") == 0);
  CHECK(html.find("<img onerror") == std::string::npos);
  CHECK(embedded_json(html)["scenario_toml"] == data.scenario_toml);
  CHECK(embedded_json(html)["title"] == data.title);
}

TEST_CASE("the page's own files cannot close their elements", "[report]") {
  CHECK(std::string(page_script()).find("</script") == std::string::npos);
  CHECK(std::string(page_library()).find("</script") == std::string::npos);
  CHECK(std::string(page_library()).find("Permission is hereby granted") != std::string::npos);
  CHECK(std::string(page_style()).find("</style") == std::string::npos);
}

TEST_CASE("data come back as they were, rounded, with NaN as null", "[report]") {
  ReportData data;
  data.replicates = 2;
  data.times_days = {1, 2};
  const double missing = std::numeric_limits<double>::quiet_NaN();
  data.series.push_back(
      {{"prevalence", "metrics", {}, "1", "", ""}, {0.1, missing, 1.0 / 3, 1e-9}});
  const auto json = nlohmann::json::parse(report_json(data));
  const auto& values = json["series"]["prevalence"]["values"];
  CHECK(values[0] == 0.1);
  CHECK(values[1].is_null());
  CHECK(values[2] == 0.333333);
  CHECK(values[3] == 1e-9);
  CHECK(json["t95"][2].get<double>() == Approx(12.7062));
}

TEST_CASE("every planned panel is in the page", "[report]") {
  const auto json = embedded_json(finished_page(report_fixture()));
  std::size_t position = 0;
  for (const ReportPanel& panel : default_panels()) {
    CHECK(json["panels"][position]["id"] == panel.id);
    CHECK_FALSE(panel.sentence.empty());
    CHECK_FALSE(panel.section.empty());
    ++position;
  }
  CHECK(json["panels"].size() == position);
  CHECK(json["key_figures"].size() == 6);
  CHECK(json["assumptions"]["assumed"] == 41);
}

TEST_CASE("the default run's report stays small", "[report]") {
  CHECK(finished_page(report_fixture()).size() < 500'000);
  CHECK(finished_page(report_fixture({.sample_days = 0.25})).size() < 1'500'000);
}

TEST_CASE("an empty result still gives a page", "[report]") {
  const std::string html = finished_page(ReportData{});
  CHECK(html.find("Explores mechanisms, not a forecast") != std::string::npos);
  CHECK(embedded_json(html)["series"].empty());
}

TEST_CASE("contradictory data are refused", "[report]") {
  ReportData data = report_fixture();
  data.series[0].values.pop_back();
  CHECK_THROWS_WITH(
      report_json(data),
      "report: series detection_rate has 2159 values (must be 2160: replicate x time x axes)");
  data = report_fixture();
  data.series.push_back(data.series[0]);
  CHECK_THROWS_WITH(report_json(data), "report: two series are called detection_rate");
}
