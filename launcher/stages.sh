# shellcheck shell=bash
# Long work with one line per stage.

# One line per stage with the seconds it took; what it said goes to the log, and its end is shown when it fails.
stage() {
  local title="$1" began=$SECONDS job status=0 beat=0 from=0
  shift
  mkdir -p "$cache"
  [ -f "$log" ] && from="$(wc -l <"$log")"
  printf '\n===== %s: %s\n' "$title" "$*" >>"$log"
  # A process group of its own, so that Ctrl-C here ends all of it.
  set -m
  "$@" </dev/null >>"$log" 2>&1 &
  job=$!
  set +m
  trap 'kill -- "-$job" 2>/dev/null; exit 130' INT TERM
  while kill -0 "$job" 2>/dev/null; do
    if [ -t 2 ]; then
      printf '\r  … %-34s %4d s' "$title" $((SECONDS - began)) >&2
    elif [ $((SECONDS - began - beat)) -ge 60 ]; then
      beat=$((SECONDS - began))
      say "  … $title $beat s"
    fi
    sleep 0.2
  done
  wait "$job" || status=$?
  trap - INT TERM
  [ -t 2 ] && printf '\r' >&2
  if [ "$status" -eq 0 ]; then
    printf '  ✓ %-34s %4d s\n' "$title" $((SECONDS - began)) >&2
  else
    printf '  ✗ %-34s %4d s, failed\n' "$title" $((SECONDS - began)) >&2
    say "    the end of $log:"
    tail -n +"$((from + 1))" "$log" | tail -n 60 | sed 's/^/    /' >&2
  fi
  return "$status"
}
