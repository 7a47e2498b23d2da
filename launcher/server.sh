# shellcheck shell=bash
# Starting the server: demo and run.

absolute() {
  case "$1" in /*) echo "$1" ;; *) echo "$PWD/${1#./}" ;; esac
}

start_over() {
  local data="$1" yes="$2" holder
  [ -z "${REDTHREAD_DB_URL:-}" ] || fail "--fresh deletes data of its own only, and REDTHREAD_DB_URL points elsewhere."
  [ -d "$data" ] && [ -n "$(ls -A "$data")" ] || return 0
  [ -f "$data/postgres/redthread.lock" ] || fail "$data does not look like Redthread's data: not deleted."
  holder="$(cat "$data/postgres/redthread.lock")"
  if [ -n "$holder" ] && kill -0 "$holder" 2>/dev/null && ps -p "$holder" -o command= | grep -q redthread; then
    fail "$data is in use by process $holder: stop it first."
  fi
  if [ "$yes" != yes ]; then
    [ -t 0 ] || fail "--fresh deletes $data and nobody is there to be asked: add --yes."
    local answer
    read -r -p "Delete everything in $data? Type yes: " answer
    [ "$answer" = yes ] || fail "nothing was deleted."
  fi
  rm -rf "$data"
}

start_server() {
  local mode="$1" data=./data port=8080 fresh=no yes=no
  shift
  while [ $# -gt 0 ]; do
    case "$1" in
      --data | --port)
        [ $# -ge 2 ] || fail "$1 needs a value; see ./redthread $mode --help"
        if [ "$1" = --data ]; then data="$2"; else port="$2"; fi
        shift
        ;;
      --data=*) data="${1#*=}" ;;
      --port=*) port="${1#*=}" ;;
      --fresh) fresh=yes ;;
      --yes) yes=yes ;;
      --)
        shift
        break
        ;;
      *) fail "$mode does not know $1; see ./redthread $mode --help" ;;
    esac
    shift
  done
  case "$port" in '' | *[!0-9]*) fail "--port needs a number, not '$port'" ;; esac
  data="$(absolute "$data")"
  [ "$fresh" = no ] || start_over "$data" "$yes"
  build whole_program
  java_options
  exec "$java" "${options[@]}" -jar "$app/redthread-server.jar" \
    --redthread.mode="$mode" --redthread.data="$data" --server.port="$port" "$@"
}
