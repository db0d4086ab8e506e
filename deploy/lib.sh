# What deploy/run, deploy/test and deploy/bench share. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# Vietnamese on the console and in file names, whatever the machine's own locale
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*" >&2; }

# Runs apt-get; where another apt or dpkg is at work, as on a server that has just started, waits for it up to five minutes.
apt_get() {
  local since=$SECONDS told=false sudo=() errors
  [ "$(id -u)" = 0 ] || sudo=(sudo)
  errors=$(mktemp)
  # apt's own waiting (DPkg::Lock::Timeout) says nothing and does not know the lock of the package lists
  until "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "$@" </dev/null >/dev/null 2>"$errors"; do
    if ! grep -qE 'Could not get lock|Unable to lock|Unable to acquire|locked by another process' "$errors" ||
      [ $((SECONDS - since)) -ge 300 ]; then
      cat "$errors" >&2
      rm -f "$errors"
      return 1
    fi
    $told || say "Máy đang cài phần mềm khác; chờ tối đa năm phút… / Another apt or dpkg is at work; waiting up to five minutes…"
    told=true
    sleep 2
  done
  rm -f "$errors"
}

# Installs the Debian packages named, those that are missing, in one go. "a|b" means the first that this release has.
need_packages() {
  local missing=() wanted package chosen
  for wanted in "$@"; do
    for package in ${wanted//|/ }; do
      [[ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" == *'ok installed' ]] && continue 2
    done
    missing+=("$wanted")
  done
  [ ${#missing[@]} -eq 0 ] && return
  if ! command -v apt-get >/dev/null; then
    say "Hãy cài / please install: ${missing[*]}"
    exit 1
  fi
  say "Đang cài / installing: ${missing[*]}"
  apt_get update -qq
  chosen=()
  for wanted in "${missing[@]}"; do
    for package in ${wanted//|/ }; do
      if [[ "$(apt-cache policy "$package")" =~ Candidate:\ [^\(] ]]; then
        chosen+=("$package")
        break
      fi
    done
  done
  apt_get install -y -qq --no-install-recommends "${chosen[@]}"
}

# A JDK of 17 or newer and Maven; whatever the machine has is kept when it is good enough.
need_java() {
  local packages=()
  { command -v javac >/dev/null && [ "$(javac -version 2>&1 | sed -E 's/javac ([0-9]+).*/\1/')" -ge 17 ]; } ||
    packages+=('openjdk-17-jdk-headless|openjdk-21-jdk-headless|default-jdk-headless')
  command -v mvn >/dev/null || packages+=(maven)
  [ ${#packages[@]} -eq 0 ] || need_packages "${packages[@]}"
}

# Chromium as CHROMIUM; Debian's own, or any the machine has (Ubuntu's package is only a door to a snap).
need_chromium() {
  local candidate
  need_packages fonts-liberation fonts-noto-core poppler-utils
  for candidate in "${CHROMIUM:-}" chromium google-chrome chromium-browser; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
      CHROMIUM=$(command -v "$candidate")
      export CHROMIUM
      return
    fi
  done
  need_packages chromium
  CHROMIUM=$(command -v chromium) || { say "Cần Chromium; đặt CHROMIUM=/đường/dẫn. / Chromium is needed; set CHROMIUM=/path."; exit 1; }
  export CHROMIUM
}

# Builds the portal unless the last build is younger than every source; quickly, the compiler's checks are deploy/test's.
build() {
  local built=target/built
  if [ -e "$built" ] && [ -d target/bieuduong ] && [ -z "$(find pom.xml src/main -newer "$built" -print -quit)" ]; then
    return
  fi
  say "Đang dựng / building…"
  rm -rf target/bieuduong target/classes target/launcher "$built"
  mkdir -p target; touch target/started
  if ! ./mvnw -q -Dmaven.test.skip=true -Dspotless.skip=true -Derrorprone=-g package </dev/null >&2; then
    rm -f target/started
    say "Dựng không thành công. / The build failed."
    exit 1
  fi
  mv target/started "$built"
}
