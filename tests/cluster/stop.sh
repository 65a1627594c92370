#!/usr/bin/env bash
# Ends what start.sh started in FOLDER, by its own pid files and nothing else.
# usage: stop.sh FOLDER
base=$1
SLURM_CONF=$base/slurm.conf timeout 10 scancel --user="$(id -un)" 2>/dev/null
for file in "$base"/slurmd.*.pid "$base"/slurmctld.pid "$base"/munge/munged.pid; do
  pid=$(cat "$file" 2>/dev/null) || continue
  kill -TERM "$pid" 2>/dev/null
  for _ in $(seq 1 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  kill -KILL "$pid" 2>/dev/null
  rm -f "$file"
done
exit 0
