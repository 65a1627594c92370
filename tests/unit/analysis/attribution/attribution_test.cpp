// Attribution of small worlds: who is to blame is known, finished runs are used again, bad
// questions are refused.
#include "analysis/attribution/attribution.hpp"

#include <fstream>
#include <numeric>

#include "analysis/io/toml_reader.hpp"
#include "analysis/report/attribution_figure.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt;
using namespace redoubt::analysis;
using redoubt::testing::TemporaryFolder;

namespace {

// Publications a day are people × rate, so the sources are known to multiply.
const std::string kWorld = R"(
[scenario]
name = "w"
horizon = "4d"
replicates = 3
[network]
users = 400
[users]
benign_posts_per_day = 2
[[source]]
name = "often"
title = "People write often"
off = { "users.benign_posts_per_day" = 0.5 }
[[source]]
name = "spread"
off = { "users.posting_sigma" = 0 }
[[source]]
name = "dummy"
off = { "users.peak_hour" = 3 }
)";

AttributionQuestion question(const std::string& text, const std::string& metric,
                             const std::vector<std::string>& names = {}) {
  Document document = read_toml_text(text, "w.toml");
  return {.document = document,
          .folder = ".",
          .sources = chosen_sources(read_sources(document), names),
          .metric = parse_outcome(metric)};
}

const auto kGoOn = [](const RunCount&) { return true; };

Attribution answer(const AttributionQuestion& asked, const std::filesystem::path& store = {},
                   std::size_t jobs = 1, std::size_t orders = 8) {
  CoalitionValues values(asked, store, jobs, kGoOn);
  values.check();
  return attribute(asked, values, orders, 1).value();
}

}  // namespace

TEST_CASE("contributions add up exactly, a dummy has none, each in every replicate",
          "[attribution]") {
  const Attribution a = answer(question(kWorld, "publications.sum"));
  REQUIRE(a.shares.size() == 3);
  const double sum = std::accumulate(
      a.shares.begin(), a.shares.end(), 0.0,
      [](double total, const SourceShare& share) { return total + share.contribution.mean; });
  CHECK(sum == Approx(a.all.mean - a.none.mean));
  CHECK(a.explained.mean == Approx(a.all.mean - a.none.mean));
  CHECK(a.coalitions == 8);
  CHECK(a.orders == 0);
  CHECK(a.shares[0].contribution.mean > 100);
  CHECK(a.shares[0].contribution.has_interval());
  CHECK(a.shares[2].contribution.mean == 0);  // the same luck: not one post differs
  CHECK(a.shares[2].contribution.half_width == 0);
  CHECK(a.shares[0].title == "People write often");
  CHECK(a.shares[1].title == "spread");
}

TEST_CASE("the answer does not depend on threads or on the order of the sources", "[attribution]") {
  const Attribution one = answer(question(kWorld, "views.mean", {"often", "spread"}));
  const Attribution two = answer(question(kWorld, "views.mean", {"spread", "often"}), {}, 3);
  CHECK(one.shares[0].contribution.mean == two.shares[1].contribution.mean);
  CHECK(one.shares[1].contribution.mean == two.shares[0].contribution.mean);
}

TEST_CASE("finished coalitions are used again, torn ones are refused", "[attribution]") {
  const TemporaryFolder folder;
  const auto asked = question(kWorld, "publications.sum", {"often", "spread"});
  std::size_t runs = 0;
  const auto stop_after_4 = [&runs](const RunCount& count) {
    runs = count.finished;
    return count.finished < 4;
  };
  CoalitionValues stopped(asked, folder.path(), 1, stop_after_4);
  CHECK_FALSE(attribute(asked, stopped, 8, 1).has_value());
  CoalitionValues resumed(asked, folder.path(), 1, kGoOn);
  const Attribution late = attribute(asked, resumed, 8, 1).value();
  CHECK(resumed.count().reused >= 1);
  CHECK(resumed.count().finished == 12 - 3 * resumed.count().reused);
  CHECK(late.shares[0].contribution.mean == answer(asked).shares[0].contribution.mean);
  CoalitionValues again(asked, folder.path(), 1, kGoOn);
  CHECK(attribute(asked, again, 8, 1).value().all.mean == late.all.mean);
  CHECK(again.count().finished == 0);
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    std::ofstream(entry.path()) << "{";
  CoalitionValues torn(asked, folder.path(), 1, kGoOn);
  CHECK_THROWS_WITH(attribute(asked, torn, 8, 1), Catch::Contains("not a finished coalition"));
}

