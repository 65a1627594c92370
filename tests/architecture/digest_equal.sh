#!/usr/bin/env bash
# Checks that two builds of the program (other compiler, other optimisation) simulate the same:
# the digests of the scenarios' first days must be equal.
# usage: digest_equal.sh BINARY_A BINARY_B SCENARIO.toml…    DIGEST_UNTIL: how much is simulated (2d)
set -euo pipefail
[ $# -ge 3 ] || { echo "usage: digest_equal.sh BINARY_A BINARY_B SCENARIO.toml…" >&2; exit 2; }
a=$1 b=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

digest() {  # BINARY SCENARIO
  local status=0
  "$1" run "$2" --until "${DIGEST_UNTIL:-2d}" --replicates 1 --set record.burn_in=0s --quiet -o "$work/out.h5" >"$work/out" 2>&1 || status=$?
  if [ $status -ne 0 ]; then
    echo "$1 run $2: exit status $status" >&2
    tail -20 "$work/out" >&2
    exit 1
  fi
  local found
  found=$(sed -nE 's/^ *digest:? +([0-9a-f]+) *$/\1/p' "$work/out")
  [ -n "$found" ] || { echo "$1 run $2: printed no line 'digest <hex>'" >&2; exit 1; }
  echo "$found"
}

different=0
for scenario in "$@"; do
  digest_a=$(digest "$a" "$scenario")
  digest_b=$(digest "$b" "$scenario")
  if [ "$digest_a" = "$digest_b" ]; then
    echo "same digest $digest_a: $scenario"
  else
    echo "different digests: $scenario: $digest_a ($a), $digest_b ($b)" >&2
    different=1
  fi
done
exit $different
