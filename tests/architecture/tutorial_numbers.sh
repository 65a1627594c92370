#!/usr/bin/env bash
# Checks that the tutorial's numbers are of this program: the digest of the first of its runs stands
# in it. All figures in it must be measured again when this fails.
# usage: tutorial_numbers.sh REDOUBT
set -euo pipefail
redoubt=$(realpath "$1")
cd "$(dirname "$0")/../.."
page=docs/tutorials/first_arms_race.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$redoubt" run scenarios/arms_race.toml --replicates 1 --quiet -o "$work/one.h5" >"$work/printed"
digest=$(sed -n 's/^digest //p' "$work/printed")
[ -n "$digest" ] || { echo "the run printed no digest" >&2; exit 1; }
grep -qF "$digest" "$page" ||
  { echo "$page is of another version: its first run has digest $digest now" >&2; exit 1; }
