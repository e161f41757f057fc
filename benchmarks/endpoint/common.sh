# Functions of run and soak; both stand in the project's folder and have $work, a folder that goes away with them.
servers=()
heap=1g

finish() {
  for server in "${servers[@]}"; do kill "$server" 2>/dev/null || true; done
  for server in "${servers[@]}"; do wait "$server" 2>/dev/null || true; done
  rm -rf "$work"
}

# wait_for ADDRESS LOG: until the server that was started last answers there.
wait_for() {
  for _ in $(seq 600); do
    kill -0 "${servers[-1]}" || break
    curl -s -o /dev/null "$1" && return
    sleep 0.5
  done
  echo "no answer from $1:" >&2
  tail "$2" >&2
  return 1
}

load() { java -Xmx512m benchmarks/endpoint/Load.java "$@"; }

# start_dyad PORT: serves $work/releases; the limits are those of the program, but one address may be as many as all.
start_dyad() {
  DYAD_JAVA_OPTS="-Xmx$heap -XX:+UseG1GC" ./dyad serve --base-dir "$work/releases" --port "$1" \
    --operator-port 3043 --requests-per-second 1000000 --queries-per-address 1000 >"$work/dyad.log" 2>&1 &
  servers+=($!)
  wait_for "http://127.0.0.1:$1/" "$work/dyad.log"
}

# heap_of PID: megabytes in use after a full collection.
heap_of() {
  jcmd "$1" GC.run >/dev/null
  jcmd "$1" GC.heap_info | sed -n 's/.*heap.* used \([0-9]*\)K.*/\1/p' | head -n 1 | awk '{ printf "%d", $1 / 1024 }'
}

# write_section HEADING FILE: puts a text under its heading in benchmarks/RESULTS.md, in place of what was there.
write_section() {
  local results=benchmarks/RESULTS.md
  [ -f "$results" ] || printf '# Results\n' >"$results"
  awk -v heading="## $1" '
    /^## / { skip = ($0 == heading) }
    !skip { lines[++n] = $0 }
    END { while (n > 0 && lines[n] == "") n--; for (i = 1; i <= n; i++) print lines[i] }' "$results" >"$work/results.md"
  { cat "$work/results.md"; printf '\n## %s\n\n' "$1"; cat "$2"; } >"$results"
}

machine() {
  echo "$(nproc) processors ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)), $(java -version 2>&1 | sed -n '1s/.*version "\(.*\)".*/Java \1/p')," \
    "commit $(git rev-parse --short HEAD), $(date -u +%F)"
}
