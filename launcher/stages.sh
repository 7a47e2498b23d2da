# shellcheck shell=bash
# Long work with one line per stage.

# What a test runner said last about how far it is.
progress() { tail -n +"$1" "$log" | sed -nE 's/^\[[A-Z]+\] +((Running|Tests run:) .*)$/ · \1/p' | tail -n 1; }

# One line per stage with the seconds it took; what it said goes to the log, and its end is shown when it fails.
# With limit=SECONDS before it, a stage that takes longer is ended and has failed.
stage() {
  local title="$1" began=$SECONDS job status=0 beat=0 from=0 late=no
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
      say "  … $title $beat s$(progress $((from + 1)))"
    fi
    if [ -n "${limit:-}" ] && [ $((SECONDS - began)) -ge "$limit" ] && [ "$late" = no ]; then
      late=yes
      say "    ended after $limit s, the most this may take"
      kill -- "-$job" 2>/dev/null
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
