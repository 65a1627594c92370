// `run --record`: tables of what happened to posts, the same for any number of threads, repeated by
// verify, and without a person of a network file.
#include <algorithm>
#include <sstream>

#include "analysis/io/result_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt::testing;
using redoubt::analysis::ResultReader;

namespace {

double sum(const std::vector<double>& cells) {
  double total = 0;
  for (const double cell : cells) total += cell;
  return total;
}

double count(const std::vector<double>& cells, double value) {
  double n = 0;
  for (const double cell : cells) n += cell == value ? 1 : 0;
  return n;
}

// Code of a word in a column of categories.
double code(const ResultReader& file, const char* table, const char* column, const char* word) {
  for (const auto& spec : file.table(table).spec.columns)
    if (spec.name == column)
      for (std::size_t i = 0; i < spec.words.size(); ++i)
        if (spec.words[i] == word) return static_cast<double>(i);
  FAIL("no word " << word);
  return -1;
}

}  // namespace

TEST_CASE("recorded tables agree with the series and with each other", "[record]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  const Printed printed = run_program(folder, "run tiny.toml --record events,cascades,final");
  REQUIRE(printed.status == 0);
  CHECK(files_in(folder) == "tiny.h5 tiny.toml");
  const ResultReader file(folder.path() / "tiny.h5");
  const double exposed =
      count(file.column("events", "kind"), code(file, "events", "kind", "exposed"));
  CHECK(exposed > 100);
  CHECK(exposed == sum(file.column("final", "exposures")));
  CHECK(exposed == sum(file.column("cascades", "exposures")));
  CHECK(exposed == sum(file.values("exposures").values));
  CHECK(file.table("final").rows == 900);
  const double published =
      count(file.column("events", "kind"), code(file, "events", "kind", "published"));
  CHECK(published == static_cast<double>(file.table("cascades").rows));
  const auto replicates = file.column("events", "replicate");
  CHECK(std::is_sorted(replicates.begin(), replicates.end()));
  CHECK(count(replicates, 2) > 100);
}

TEST_CASE("recording changes no result, and threads do not change the recording", "[record]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  const std::string run = "run tiny.toml --no-provenance --quiet ";
  const Printed without = run_program(folder, run + "-o without.h5");
  const Printed one = run_program(folder, run + "--record events,cascades,final -j 1 -o one.h5");
  const Printed three =
      run_program(folder, run + "--record events,cascades,final -j 3 -o three.h5");
  CHECK(without.out == one.out);
  CHECK(one.out == three.out);
  CHECK(read_file(folder.path() / "one.h5") == read_file(folder.path() / "three.h5"));
  CHECK(run_program(folder, "verify one.h5").status == 0);
  const Printed compared = run_program(folder, "compare without.h5 one.h5");
  CHECK(compared.status == 0);
}

TEST_CASE("tables are exported with words and shown by inspect", "[record]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", std::string(kTinyScenario) + "[record]\ntables = [\"events\"]\n");
  REQUIRE(run_program(folder, "run tiny.toml").status == 0);
  const Printed printed = run_program(folder, "export tiny.h5 --table events");
  CHECK(holds(printed.out, "replicate,time,kind,post,group,intent,account,share"));
  CHECK(holds(printed.out, ",published,"));
  CHECK(holds(printed.out, ",classifier,none,"));
  CHECK(holds(run_program(folder, "inspect tiny.h5").out, "What happened to every post"));
  const Printed none = run_program(folder, "export tiny.h5 --table final");
  CHECK(none.status == 1);
  CHECK(holds(none.error, "with --record final"));
}

TEST_CASE("people of a network file are in no table", "[record]") {
  const TemporaryFolder folder;
  std::ostringstream edges;
  for (int i = 0; i < 60; ++i)
    for (int k = 1; k < 8; ++k) edges << i << ' ' << (i + k * k) % 60 << '\n';
  folder.write("edges.txt", edges.str());
  folder.write("real.toml",
               "[scenario]\nname = 'real'\nhorizon = '10d'\n[network]\nfile = 'edges.txt'\n"
               "[moderation]\naudit_fraction = 1\n"
               "[[generator]]\nname = 'farm'\nkind = 'hosted_model'\n"
               "[record]\ntables = ['events', 'final']\n");
  REQUIRE(run_program(folder, "run real.toml").status == 0);
  const ResultReader file(folder.path() / "real.h5");
  const auto accounts = file.column("events", "account");
  CHECK(count(accounts, -1) > 100);
  for (const double account : accounts) CHECK((account == -1 || account >= 60));
  // Sorted by what is in the rows, so that their order names nobody.
  const auto publications = file.column("final", "publications");
  CHECK(std::is_sorted(publications.begin(), publications.end()));
  CHECK(publications.size() == 60);
}

TEST_CASE("unknown tables are refused with the known ones", "[record]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  const Printed near = run_program(folder, "run tiny.toml --record event");
  CHECK(near.status == 1);
  CHECK(holds(near.error, "--record: record.tables[0] is \"event\""));
  CHECK(holds(near.error, "did you mean \"events\"?"));
  const Printed far = run_program(folder, "run tiny.toml --record posts,events");
  CHECK(holds(far.error, "known: events, cascades, final"));
  folder.write("section.toml", std::string(kTinyScenario) + "[record]\ntables = [\"evnts\"]\n");
  const Printed section = run_program(folder, "check section.toml");
  CHECK(section.status == 1);
  CHECK(holds(section.error, "section.toml:"));
  CHECK(holds(section.error, "evnts"));
}

TEST_CASE("only the metrics that are asked for are kept; what is not counted is said", "[record]") {
  const TemporaryFolder folder;
  folder.write("all.toml", kTinyScenario);
  folder.write("some.toml", std::string(kTinyScenario) +
                                "[record]\nmetrics = [\"reach\", \"prevalence\"]\n"
                                "burn_in = \"1d\"\ncompression = 9\n");
  REQUIRE(run_program(folder, "run all.toml -o all.h5").status == 0);
  REQUIRE(run_program(folder, "run some.toml -o some.h5").status == 0);
  const ResultReader all(folder.path() / "all.h5");
  const ResultReader some(folder.path() / "some.h5");
  CHECK(some.has_series("reach"));
  CHECK(some.all_series().size() == 2);
  CHECK(some.values("prevalence").values == all.values("prevalence").values);
  CHECK(some.attribute("digest") == all.attribute("digest"));
  CHECK(some.attribute("burn_in_days") == "1");
  CHECK(run_program(folder, "verify some.h5").status == 0);
}

TEST_CASE("metrics that this world lacks and a burn-in without end are refused", "[record]") {
  const TemporaryFolder folder;
  folder.write("near.toml", std::string(kTinyScenario) + "[record]\nmetrics = [\"reech\"]\n");
  const Printed near = run_program(folder, "check near.toml");
  CHECK(near.status == 1);
  CHECK(holds(near.error, "did you mean \"reach\"?"));
  folder.write("long.toml", std::string(kTinyScenario) + "[record]\nburn_in = \"900d\"\n");
  const Printed late = run_program(folder, "check long.toml");
  CHECK(late.status == 1);
  CHECK(holds(late.error, "long.toml:"));
  CHECK(holds(late.error, "leaves nothing"));
}
