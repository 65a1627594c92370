#!/usr/bin/env bash
# Checks the repository's files: what may stand at the top, how long a source file may be, that it
# says what it is for, and that no path of somebody's machine got in.
# usage: check_files.sh [ROOT]    prints file:line: what is wrong; exit 1 if anything is
set -euo pipefail
export LC_ALL=C
cd "${1:-$(dirname "$0")/../..}"
failures=$(mktemp)
trap 'rm -f "$failures"' EXIT
max_lines=300

# Tracked files and new ones that git does not ignore; all files in a copy without git.
files() {
  if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git ls-files --cached --others --exclude-standard | while read -r f; do [ ! -f "$f" ] || echo "$f"; done
  else
    find . -type f -not -path './build*' -not -path './results/*' -printf '%P\n'
  fi
}

check_top_level() {
  files | cut -d/ -f1 | sort -u | while read -r entry; do
    case $entry in
      .* | CMakeLists.txt | Makefile | sim | agents | scenarios | analysis | tests | docs) ;;
      README.md | LICENSE | CITATION.cff | CONTRIBUTING.md | CHANGELOG.md) ;;
      *) echo "$entry: not one of the entries allowed at the top level" ;;
    esac
  done
}

code() { files | grep -E '(\.(cpp|hpp|def|sh|cmake|py|js|css)|CMakeLists\.txt|Makefile|\.ci/.*)$' || true; }

check_length() {
  code | while read -r file; do
    lines=$(wc -l <"$file")
    [ "$lines" -le $max_lines ] || echo "$file: $lines lines (must be at most $max_lines: split it by what it is about)"
  done
}

# The first line of a header, or of a .cpp without one, says what the file is for.
check_purpose() {
  code | { grep -E '\.(cpp|hpp)$' || true; } | while read -r file; do
    [ "${file##*.}" = hpp ] || [ ! -f "${file%.cpp}.hpp" ] || continue
    head -1 "$file" | grep -qE '^// ?[^ ]' || echo "$file:1: the first line must be a comment that says what the file is for"
  done
}

check_machine_paths() {
  files | { xargs -d '\n' grep -nIE '(^|[^[:alnum:]_.-])/(work|root)/|/home/[a-z]' -- /dev/null || true; } |
    sed -E 's/^([^:]*:[0-9]+):.*/\1: a path of one machine/'
}

{
  check_top_level
  check_length
  check_purpose
  check_machine_paths
} | sort -u >"$failures"
if [ -s "$failures" ]; then
  cat "$failures" >&2
  echo "files: $(wc -l <"$failures") problem(s)" >&2
  exit 1
fi
echo "files: $(files | wc -l) files are in order"
