#!/usr/bin/env bash
# Checks what may include what: layers go down only, no cycles of files, nor of folders in sim and
# analysis, each library in its place, and no clock, file, thread or libm in the layers whose results
# must repeat bit for bit.
# usage: check_layers.sh [ROOT]    prints file:line: what is wrong; exit 1 if anything is
set -euo pipefail
export LC_ALL=C
cd "${1:-$(dirname "$0")/../..}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# "file:line:code" of every line that holds code; text after // does not count.
{ find sim agents analysis -name '*.[ch]pp' 2>/dev/null || true; } | sort |
  xargs -r -d '\n' awk '{ sub(/\/\/.*/, "") } /[^ \t]/ { print FILENAME ":" FNR ":" $0 }' >"$work/code"
# "file line <header>" or "file line "header"" of every include.
sed -nE 's|^([^:]*):([0-9]+):[[:space:]]*#[[:space:]]*include[[:space:]]*([<"][^>"]*[>"]).*|\1 \2 \3|p' \
  "$work/code" >"$work/includes"
includes() { cat "$work/includes"; }

# Layer of a file, as a number that may only fall along an include.
check_direction() {
  includes | awk '
    BEGIN { rank["sim"] = 0; rank["agents"] = 1; rank["analysis"] = 2 }
    $3 ~ /^"/ {
      header = substr($3, 2, length($3) - 2)
      split($1, from, "/"); split(header, to, "/")
      if (!(to[1] in rank))
        print $1 ":" $2 ": " $3 " (must start with sim/, agents/ or analysis/)"
      else if (rank[to[1]] > rank[from[1]])
        print $1 ":" $2 ": " from[1] " includes " $3 " (includes go down: analysis, agents, sim)"
      else if (system("test -f \"" header "\""))
        print $1 ":" $2 ": " $3 " does not exist"
    }'
}

check_cycles() {
  includes | awk '$3 ~ /^"/ { print $1, substr($3, 2, length($3) - 2) }' |
    { tsort 2>&1 >/dev/null || true; } | sed -n 's|^tsort: \([^-]\)|include cycle: \1|p'
}

# Folders below a layer stand one upon the other, too; in agents actors and what they share need one
# another.
check_folder_cycles() {
  includes | sed -nE 's#^((sim|analysis)/[^/]+)/[^ ]* [0-9]+ "((sim|analysis)/[^/"]+)/.*#\1 \3#p' | sort -u |
    { tsort 2>&1 >/dev/null || true; } | sed -n 's|^tsort: \([^-]\)|folder cycle: \1|p'
}

# A header is proved to compile alone by the .cpp of its name, which includes it first.
check_own_header_first() {
  includes | awk '!seen[$1]++ && $1 ~ /\.cpp$/ { print $1, $2, $3 }' |
    while read -r file line header; do
      own=${file%.cpp}.hpp
      [ ! -f "$own" ] || [ "$header" = "\"$own\"" ] ||
        echo "$file:$line: the first include must be \"$own\""
    done
}

# header pattern — where it may stand — which layers are searched
check_libraries() {
  while read -r header allowed; do
    includes | awk -v header="^<($header)" -v allowed="^($allowed)" '
      $3 ~ header && $1 !~ allowed { print $1 ":" $2 ": " $3 " (allowed in " substr(allowed, 2) ")" }'
  done <<'TABLE'
toml[+][+]/           analysis/io/
hdf5|H5               analysis/io/
zlib                  analysis/io/
CLI/                  analysis/cli/
nlohmann/             analysis/
boost/graph/          sim/network/
boost/random|random>  sim/network/|analysis/
boost/math|cmath_     analysis/
TABLE
  # Below the rim: the standard library without clock, files, threads; Boost; fmt; and madvise, which
  # asks for huge pages where Linux has them and changes no result.
  includes | awk '
    BEGIN {
      split("iostream fstream cstdio filesystem thread mutex shared_mutex condition_variable future " \
            "semaphore latch barrier stop_token chrono ctime csignal cfenv locale clocale execution " \
            "ranges format source_location print syncstream", words, " ")
      for (i in words) banned["<" words[i] ">"] = 1
    }
    $1 "," $3 == "sim/kernel/huge_pages.hpp,<sys/mman.h>" { next }
    $1 !~ /^analysis/ && $3 ~ /^</ && $3 !~ /^<(boost|fmt)\// && ($3 in banned || $3 ~ /[.\/]/) {
      print $1 ":" $2 ": " $3 " (sim and agents: no clock, file, thread or system header)"
    }'
}

libm='log|log2|log10|log1p|exp|exp2|expm1|pow|sin|cos|tan|sinh|cosh|tanh|asin|acos|atan|atan2|cbrt'
libm="$libm|hypot|erf|erfc|lgamma|tgamma"

# Code lines of some layers that match a pattern, with the reason why they must not.
forbid() {  # LAYERS PATTERN WHY
  { grep -E "^($1)/[^:]*:[0-9]+:$2" "$work/code" || true; } | sed -E "s|\$| ($3)|"
}

check_calls() {
  forbid 'sim|agents' "(|.*[^[:alnum:]_:.>])(std::|::)?($libm)[(]" \
    'libm differs between systems: use redoubt::portable' | grep -v '^sim/random/portable_' || true
  forbid 'sim|agents' '.*(\b(s?rand|clock|getenv|f?printf|puts|fopen)[(]|\btime[(](0|NULL|nullptr|&))' \
    'sim and agents read no clock, open no file, print nothing'
  forbid 'sim|agents' '.*(\bstd::(time|cout|cerr|clog|ranges)\b|fmt::print)' \
    'sim and agents read no clock, print nothing, and must compile for the browser'
  forbid 'sim|agents' '[[:space:]]*(static|thread_local)[[:space:]][^(]*[=;{]' 'no globals' |
    grep -vE ':[0-9]+:.*\b(const|constexpr)\b' || true
  forbid 'sim|agents|analysis' '.*(shared_ptr|(^|[^.[:alnum:]_])exit[(]|(=|return) *new\b)' 'no shared_ptr, no new, no exit'
}

{
  check_direction
  check_cycles
  check_folder_cycles
  check_own_header_first
  check_libraries
  check_calls
} | sort -u >"$work/failures"
if [ -s "$work/failures" ]; then
  cat "$work/failures" >&2
  echo "layers: $(wc -l <"$work/failures") problem(s)" >&2
  exit 1
fi
echo "layers: $(includes | wc -l) includes are in order"
