#!/usr/bin/env bash
# Runs one regression case and compares what the program prints (summary table and digest) with
# expected.txt, character by character.
# usage: compare.sh BINARY CASE_DIRECTORY [--bless]    --bless writes expected.txt instead
set -euo pipefail
[ $# -ge 2 ] || { echo "usage: compare.sh BINARY CASE_DIRECTORY [--bless]" >&2; exit 2; }
binary=$(realpath "$1") bless=${3:-}
cd "$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! "$binary" run scenario.toml --quiet -o "$work/result.h5" >"$work/printed" 2>"$work/errors"; then
  echo "$2: the run failed" >&2
  cat "$work/errors" >&2
  exit 1
fi
sed "s|$work/||g" "$work/printed" >"$work/actual"
[ -s "$work/actual" ] || { echo "$2: the run printed nothing" >&2; exit 1; }
if [ "$bless" = --bless ]; then
  cp "$work/actual" expected.txt
  echo "blessed $2"
elif [ ! -f expected.txt ]; then
  echo "$2: expected.txt is missing (make bless writes it)" >&2
  exit 1
elif ! diff -u expected.txt "$work/actual"; then
  echo "$2: results changed. If they should: make bless, and say why in CHANGELOG.md under Behaviour" >&2
  exit 1
else
  echo "as expected: $2"
fi
