// The command line's promises: help, exit status, one clear line for wrong usage.
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt::testing;

TEST_CASE("without arguments the program explains itself", "[cli]") {
  const TemporaryFolder folder;
  const Printed printed = run_program(folder, "");
  CHECK(printed.status == 0);
  CHECK(printed.error.empty());
  for (const char* command : {"run", "check", "report", "inspect", "verify", "export", "compare",
                              "explain", "list", "new", "bench"})
    CHECK(holds(printed.out, std::string("\n  ") + command + " "));
}

TEST_CASE("every subcommand has help with an example", "[cli]") {
  const TemporaryFolder folder;
  for (const std::string command : {"run", "check", "report", "inspect", "verify", "export",
                                    "compare", "explain", "list", "new", "bench"}) {
    const Printed printed = run_program(folder, command + " --help");
    INFO(command);
    CHECK(printed.status == 0);
    CHECK(holds(printed.out, "Example: redoubt " + command));
  }
  CHECK(holds(run_program(folder, "--version").out, "redoubt " REDOUBT_VERSION));
}

TEST_CASE("wrong usage is one line on stderr and status 2", "[cli]") {
  const TemporaryFolder folder;
  const auto wrong = [&folder](const std::string& arguments, const std::string& part) {
    const Printed printed = run_program(folder, arguments);
    INFO(arguments << ": " << printed.error);
    CHECK(printed.status == 2);
    CHECK(printed.out.empty());
    CHECK(holds(printed.error, part));
    CHECK(std::count(printed.error.begin(), printed.error.end(), '\n') == 1);
  };
  wrong("rnu x.toml", "did you mean \"run\"?");
  wrong("run", "SCENARIO");
  wrong("run x.toml --sead 3", "there is no option --sead (did you mean \"--seed\"?)");
  wrong("run x.toml --seed abc", "abc");
  wrong("run x.toml -j 0", "jobs");
  wrong("run x.toml y.toml", "y.toml");
  wrong("export x.h5 --format xls", "xls");
  wrong("list --json --schema", "--json");
}

TEST_CASE("general flags stand before or after the subcommand", "[cli]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  const std::string flags = "--quiet --no-color --no-provenance ";
  const Printed before = run_program(folder, flags + "run tiny.toml -o before.h5");
  const Printed after = run_program(folder, "run tiny.toml -o after.h5 " + flags);
  CHECK(before.status == 0);
  CHECK(before.error.empty());
  CHECK(after.error.empty());
  CHECK(read_file(folder.path() / "before.h5") == read_file(folder.path() / "after.h5"));
  CHECK(run_program(folder, "list topology " + flags).status == 0);
  CHECK(run_program(folder, flags + "list topology").status == 0);
}

TEST_CASE("what can be named is listed for people and programs", "[cli]") {
  const TemporaryFolder folder;
  CHECK(holds(run_program(folder, "list").out, "statistical"));
  CHECK(holds(run_program(folder, "list topology").out, "power_law"));
  CHECK(holds(run_program(folder, "list evasion").out, "exp3"));
  CHECK(holds(run_program(folder, "list detector --params").out, "retrain_every"));
  CHECK(holds(run_program(folder, "list --markdown").out, "| "));
  const Printed wrong = run_program(folder, "list dtector");
  CHECK(wrong.status == 1);
  CHECK(holds(wrong.error, "did you mean \"detector\"?"));
}

TEST_CASE("every kind says what it is", "[cli]") {
  const TemporaryFolder folder;
  for (const std::string kind :
       {"statistical", "matcher", "reports", "copy_paste", "hosted_model"}) {
    const std::string line = run_program(folder, "list " + kind).out;
    INFO(line);
    CHECK(line.size() > kind.size() + 30);
  }
}

TEST_CASE("starter scenarios run, and nothing is overwritten", "[cli]") {
  const TemporaryFolder folder;
  for (const std::string family : {"arms_race", "benign", "intervention"}) {
    INFO(family);
    REQUIRE(run_program(folder, "new " + family + ".toml --family " + family).status == 0);
    CHECK(run_program(folder, "check " + family + ".toml").status == 0);
    CHECK(run_program(folder, "run " + family +
                                  ".toml --set network.users=200 --until 2d "
                                  "--replicates 1 --quiet")
              .status == 0);
  }
  const Printed again = run_program(folder, "new benign.toml");
  CHECK(again.status == 1);
  CHECK(holds(again.error, "benign.toml exists already"));
  CHECK(holds(run_program(folder, "new x.toml --family armsrace").error, "arms_race"));
}
