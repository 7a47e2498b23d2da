# shellcheck shell=bash
# test, check and the browser journeys, and what they add up to.

passed=0
failed=0
skipped=0

count() {
  passed=$((passed + $1))
  failed=$((failed + $2))
  skipped=$((skipped + $3))
}

# Adds up what the test runners wrote; a runner that failed without naming a test counts as one failure.
count_surefire() {
  local folder report status="$1" before=$failed
  shift
  for folder in "$@"; do
    for report in "$folder"/target/surefire-reports/TEST-*.xml "$folder"/target/failsafe-reports/TEST-*.xml; do
      [ -f "$report" ] || continue
      # shellcheck disable=SC2046
      count $(awk '
        function attribute(name) {
          return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0
        }
        /<testsuite / {
          wrong = attribute("errors") + attribute("failures")
          print attribute("tests") - wrong - attribute("skipped"), wrong, attribute("skipped")
          exit
        }' "$report")
    done
  done
  if [ "$status" -ne 0 ] && [ "$failed" -eq "$before" ]; then count 0 1 0; fi
}

count_vitest() {
  local report="$1" status="$2" before=$failed
  if [ -f "$report" ]; then
    # shellcheck disable=SC2046,SC2016
    count $(node -p 'const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
      `${r.numPassedTests} ${r.numFailedTests} ${r.numPendingTests + r.numTodoTests}`' "$report")
  fi
  if [ "$status" -ne 0 ] && [ "$failed" -eq "$before" ]; then count 0 1 0; fi
}

# A step without tests of its own: only its failure is counted.
must() {
  stage "$@" || count 0 1 0
}

has_fonts() { ! command -v fc-list >/dev/null 2>&1 || [ -n "$(fc-list :lang=zh)" ]; }

has_browser() { command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1; }

install_browser() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk
}

journeys() {
  [ -f "$root/e2e/pom.xml" ] || return 0
  local status=0
  if ! { has_browser && has_fonts; } && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    stage "installing Chromium" install_browser || true
  fi
  if ! has_browser; then
    say "  – browser journeys skipped: no Chromium here, and installing it needs root and apt-get"
    count 0 0 "$(grep -rE '^[[:space:]]*@(Test|ParameterizedTest)' "$root/e2e/src" | wc -l)"
    return 0
  fi
  rm -rf "$root"/e2e/target/*-reports
  limit=2400 stage "browser journeys" maven -f e2e/pom.xml verify -De2e.pictures="${pictures:-false}" || status=$?
  count_surefire "$status" "$root/e2e"
}

# Each of them keeps one core busy: the longest goes beside the others.
web_checks() {
  local lint status=0
  npm_in_web run lint &
  lint=$!
  npm_in_web run format:check || status=1
  npm_in_web run typecheck || status=1
  npm_in_web run generate:check || status=1
  wait "$lint" || status=1
  return "$status"
}

web_tests() {
  [ -f "$root/web/package.json" ] || return 0
  local report="$cache/vitest.json" status=0
  build web_packages || count 0 1 0
  must "web lint, format and types" web_checks
  rm -f "$report"
  stage "web tests" npm_in_web test -- --reporter=default --reporter=json --outputFile.json="$report" || status=$?
  count_vitest "$report" "$status"
}

server_tests() {
  local status=0
  build web_pages || count 0 1 0
  rm -rf "$root"/{database,server}/target/*-reports
  need_maven
  must "server format" maven -pl database,server spotless:check
  local mark
  mark="$(server_fingerprint)"
  limit=2400 stage "server tests" maven -pl database,server verify || status=$?
  count_surefire "$status" "$root/database" "$root/server"
  if [ "$status" -eq 0 ]; then done_with server "$mark"; fi
}

run_tests() {
  local json="$1"
  find_jdk
  web_tests
  server_tests
  build packed_program || count 0 1 0
  journeys
  conclude "$json"
}

run_checks() {
  local json="$1" status=0
  find_jdk
  need_maven
  must "server format" maven -pl database,server spotless:check
  if [ -f "$root/web/package.json" ]; then
    build web_packages || count 0 1 0
    must "web lint, format and types" web_checks
  fi
  rm -rf "$root"/{database,server}/target/*-reports
  stage "architecture" maven -pl database,server test -Dgroups=architecture -Dsurefire.failIfNoSpecifiedTests=false ||
    status=$?
  count_surefire "$status" "$root/database" "$root/server"
  conclude "$json"
}

conclude() {
  if [ "$1" = yes ]; then
    printf '{"passed":%d,"failed":%d,"skipped":%d,"seconds":%d}\n' "$passed" "$failed" "$skipped" "$SECONDS"
  else
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  fi
  [ "$failed" -eq 0 ]
}
