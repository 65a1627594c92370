#!/usr/bin/env bash
# A sweep on a real Slurm: array, a task that fails, a node that dies in the middle, a controller
# that restarts, resume of what is missing – and the numbers of the local sweep, bit for bit.
# usage: slurm_sweep.sh REDOUBT    exit 77: no Slurm here (apt-get install slurm-wlm munge)
set -u
redoubt=$1
here=$(cd "$(dirname "$0")" && pwd)
for program in slurmctld slurmd munged sbatch; do
  PATH=$PATH:/usr/sbin command -v $program >/dev/null || { echo "skipped: no $program (apt-get install slurm-wlm munge)"; exit 77; }
done
export PATH=$PATH:/usr/sbin
work=$(mktemp -d)
chmod 755 "$work"
trap '"$here/stop.sh" "$work/cluster"; rm -rf "$work"' EXIT
"$here/start.sh" "$work/cluster" 2 || { cat "$work"/cluster/log/*; exit 1; }
export SLURM_CONF=$work/cluster/slurm.conf
cd "$work"

fail() { echo "FAILED: $*" >&2; "$redoubt" status out >&2; cat out/slurm/*.err >&2; exit 1; }
wait_for() {  # SECONDS WHAT COMMAND…
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do [ $SECONDS -lt $end ] || fail "waited for $what"; sleep 0.5; done
}
missing() { "$redoubt" status out --json | sed -n 's/.*"missing": \([0-9]*\).*/\1/p'; }
queue_is_empty() { [ -z "$(squeue -h)" ]; }
results() { sed -E 's/,?"seconds":[^,}]*//' "$1"/chunks/*.jsonl | grep '"run"'; }

cat >tiny.toml <<'TOML'
[scenario]
name = "tiny"
horizon = "10d"
replicates = 2
[network]
users = 400
[[generator]]
name = "campaign"
kind = "hosted_model"
[[detector]]
name = "classifier"
kind = "statistical"
TOML
cat >s.toml <<'TOML'
base = "tiny.toml"
[design]
kind = "sobol"
samples = 60
replicates = 2
[uncertainties]
"propagation.branching_factor" = { range = [0.1, 0.4] }
[outcomes]
keep = ["publications.sum", "prevalence.mean"]
TOML

"$redoubt" sweep s.toml -o local --quiet >/dev/null || fail "the local sweep"

# 20 chunks in 8 tasks at most (MaxArraySize); the merge runs when all have ended.
"$redoubt" sweep s.toml -o out --slurm --chunk-runs 6 || fail "submission"
grep -q -- '--array=0-6' out/slurm/array.sh || fail "the array does not fit MaxArraySize"
"$redoubt" sweep s.toml -o out --slurm 2>&1 | grep -q "still works" || fail "a second submission"

# A node dies with its task: its daemon, the step and what the step runs.
wait_for 60 "a running task" sh -c 'squeue -h -t R -w n2 | grep -q .'
# Task, job and script of one and the same: the script of a job lies in a folder of its number.
read -r victim job < <(squeue -h -t R -w n2 -o "%K %A" | head -1)
spool=$work/cluster/spool.n2/job$(printf %05d "$job")  # the path is this test's own
wait_for 20 "its script" pgrep -f "$spool/"
script=$(pgrep -f "$spool/" | head -1)
step=$(ps -o ppid= -p "$script" | tr -d ' ')
kill -KILL "$(cat cluster/slurmd.n2.pid)" "$step" $(pgrep -P "$script") "$script" 2>/dev/null
rm -f cluster/slurmd.n2.pid

# The controller restarts meanwhile.
kill -TERM "$(cat cluster/slurmctld.pid)"
wait_for 20 "the controller's end" sh -c '! kill -0 $(cat cluster/slurmctld.pid)'
slurmctld -f "$SLURM_CONF"
wait_for 20 "the controller" squeue
slurmd -f "$SLURM_CONF" -N n2
wait_for 280 "the end of all jobs" queue_is_empty
grep -q "queued again: 1" out/slurm/*_"$victim".out || fail "task $victim was not queued again"
[ "$(missing)" = 0 ] || fail "$(missing) runs are missing after a node failure"
[ -s out/results.h5 ] || fail "nothing was merged"
[ "$(results out)" = "$(results local)" ] || fail "results differ from the local sweep"

# A task that fails: told by status with its own words; resume submits only what is missing.
rm -f out/chunks/000003.jsonl out/chunks/000017.jsonl out/results.h5
mkdir -p out/chunks/000017.jsonl.tmp/in_the_way
"$redoubt" resume out --slurm | grep -q "2 tasks for 2 chunks" || fail "resume"
wait_for 120 "the end of all jobs" queue_is_empty
[ "$(missing)" = 6 ] || fail "$(missing) runs are missing, not 6"
"$redoubt" status out | grep -q "task 1 ended without its results: .*000017" || fail "status of a failed task"
[ -s out/results.h5 ] || fail "merge after a failure"
rm -r out/chunks/000017.jsonl.tmp
"$redoubt" resume out --slurm | grep -q "1 tasks for 1 chunks" || fail "second resume"
wait_for 120 "the end of all jobs" queue_is_empty
[ "$(results out)" = "$(results local)" ] || fail "results differ after resuming"
"$redoubt" resume out --slurm | grep -q "nothing is missing" || fail "resume of a finished sweep"
echo "a sweep on Slurm gave $(results out | wc -l) runs, equal to the local ones"
