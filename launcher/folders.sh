# shellcheck shell=bash
# bench, soak, sim and e2e: folders with a program of their own.

# A folder's own `run` gets the built program; one without is a Maven project.
run_folder() {
  local folder="$root/$1"
  shift
  build whole_program
  export REDTHREAD_HOME="$root" REDTHREAD_APP="$app/redthread-server.jar"
  if [ -x "$folder/run" ]; then
    exec "$folder/run" "$@"
  elif [ -f "$folder/pom.xml" ]; then
    need_maven
    cd "$root"
    exec mvn -B -ntp -f "$folder/pom.xml" verify "$@"
  fi
  fail "this checkout has no $(basename "$folder")/ yet."
}

browser_journeys() {
  [ -f "$root/e2e/pom.xml" ] || fail "this checkout has no e2e/ yet."
  build packed_program
  pictures=true journeys
  conclude "$1"
}

json_wanted() {
  case "${1:-}" in
    --json) echo yes ;;
    '') echo no ;;
    *) fail "unknown argument $1; see --help" ;;
  esac
}
