#!/usr/bin/env bash
# Checks what the documentation names: files that links lead to, headings they jump to, subcommands,
# make targets and scenarios must exist.
# usage: check_docs.sh [ROOT]    prints file:line: what is wrong; exit 1 if anything is
set -euo pipefail
export LC_ALL=C.UTF-8
cd "${1:-$(dirname "$0")/../..}"
failures=$(mktemp)
trap 'rm -f "$failures"' EXIT

pages() { find . -name '*.md' -not -path './build*' -not -path './results/*' -printf '%P\n' | sort; }

# "file:line:target" of every link [text](target) that stays within the repository.
links() {
  pages | { xargs -d '\n' grep -noE '\]\([^)]+\)' -- /dev/null || true; } | sed -E 's/\]\(([^)]*)\)$/\1/' |
    { grep -vE ':[0-9]+:(https?|mailto):' || true; }
}

# Headings as anchors, the way code forges make them: lower case, blanks to -, no other signs.
anchors() {
  sed -nE 's/^#+ +(.*)$/\1/p' "$1" | tr '[:upper:]' '[:lower:]' | sed -E 's/[^[:alnum:] _-]//g; s/ /-/g'
}

check_links() {
  links | while IFS=: read -r page line target; do
    path=${target%%#*}
    file=$page
    [ -z "$path" ] || file=$(dirname "$page")/$path
    if [ ! -e "$file" ]; then
      echo "$page:$line: $path does not exist"
    elif [ "$target" != "$path" ] && ! anchors "$file" | grep -qxF -- "${target#*#}"; then
      echo "$page:$line: no heading for #${target#*#}"
    fi
  done
}

# WHAT PATTERN: every word that PATTERN finds in a page must be among the lines of stdin.
check_words() {
  local known
  known=$(cat)
  pages | { xargs -d '\n' grep -noE -- "$2" /dev/null || true; } | while IFS=: read -r page line found; do
    word=$(grep -oE '[a-z_]+(\.toml)?$' <<<"$found")
    grep -qxF -- "$word" <<<"$known" || echo "$page:$line: there is no $1 $word"
  done
}

{
  check_links
  { grep -rhoE 'add_subcommand\( *"[a-z]+' analysis/cli 2>/dev/null || true; } | sed 's/.*"//' |
    check_words subcommand '^ {4,}(build/)?redoubt [a-z]+|`(build/)?redoubt [a-z]+'
  sed -nE 's/^([a-z]+):.*/\1/p' Makefile 2>/dev/null |
    check_words 'make target' '^ {4,}make [a-z]+|`make [a-z]+'
  { ls scenarios 2>/dev/null || true; } | check_words scenario '\bscenarios/[a-z_]+\.toml'
} | sort -u >"$failures"
if [ -s "$failures" ]; then
  cat "$failures" >&2
  echo "documentation: $(wc -l <"$failures") problem(s)" >&2
  exit 1
fi
echo "documentation: $(links | wc -l) links are in order"
