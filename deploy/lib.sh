# What deploy/run, deploy/test and deploy/bench share. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# Vietnamese on the console and in file names, whatever the machine's own locale
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*" >&2; }

# Installs the Debian packages named, those that are missing, in one go.
need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local sudo=()
  [ "$(id -u)" = 0 ] || sudo=(sudo)
  if ! command -v apt-get >/dev/null; then
    say "Hãy cài / please install: ${missing[*]}"
    exit 1
  fi
  say "Đang cài / installing: ${missing[*]}"
  "${sudo[@]}" apt-get update -qq </dev/null >&2
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null
}

# A JDK of 17 or newer and Maven; whatever the machine has is kept when it is good enough.
need_java() {
  local packages=()
  { command -v javac >/dev/null && [ "$(javac -version 2>&1 | sed -E 's/javac ([0-9]+).*/\1/')" -ge 17 ]; } || packages+=(openjdk-17-jdk-headless)
  command -v mvn >/dev/null || packages+=(maven)
  [ ${#packages[@]} -eq 0 ] || need_packages "${packages[@]}"
}

# Builds the portal unless the last build is younger than every source.
build() {
  local built=target/built
  if [ -e "$built" ] && [ -d target/bieuduong ] && [ -z "$(find pom.xml src/main -newer "$built" -print -quit)" ]; then
    return
  fi
  say "Đang dựng / building…"
  rm -rf target/bieuduong target/classes target/launcher "$built"
  mkdir -p target; touch target/started
  if ! ./mvnw -q -Dmaven.test.skip=true -Dspotless.skip=true package </dev/null >&2; then
    rm -f target/started
    say "Dựng không thành công. / The build failed."
    exit 1
  fi
  mv target/started "$built"
}
