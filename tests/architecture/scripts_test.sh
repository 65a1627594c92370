#!/usr/bin/env bash
# Checks that the checking scripts can fail: each is given something wrong and must say so.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 done=0

# The command must exit with STATUS and print something that matches PATTERN.
expect() {  # STATUS PATTERN COMMAND…
  local status=$1 pattern=$2 actual=0
  shift 2
  "$@" >"$work/printed" 2>&1 || actual=$?
  done=$((done + 1))
  if [ "$actual" != "$status" ] || ! grep -qE "$pattern" "$work/printed"; then
    echo "expected status $status and '$pattern' from: $*"
    echo "got status $actual and:"
    cat "$work/printed"
    failed=$((failed + 1))
  fi
}

# A tree with one file that holds TEXT, and headers that other files may include.
tree() {  # FILE TEXT
  rm -rf "$work/tree"
  mkdir -p "$work/tree/"{sim/kernel,sim/random,agents,analysis/io}
  echo '// A.' >"$work/tree/sim/a.hpp"
  echo '// World.' >"$work/tree/agents/world.hpp"
  mkdir -p "$(dirname "$work/tree/$1")"
  printf '%b\n' "$2" >"$work/tree/$1"
}
layers() {  # STATUS PATTERN FILE TEXT
  tree "$3" "$4"
  expect "$1" "$2" "$here/check_layers.sh" "$work/tree"
}

layers 0 'in order' agents/b.cpp '#include "sim/a.hpp"\n#include <vector>\n#include <boost/any.hpp>'
layers 1 'sim/b.cpp:1: sim includes' sim/b.cpp '#include "agents/world.hpp"'
layers 1 'does not exist' sim/b.cpp '#include "sim/none.hpp"'
layers 1 'must start with' sim/b.cpp '#include "a.hpp"'
tree sim/b.hpp '#include "sim/c.hpp"'
echo '#include "sim/b.hpp"' >"$work/tree/sim/c.hpp"
expect 1 'include cycle: sim/[bc].hpp' "$here/check_layers.sh" "$work/tree"
tree sim/kernel/b.cpp '#include "sim/random/b.hpp"'
echo '// B.' | tee "$work/tree/sim/random/b.hpp" >"$work/tree/sim/kernel/c.hpp"
echo '#include "sim/kernel/c.hpp"' >"$work/tree/sim/random/c.cpp"
expect 1 'folder cycle: sim/(kernel|random)' "$here/check_layers.sh" "$work/tree"
layers 1 'first include must be' sim/a.cpp '#include <vector>\n#include "sim/a.hpp"'
layers 1 'toml.*allowed in' analysis/cli/main.cpp '#include <toml++/toml.h>'
layers 0 'in order' analysis/io/toml_reader.cpp '#include <toml++/toml.h>'
layers 1 'hdf5.*allowed in' agents/b.cpp '#include <hdf5.h>'
layers 1 'no clock' sim/b.cpp '#include <iostream>'
layers 1 'no clock' agents/b.cpp '#include <thread>'
layers 1 'libm' agents/b.cpp 'double f(double x) { return std::exp(x); }'
layers 1 'libm' sim/b.hpp '  return pow(x, 2);'
layers 0 'in order' sim/b.hpp '  return portable::log(x) + std::sqrt(x);  // not std::log(x)'
layers 0 'in order' sim/b.hpp '  return event.time() < dialog(3) && retime(0);'
layers 1 'no clock' sim/b.hpp '  auto seed = std::time(nullptr);'
layers 1 'no globals' sim/b.cpp 'static int counter = 0;'
layers 0 'in order' sim/b.cpp '  static constexpr int kWords = 3;\n  static int count(int x);'
layers 1 'no shared_ptr' analysis/b.cpp 'std::shared_ptr<int> p;'

files() {  # STATUS PATTERN FILE TEXT
  tree "$3" "$4"
  expect "$1" "$2" env GIT_DIR="$work/none" "$here/check_files.sh" "$work/tree"
}
files 0 'in order' README.md 'Text.'
files 1 'notes.txt: not one of' notes.txt 'Text.'
files 1 'must be at most' sim/b.cpp "// B.$(printf '\\n%.0s' {1..301})"
files 1 'b.hpp:1: the first line' sim/b.hpp '#pragma once'
files 1 'README.md:1: a path of one machine' README.md "see /ho""me/ann/x"

docs() {  # STATUS PATTERN TEXT
  rm -rf "$work/tree"
  mkdir -p "$work/tree/"{docs,scenarios,analysis/cli}
  echo 'line.app.add_subcommand("run", "simulates");' >"$work/tree/analysis/cli/run.cpp"
  echo 'test: build' >"$work/tree/Makefile"
  touch "$work/tree/scenarios/small.toml"
  printf '%b\n' "$3" >"$work/tree/docs/a.md"
  expect "$1" "$2" "$here/check_docs.sh" "$work/tree"
}
docs 0 '2 links' '# A word\n[b](a.md#a-word) [c](#a-word) [d](https://example.org)\n\n    build/redoubt run scenarios/small.toml\n    make test'
docs 1 'a.md:1: b.md does not exist' '[b](b.md)'
docs 1 'no heading for #b' '[b](#b)'
docs 1 'no subcommand fly' '\n    build/redoubt fly'
docs 1 'no make target fly' 'Say `make fly`.'
docs 1 'no scenario none.toml' 'See scenarios/none.toml.'

results() {  # STATUS PATTERN CLAIM
  rm -rf "$work/tree"
  mkdir -p "$work/tree/"{docs,scenarios/validation,analysis/cli}
  echo 'test: build' >"$work/tree/Makefile"
  printf '[[expect]]\nname = "falls"\nstatement = "It falls"\n' >"$work/tree/scenarios/validation/a.toml"
  printf '## a\n\n| `falls` | %s | < 0 |\n' "$3" >"$work/tree/docs/validation_results.md"
  expect "$1" "$2" "$here/check_docs.sh" "$work/tree"
}
results 0 'in order' 'It falls'
results 1 'has no result' 'It rises'
results 1 'no file states this' 'It rises'

# A program that prints what the scenario file says.
fake=$work/fake
printf '#!/bin/sh\ncat "$2"\n! grep -q broken "$2"\n' >"$fake"
# The same, but its digests differ.
other=$work/other
printf '#!/bin/sh\nsed "s/digest 1/digest 2/" "$2"\n' >"$other"
chmod +x "$fake" "$other"
mkdir "$work/case"
scenario=$work/case/scenario.toml
echo 'digest 1a' >"$scenario"
expect 0 'same digest 1a' "$here/digest_equal.sh" "$fake" "$fake" "$scenario"
expect 1 'different digests' "$here/digest_equal.sh" "$fake" "$other" "$scenario"
compare=$here/../regression/compare.sh
expect 1 'expected.txt is missing' "$compare" "$fake" "$work/case"
expect 0 'blessed' "$compare" "$fake" "$work/case" --bless
expect 0 'as expected' "$compare" "$fake" "$work/case"
expect 1 'results changed' "$compare" "$other" "$work/case"
echo 'nothing' >"$scenario"
expect 1 'printed no line' "$here/digest_equal.sh" "$fake" "$fake" "$scenario"
echo 'broken' >"$scenario"
expect 1 'exit status 1' "$here/digest_equal.sh" "$fake" "$fake" "$scenario"
expect 1 'the run failed' "$compare" "$fake" "$work/case"

echo "$((done - failed)) of $done expectations met"
[ $failed -eq 0 ]
