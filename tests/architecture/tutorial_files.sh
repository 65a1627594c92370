#!/usr/bin/env bash
# Checks that the files a reader of the tutorials and the README is told to save are ones that the
# program accepts: the indented block after "Save this as `NAME.toml`", in the order of the page.
# usage: tutorial_files.sh REDOUBT
set -euo pipefail
redoubt=$(realpath "$1")
cd "$(dirname "$0")/../.."
checked=0
for page in README.md docs/tutorials/*.md; do
  work=$(mktemp -d)
  awk -v folder="$work" '
    match($0, /[Ss]ave this as `[a-z_]+\.toml`/) {
      file = substr($0, RSTART + 14, RLENGTH - 15); inside = 0; wanted = 1; next }
    wanted && /^    / { inside = 1; print substr($0, 5) > (folder "/" file); next }
    wanted && /^$/ { if (inside) print "" > (folder "/" file); next }
    inside { wanted = 0; inside = 0 }' "$page"
  for file in "$work"/*.toml; do
    [ -e "$file" ] || continue
    printed=$("$redoubt" check "$file" 2>&1) && ! grep -q "warning" <<<"$printed" ||
      { echo "$page: $(basename "$file") is not accepted:" >&2; echo "$printed" >&2; exit 1; }
    checked=$((checked + 1))
  done
  rm -rf "$work"
done
[ "$checked" -ge 3 ] || { echo "only $checked files were found in README.md and the tutorials" >&2; exit 1; }
