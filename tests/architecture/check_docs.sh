#!/usr/bin/env bash
# Checks what the documentation names: files that links lead to, headings they jump to, subcommands,
# make targets and scenarios must exist; the page of results has the statements of the files, no others.
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

# "file, name, claim" of every statement of the validation files.
statements() {
  awk -F' = ' '/^\[/ { inside = $0 == "[[expect]]" }
    !inside { next }
    $1 == "name" { gsub(/"/, "", $2); name = $2 }
    $1 == "statement" { claim = $0; sub(/^statement = "/, "", claim); sub(/"$/, "", claim)
      file = FILENAME; sub(/.*\//, "", file); sub(/\.toml$/, "", file)
      print file " `" name "` " claim }' scenarios/validation/*.toml
}

# The same of the page that `make validation` wrote.
stated_results() {
  awk -F' [|] ' '/^## / { file = substr($0, 4) } /^[|] `/ { sub(/^[|] /, "", $1); print file " " $1 " " $2 }' \
    docs/validation_results.md
}

check_results() {
  { diff <(statements | sort) <(stated_results | sort) || true; } | sed -nE \
    's/^</docs\/validation_results.md: this statement has no result (make validation):/p
     s/^>/docs\/validation_results.md: no file states this any more (make validation):/p'
}

{
  check_links
  [ ! -e docs/validation_results.md ] || check_results
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
