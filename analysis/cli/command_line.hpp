// The command line: subcommands, their options and help.
#pragma once

namespace redoubt::analysis {

// Runs what the arguments ask for and returns the exit status: 0 success, 1 the thing asked for
// failed, 2 wrong usage. Errors go to stderr, one line each.
int run_command_line(int argc, char** argv);

}  // namespace redoubt::analysis
