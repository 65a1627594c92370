// Catch2 v2 (Debian 12) or v3 (newer systems), whichever is installed.
#pragma once

#ifdef REDOUBT_CATCH3
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
