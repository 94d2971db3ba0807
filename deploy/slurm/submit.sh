#!/bin/bash
# A batch as a Slurm job array, and the merge of its shards as a job behind it:
#   submit.sh SHARDS OUT MERGED SOURCE... [OPTION...]
#   submit.sh 1000 /shared/out /shared/merged --manifest /shared/list.jsonl
# SOURCE and OPTION are those of xxgk batch; name files so that every node finds them. XXGK in the environment names the
# program (default: xxgk), SBATCH_OPTIONS more options for both jobs, such as '--partition=long --time=12:00:00'.
set -eu
if [ $# -lt 4 ]; then
  sed -n '2,6s/^# //p' "$0" >&2
  exit 64
fi
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
export XXGK=${XXGK:-xxgk} XXGK_SHARDS=$1 XXGK_OUT=$2 XXGK_MERGED=$3
shift 3
XXGK_INPUT=$(printf '%s\n' "$@")
export XXGK_INPUT
mkdir -p "$XXGK_OUT"
read -r -a options <<<"${SBATCH_OPTIONS:-}"
array=$(sbatch --parsable --array="1-$XXGK_SHARDS" --output="$XXGK_OUT/slurm-%a.log" "${options[@]}" "$here/batch.sh")
merge=$(sbatch --parsable --dependency="afterany:$array" --output="$XXGK_OUT/slurm-merge.log" "${options[@]}" "$here/merge.sh")
echo "array $array, merge $merge; logs are in $XXGK_OUT"
