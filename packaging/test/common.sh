# What the tests of the packages share. They run as root, since they make chroots, on Debian or a kin of it.
set -eu
cd "$(dirname "$0")/../.."

packages=target/packages
mirror=${MIRROR:-http://deb.debian.org/debian}
suite=${SUITE:-trixie}
port=${PORT:-13030}
work=$(mktemp -d "${TMPDIR:-/tmp}/dyad-packages.XXXXXX")
mounts=
server=

say() { echo "$(date +%H:%M:%S) $*"; }

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

finish() {
  stop_server || true
  for mount in $mounts; do
    umount -l "$mount" || true
  done
  rm -rf --one-file-system "$work"
}
trap finish EXIT

mounted() { # mounted POINT ARGUMENTS-OF-MOUNT…
  point=$1
  shift
  mkdir -p "$point"
  mount "$@" "$point"
  mounts="$point $mounts"
}

# A fresh Debian with these packages, over a base that is kept: the folder $1.
debian() {
  base=${CHROOT_BASE:-/var/tmp/dyad-chroot-$suite}-$(echo "$2" | tr -c 'a-z0-9\n' _)
  if [ ! -d "$base" ]; then
    say "debootstrap $suite with $2"
    debootstrap --variant=minbase --include="$2" "$suite" "$base.new" "$mirror" >"$work/debootstrap.log" ||
      fail "debootstrap, see $(tail -n 3 "$work/debootstrap.log")"
    mv "$base.new" "$base"
  fi
  mounted "$work/layer" -t tmpfs -o size=6g tmpfs
  mkdir -p "$work/layer/upper" "$work/layer/work"
  mounted "$1" -t overlay -o "lowerdir=$base,upperdir=$work/layer/upper,workdir=$work/layer/work" overlay
  mounted "$1/proc" -t proc proc
  mounted "$1/dev" --bind /dev
}

# Waits until the server is ready: a first start builds a release.
await() {
  seconds=0
  until curl -sf "http://127.0.0.1:$port/ready" >"$work/ready"; do
    [ -z "$server" ] || kill -0 "$server" 2>/dev/null || fail "the server has ended: $(cat "$work/server.log")"
    seconds=$((seconds + 1))
    [ $seconds -lt 1200 ] || fail "the server is not ready after 20 minutes: $(cat "$work/server.log")"
    sleep 1
  done
  say "ready: $(cat "$work/ready")"
}

# A page, once it comes: a machine that is busy may send a first request away.
page() { # page PATH TEXT…
  path=$1
  expected=$2
  shift 2
  tries=0
  until curl -sf "http://127.0.0.1:$port$path" "$@" >"$work/page" && grep -q "$expected" "$work/page"; do
    tries=$((tries + 1))
    [ $tries -lt 20 ] || fail "$path does not have $expected: $(curl -s "http://127.0.0.1:$port$path" "$@" | head -c 500)"
    sleep 3
  done
}

ask() {
  page /dyad/sparql '^https://w3id.org/dyad/id/state/BLR' -H 'Accept: text/csv' --data-urlencode 'query=
    SELECT ?state { ?state a <https://w3id.org/dyad/ontology#State> . FILTER(STRENDS(STR(?state), "/BLR")) }'
  page /dyad/BLR/CHN Belarus
  say "it answers"
}

# Ends the server, and all that it started.
stop_server() {
  [ -n "$server" ] || return 0
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  server=
}
