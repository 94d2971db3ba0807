#!/bin/bash
# One shard of a batch as a task of a Slurm job array; deploy/slurm/submit.sh starts it. What it needs is in the environment:
#   XXGK         the program
#   XXGK_OUT     folder for all shards, on a disk that every node sees
#   XXGK_SHARDS  how many tasks the array has
#   XXGK_INPUT   words for xxgk batch, each on a line of its own: sources, or --manifest and a file; options
#SBATCH --job-name=xxgk-batch
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --signal=B:TERM@120
set -u

most_restarts=${XXGK_MOST_RESTARTS:-2}
try_again=75

mapfile -t input <<<"$XXGK_INPUT"
arguments=("${input[@]}" -o "$XXGK_OUT" --shard "$SLURM_ARRAY_TASK_ID/$XXGK_SHARDS" --jobs "${SLURM_CPUS_PER_TASK:-1}")
# What failed for a reason that may pass is tried once more where the task was started again.
[ "${SLURM_RESTART_COUNT:-0}" -gt 0 ] && arguments+=(--retry 'failed,timeout,crashed')

# Near the end of its time the batch finishes what is in hand; the task is put back into the queue and goes on from there.
"$XXGK" batch "${arguments[@]}" &
batch=$!
trap 'kill -TERM $batch' TERM
wait $batch
code=$?
if [ $code -gt 128 ] && kill -0 $batch 2>/dev/null; then # the wait was ended by the signal, the batch was not
  wait $batch
  code=$?
fi
case $code in
  0 | 65) exit 0 ;; # documents without a report are no failure of the task: status and summary tell of them
  "$try_again" | 1[2-9][0-9]) ;; # broken off, or killed
  *) exit $code ;;
esac

restarts=${SLURM_RESTART_COUNT:-0}
if [ "$restarts" -ge "$most_restarts" ]; then
  echo "shard $SLURM_ARRAY_TASK_ID/$XXGK_SHARDS: some documents should be tried again, but not by this job any more" >&2
  exit 0
fi
# Where slurm.conf has RequeueExit=75, Slurm does it; else the task asks for it.
scontrol show config 2>/dev/null | grep -Eq '^RequeueExit[[:space:]]*=.*\b75\b' || scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
exit $try_again
