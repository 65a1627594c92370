#!/usr/bin/env bash
# Checks what a build finds out about its commit: the commit, whether files differ from it, nothing
# for sources without a repository or inside that of somebody else.
# usage: built_from_test.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
script=$PWD/analysis/io/built_from.cmake
git=$(command -v git) || { echo "needs git" >&2; exit 1; }
work=$(realpath "$(mktemp -d)")
trap 'rm -rf "$work"' EXIT

# FOLDER EXPECTED: what the written source returns.
expect() {
  cmake -DSOURCE="$1" -DOUTPUT="$work/written.cpp" -DGIT="$git" -P "$script"
  grep -qF "return \"$2\";" "$work/written.cpp" ||
    { echo "$1: expected \"$2\", found:" >&2; grep return "$work/written.cpp" >&2; exit 1; }
}

mkdir "$work/archive"
expect "$work/archive" ""
repository=$work/repository
mkdir -p "$repository/inside"
cd "$repository"
git init -q
echo one >file
git add file
git -c user.name=t -c user.email=t@example.org commit -qm one
commit=$(git rev-parse HEAD)
expect "$repository" "$commit"
before=$(stat -c %Y.%i "$work/written.cpp")
expect "$repository" "$commit"
[ "$before" = "$(stat -c %Y.%i "$work/written.cpp")" ] || { echo "written again for nothing" >&2; exit 1; }
echo two >file
expect "$repository" "$commit with changes"
expect "$repository/inside" ""
