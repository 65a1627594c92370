// Writes the example result file that tests/contract/open_result.py opens: write_example_result
// FILE
#include <cstdio>
#include <exception>

#include "tests/support/example_result.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    redoubt::test::write_example_result(argv[1], 3,
                                        {{"program_version", "0.1.0"}, {"host", "example"}});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
