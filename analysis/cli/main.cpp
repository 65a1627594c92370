// The program redoubt.
#include "analysis/cli/command_line.hpp"

int main(int argc, char** argv) {
  return redoubt::analysis::run_command_line(argc, argv);
}
