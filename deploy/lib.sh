# What the commands of deploy share. Sourced, not run.

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

# The release of program $2 (java, javac) of the Java in folder $1, as "21"; nothing where it has no such program. Its file
# "release" names it in no time; where there is none the program is asked.
java_release() {
  [ -x "$1/bin/$2" ] || return 0
  local named
  named=$(sed -nE 's/^JAVA_VERSION="(1\.)?([0-9]+).*/\2/p' "$1/release" 2>/dev/null) || true
  if [ -n "$named" ]; then
    printf '%s\n' "$named"
  else
    { "$1/bin/$2" --version 2>/dev/null || true; } | sed -nE '1s/^[^0-9]*([0-9]+).*/\1/p'
  fi
}

# Prints the folder of the first Java of release $2 or newer that has program $1: JAVA_HOME's, then the one in the path $3,
# then the newest of those in folder $4.
find_java() {
  local program=$1 least=$2 path=$3 folder=$4 found candidate release best='' newest=0
  found=$(PATH=$path command -v "$program") && found=$(dirname "$(dirname "$(readlink -f "$found")")")
  for candidate in "${JAVA_HOME:-}" "$found"; do
    release=$(java_release "$candidate" "$program")
    if [ -n "$candidate" ] && [ "${release:-0}" -ge "$least" ]; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  for candidate in "$folder"/*; do
    release=$(java_release "$candidate" "$program")
    if [ "${release:-0}" -ge "$least" ] && [ "$release" -gt "$newest" ]; then
      best=$candidate newest=$release
    fi
  done
  [ -n "$best" ] && printf '%s\n' "$best"
}

# A Java of 21 or newer with program $1 as JAVA_HOME and first in the path: of the path $2 and the folder $3, else installed
# where this release of Debian or Ubuntu has it.
use_java() {
  local program=$1 path=${2:-$PATH} folder=${3:-/usr/lib/jvm} found
  if ! found=$(find_java "$program" 21 "$path" "$folder"); then
    if offers openjdk-25-jdk-headless || offers openjdk-21-jdk-headless; then
      need_packages 'openjdk-25-jdk-headless|openjdk-21-jdk-headless'
    fi
    found=$(find_java "$program" 21 "$path" "$folder") || {
      say "Cần JDK 21 trở lên: hãy cài (hệ điều hành này không có sẵn; có tại adoptium.net) rồi đặt JAVA_HOME=/đường/dẫn. / JDK 21 or newer is needed: install one (this system offers none; adoptium.net does) and set JAVA_HOME=/path."
      exit 1
    }
  fi
  export JAVA_HOME=$found PATH=$found/bin:$PATH
}

# A JDK and Maven; whatever the machine has is kept when it is good enough.
need_java() {
  use_java javac
  command -v mvn >/dev/null || need_packages maven
}

# Whether this release has the package, by lists brought up to date once.
offers() {
  command -v apt-get >/dev/null || return 1
  if [ -z "${lists_are_new:-}" ]; then
    apt_get update -qq || true
    lists_are_new=true
  fi
  [[ "$(apt-cache policy "$1")" =~ Candidate:\ [^\(] ]]
}

# Chromium as CHROMIUM; Debian's own, or any the machine has (Ubuntu's package is only a door to a snap). The shell without
# windows draws the same pages with a third less work.
need_chromium() {
  local candidate
  need_packages fonts-liberation fonts-noto-core poppler-utils
  for candidate in "${CHROMIUM:-}" chromium-headless-shell chromium google-chrome chromium-browser; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
      CHROMIUM=$(command -v "$candidate")
      export CHROMIUM
      return
    fi
  done
  need_packages 'chromium-headless-shell|chromium'
  CHROMIUM=$(command -v chromium-headless-shell || command -v chromium) || { say "Cần Chromium; đặt CHROMIUM=/đường/dẫn. / Chromium is needed; set CHROMIUM=/path."; exit 1; }
  export CHROMIUM
}

# What commands run; deploy/bieuduong is its door for people.
front_door=(java -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dbieuduong.home="$root"
  -cp "$root/target/classes:$root/target/libraries/*:$root/target/launcher/*" vn.bieuduong.launcher.command.FrontDoor)

# Whether the last build is younger than every source.
is_built() {
  [ -e target/built ] && [ -d target/bieuduong ] && [ -z "$(find pom.xml src/main -newer target/built -print -quit)" ]
}

# Held by deploy/run from here to its portal's end, whatever data folder it has, so that no command builds under its feet.
keep_build() {
  exec 9>target/in-use
  flock -s 9
}

# A Java, and a build for a command: a new one where there is none, or where sources are newer and no portal runs from here.
build_for_command() {
  use_java java
  if [ ! -e pom.xml ] || is_built; then # without sources it is an installation, built elsewhere
    return
  fi
  mkdir -p target
  exec 8>target/in-use
  if flock -n 8; then
    need_java
    build
  elif ! flock -s -n 8; then # another command builds
    flock -s 8
  elif [ -e target/classes/vn/bieuduong/launcher/command/FrontDoor.class ]; then
    say "Mã nguồn mới hơn bản dựng, nhưng cổng đang chạy từ thư mục này: lệnh dùng bản dựng cũ. / Sources are newer than the build, but a portal runs from this folder: the command uses the old build."
  else
    say "Chưa dựng lệnh này, và cổng đang chạy từ thư mục này; hãy dừng cổng trước. / The command is not built yet, and a portal runs from this folder; stop it first."
    exit 2
  fi
  exec 8>&-
}

# Builds the portal unless the last build is younger than every source; quickly, the compiler's checks are deploy/test's.
build() {
  local built=target/built
  ! is_built || return 0
  say "Đang dựng / building…"
  rm -rf target/bieuduong target/classes target/launcher target/libraries "$built"
  mkdir -p target; touch target/started
  if ! ./mvnw -q -Dmaven.test.skip=true -Dspotless.skip=true -Derrorprone=-g package </dev/null >&2; then
    rm -f target/started
    say "Dựng không thành công. / The build failed."
    exit 1
  fi
  mv target/started "$built"
}
