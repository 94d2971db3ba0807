# shellcheck shell=bash
# What ./xxgk and ./test share: missing packages are installed, the program is built where its sources are newer.
# Sourced by them after a call of 'set -u'. Says what it does on standard error, leaves standard output and standard input
# to the program, and writes nothing outside the project's folder.
# Steps are joined by && rather than left to 'set -e', which is off in functions that are called under a condition.

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
build="$root/build"

say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }

# packages SECTION...: the names listed for them in packages.txt.
packages() {
  local section
  for section in "$@"; do
    awk -v wanted="[$section]" '{ sub(/#.*/, "") } /^\[/ { inside = ($1 == wanted); next } inside && NF { print $1 }' \
      "$root/cmake/packages.txt"
  done
}

# missing_packages SECTION...: those that are not installed.
missing_packages() {
  local package
  for package in $(packages "$@"); do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || printf '%s\n' "$package"
  done
}

# as_root COMMAND...: runs it as root, through sudo where that is needed.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# logged LOG COMMAND...: keeps what the command says in a file, and shows the end of it where the command fails.
logged() {
  local log=$1
  shift
  "$@" </dev/null >"$log" 2>&1 && return
  tail -n 60 "$log" >&2
  say "failed: $*; the whole log is in $log"
  return 1
}

install_packages() {
  local missing
  if ! command -v dpkg-query >/dev/null; then
    say "this is not Debian: make sure that what cmake/packages.txt names is installed"
    return
  fi
  missing=$(missing_packages "$@" | tr '\n' ' ')
  [ -z "$missing" ] && return
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    say "packages are missing; as root, type: apt-get install ${missing% }"
    return 1
  fi
  say "installing with apt: ${missing% }"
  # shellcheck disable=SC2086  # a list of words
  logged "$build/apt.log" as_root apt-get update &&
    logged "$build/apt.log" as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}

# A build folder that came here with a copy of the tree belongs to the place it was copied from.
forget_moved_build() {
  local cache="$build/CMakeCache.txt"
  [ -f "$cache" ] || return 0
  grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache" && return
  rm -rf "$cache" "$build/CMakeFiles"
}

# configure CMAKE-OPTION...
configure() {
  local options=("$@")
  forget_moved_build
  if [ ! -f "$build/CMakeCache.txt" ]; then
    if command -v ninja >/dev/null; then options+=(-G Ninja); else options+=(-G "Unix Makefiles"); fi
  fi
  logged "$build/configure.log" cmake -S "$root" -B "$build" "${options[@]}"
}

# is_fresh STAMP SOURCE...: no source is newer than the stamp. Folders count too: their time tells of removed files.
is_fresh() {
  local stamp=$1
  shift
  [ -e "$stamp" ] && [ -z "$(find "$@" -newer "$stamp" -print -quit)" ]
}

program_sources=("$root"/{CMakeLists.txt,cmake,model,support,extract,normalize,emit,app,schemas})

# stamped COMMAND...: runs it, then stamps the program with the time of the beginning: what was edited meanwhile is newer.
stamped() {
  local began="$build/.began"
  touch "$began" && "$@" && mv "$began" "$build/.built"
}

build_program() {
  # The tests need more packages; ./test asks for them.
  local tests=()
  [ -f "$build/CMakeCache.txt" ] || tests=(-DXXGK_TESTS=OFF)
  install_packages build &&
    say "building; the first time takes some minutes" &&
    configure "${tests[@]}" &&
    logged "$build/build.log" cmake --build "$build" --parallel --target xxgk
}

# Judges of exports that only npm has, at the versions of tests/npm/package-lock.json. Without node, npm or the net the
# tests that need them are skipped, and say so.
install_judges() {
  local from="$root/tests/npm" into="$build/npm"
  command -v node >/dev/null && command -v npm >/dev/null || return 0
  [ -d "$into/node_modules" ] && cmp -s "$from/package-lock.json" "$into/package-lock.json" && return
  say "installing with npm: what tests/npm/package.json names"
  if mkdir -p "$into" && cp "$from"/package*.json "$into" &&
    logged "$build/npm.log" npm ci --prefix "$into" --no-audit --no-fund --ignore-scripts; then
    return
  fi
  rm -rf "$into"
  say "npm did not install them; tests that need them are skipped"
}

build_everything() {
  install_packages build test &&
    install_judges &&
    say "building; the first time takes some minutes" &&
    configure -DXXGK_TESTS=ON &&
    logged "$build/build.log" cmake --build "$build" --parallel
}

# alone FUNCTION ARGUMENT...: under a lock, since two calls may meet in one build folder. The lock is let go before the
# program runs.
alone() {
  mkdir -p "$build" &&
    (
      flock 9 && "$@"
    ) 9>"$build/.lock"
}

is_program_fresh() { [ -x "$build/xxgk" ] && is_fresh "$build/.built" "${program_sources[@]}"; }

build_program_if_stale() { is_program_fresh || stamped build_program; }

# Asked twice: another call may have built it while this one waited for the lock.
ensure_program() { is_program_fresh || alone build_program_if_stale; }

ensure_tests() { alone stamped build_everything; }
