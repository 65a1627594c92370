// What is read from Slurm's own words; all else is tested on a real Slurm (tests/cluster).
#include "analysis/sweep/slurm.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

TEST_CASE("the size of an array follows the site's MaxArraySize", "[sweep][slurm]") {
  CHECK(most_array_tasks("MaxArraySize            = 100001\nMaxDBDMsgs = 20\n") == 100001);
  CHECK(most_array_tasks("sh: scontrol: not found") == 1001);
  CHECK(most_array_tasks("MaxArraySize") == 1001);
}
