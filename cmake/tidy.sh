#!/usr/bin/env bash
# Tests format and clang-tidy: cmake/tidy.sh [FILE...], every source of the project unless told. --fix formats first.
# The unit tests are held to the format only: Catch2's macros are not what clang-tidy takes for good style.
# clang 19 is asked for, since Debian 12's default of 14 cannot read g++ 12's standard library.
set -u
root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
cd "$root" || exit 1

for tool in clang-format-19 clang-tidy-19; do
  if ! command -v "$tool" >/dev/null; then
    echo "tidy: $tool is missing; as root, type: apt-get install clang-format-19 clang-tidy-19" >&2
    exit 1
  fi
done

fix=
if [ "${1-}" = --fix ]; then
  fix=yes
  shift
fi
files=("$@")
[ $# -gt 0 ] || mapfile -t files < <(find app emit extract model normalize support tests -name '*.cpp' -o -name '*.h' | sort)

failed=0
[ -z "$fix" ] || clang-format-19 -i "${files[@]}"
clang-format-19 --dry-run --Werror "${files[@]}" || failed=1

# clang-tidy takes the compiler's options from a build folder of its own; nothing is compiled there.
database=build-tidy
cmake -S . -B "$database" -G "Unix Makefiles" >/dev/null || exit 1
sources=()
for file in "${files[@]}"; do
  [[ $file == *.cpp && $file != tests/* ]] && sources+=("$file")
done
if [ ${#sources[@]} -gt 0 ]; then
  printf '%s\0' "${sources[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy-19 -p "$database" --quiet \
    --extra-arg=-Wno-unknown-warning-option || failed=1
fi
exit $failed
