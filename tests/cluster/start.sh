#!/usr/bin/env bash
# Starts a private Slurm cluster on this machine: N nodes that are all this host, no systemd, no
# cgroups, a key of its own. Needs slurmctld, slurmd and munged (apt: slurm-wlm munge).
# usage: start.sh FOLDER [NODES=2]    then: export SLURM_CONF=FOLDER/slurm.conf
set -euo pipefail
base=$(mkdir -p "$1" && cd "$1" && pwd)
nodes=${2:-2}
port=${SLURM_TEST_PORT:-16917}
mkdir -p "$base"/log "$base"/state "$base"/munge
chmod 700 "$base/state"
chmod 711 "$base/munge"

umask_key() { (umask 077; head -c 128 /dev/urandom >"$base/munge/munge.key"); }
[ -s "$base/munge/munge.key" ] || umask_key
munged --key-file="$base/munge/munge.key" --socket="$base/munge/munge.socket" \
  --pid-file="$base/munge/munged.pid" --log-file="$base/munge/munged.log" \
  --seed-file="$base/munge/munged.seed" --num-threads=2 --force

host=$(hostname -s)
user=$(id -un)
cat >"$base/slurm.conf" <<CONF
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$base/munge/munge.socket
CredType=cred/munge
SlurmctldPidFile=$base/slurmctld.pid
SlurmdPidFile=$base/slurmd.%n.pid
StateSaveLocation=$base/state
SlurmdSpoolDir=$base/spool.%n
SlurmctldLogFile=$base/log/slurmctld.log
SlurmdLogFile=$base/log/slurmd.%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SwitchType=switch/none
MpiDefault=none
LaunchParameters=disable_send_gids
PropagateResourceLimits=NONE
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=2,bf_interval=2,batch_sched_delay=0,sched_min_interval=0
MaxArraySize=8
ReturnToService=2
SlurmdParameters=config_overrides
SlurmdTimeout=10
SlurmctldTimeout=10
InactiveLimit=0
KillWait=2
JobRequeue=1
AccountingStorageType=accounting_storage/none
CONF
list=
for i in $(seq 1 "$nodes"); do
  echo "NodeName=n$i NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + i)) CPUs=1 RealMemory=500 State=UNKNOWN" >>"$base/slurm.conf"
  list=$list${list:+,}n$i
done
echo "PartitionName=test Nodes=$list Default=YES MaxTime=INFINITE State=UP" >>"$base/slurm.conf"

export SLURM_CONF=$base/slurm.conf
slurmctld -f "$SLURM_CONF"
for i in $(seq 1 "$nodes"); do slurmd -f "$SLURM_CONF" -N "n$i"; done
for _ in $(seq 1 60); do
  [ "$(sinfo -h -N -t idle,mix,alloc -o %N 2>/dev/null | sort -u | wc -l)" = "$nodes" ] && exit 0
  sleep 0.5
done
echo "the nodes did not come up; see $base/log" >&2
exit 1