TEST_CASE("more than 8 sources: drawn orders, with their error", "[attribution]") {
  std::string text = kWorld;
  text.replace(text.find("users = 400"), 11, "users = 100");
  text.replace(text.find("horizon = \"4d\""), 14, "horizon = \"2d\"");
  for (int i = 0; i < 7; ++i)
    text += "[[source]]\nname = 'd" + std::to_string(i) +
            "'\noff = { \"users.peak_hour\" = " + std::to_string(4 + i) + " }\n";
  const Attribution a = answer(question(text, "publications.sum"), {}, 1, 4);
  CHECK(a.orders == 4);
  CHECK(a.coalitions <= 4 * 11);
  double sum = 0;
  for (const SourceShare& share : a.shares) sum += share.contribution.mean;
  CHECK(sum == Approx(a.all.mean - a.none.mean));
  CHECK(a.shares[0].contribution.mean > 10);
  CHECK(a.shares[5].contribution.mean == 0);
}

TEST_CASE("questions that cannot be answered are refused before anything runs", "[attribution]") {
  const auto ask = [](const std::string& text, const std::string& metric) {
    const AttributionQuestion asked = question(text, metric);
    CoalitionValues(asked, {}, 1, kGoOn).check();
  };
  CHECK_THROWS_WITH(ask(kWorld, "publication.sum"), Catch::Contains("publications"));
  CHECK_THROWS_WITH(ask(kWorld, "publications.total"), Catch::Contains("none of mean"));
  std::string once = kWorld;
  once.replace(once.find("replicates = 3"), 14, "replicates = 1");
  CHECK_THROWS_WITH(ask(once, "publications.sum"), Catch::Contains("at least 2"));
  CHECK_THROWS_WITH(question(kWorld, "views.mean", {"offen"}), Catch::Contains("\"often\""));
  CHECK_THROWS_WITH(question(kWorld, "views.mean", {"often", "often"}), Catch::Contains("twice"));
  CHECK_THROWS_WITH(question("[scenario]\nname = 'w'\nhorizon = '1d'\n", "views.mean"),
                    Catch::Contains("nothing to attribute"));
  CHECK_THROWS_WITH(
      ask(kWorld + "[[source]]\nname = 's'\noff = { \"users.posting\" = 1 }\n", "views.mean"),
      Catch::Contains("users.posting"));
  CHECK_THROWS_WITH(ask(kWorld + "[[source]]\nname = 's'\n", "views.mean"),
                    Catch::Contains("source.s.off must be a table"));
}

TEST_CASE("a source can be defined on the command line", "[attribution]") {
  const Source source = parse_source("raters=moderation.specificity:1;moderation.sensitivity:0.9");
  CHECK(source.name == "raters");
  REQUIRE(source.off.size() == 2);
  CHECK(source.off[1].key == "moderation.sensitivity");
  for (const char* bad : {"raters", "raters=", "=a:1", "raters=a", "raters=a:1;b"})
    CHECK_THROWS_WITH(parse_source(bad), Catch::Contains("NAME=PATH:VALUE"));
}

TEST_CASE("the figure stands alone and says what it shows", "[attribution][report]") {
  Attribution a;
  a.metric = "gap.B.mean";
  a.replicates = 4;
  a.coalitions = 4;
  a.all = {.mean = 3, .half_width = 0.5, .replicates = 4};
  a.none = {.mean = 1, .half_width = 0.25, .replicates = 4};
  a.shares = {{"small", "A <small> one", {-0.5, 0.25, 4}, 0}, {"large", "Large", {2.5, 0.5, 4}, 0}};
  const std::string html = attribution_figure(a);
  CHECK(html.find("A &lt;small&gt; one") != std::string::npos);
  CHECK(html.find("http://") == std::string::npos);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find(">Large<") < html.find("A &lt;small"));  // by size
  for (const char* broken : {"\"nan", "Mnan", "Hnan", ">nan"})
    CHECK(html.find(broken) == std::string::npos);
}
