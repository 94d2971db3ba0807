#!/bin/bash
# When every shard has ended: one status file, one data package, one comparison. deploy/slurm/submit.sh starts it.
#   XXGK         the program
#   XXGK_OUT     folder of all shards
#   XXGK_MERGED  folder to make
#SBATCH --job-name=xxgk-merge
set -u
exec "$XXGK" merge "$XXGK_OUT" -o "$XXGK_MERGED"
