#!/usr/bin/env bash
# Checks that what `cmake --install` puts elsewhere works: the program starts, the scenarios are there.
# usage: install_test.sh BUILD_DIRECTORY
set -euo pipefail
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "$1" --prefix "$prefix" >"$prefix/log"
"$prefix/bin/redoubt" --version
source=$(dirname "$0")/../../scenarios
[ ! -d "$source" ] || diff -r "$source" "$prefix/share/redoubt/scenarios"
