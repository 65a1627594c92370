// The program: reads the command line and reports what went wrong in one line.
#include <CLI/CLI.hpp>

int main(int argc, char** argv) {
  CLI::App app{"Redoubt: misuse arms races and feedback loops of foundation models"};
  app.set_version_flag("--version", "redoubt " REDOUBT_VERSION);
  CLI11_PARSE(app, argc, argv);
  return 0;
}
