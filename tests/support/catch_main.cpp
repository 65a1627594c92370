// Catch's main, compiled once (it is slow to compile under sanitizers). Catch2 v3 brings its own.
#ifndef REDOUBT_CATCH3
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
