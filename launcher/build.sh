# shellcheck shell=bash
# Building what is missing, and only that.

# A number that changes when any of the files does (by content, so that a fresh checkout is recognised).
fingerprint() {
  (
    cd "$root"
    for path in "$@"; do
      if [ -e "$path" ]; then
        find "$path" \( -name node_modules -o -name target -o -name dist -o -name .jooq \) -prune -o -type f -print0
      fi
    done | LC_ALL=C sort -z | xargs -0 cksum | cksum | tr -d ' '
  )
}

is_done() { [ -f "$cache/stamps/$1" ] && [ "$(cat "$cache/stamps/$1")" = "$2" ]; }

done_with() {
  mkdir -p "$cache/stamps"
  printf '%s\n' "$2" >"$cache/stamps/$1"
}

maven() { (cd "$root" && mvn -B -ntp "$@"); }
npm_in_web() { (cd "$root/web" && npm "$@"); }

web_packages() {
  local mark
  mark="$(fingerprint web/package.json web/package-lock.json web/.npmrc)"
  [ -d "$root/web/node_modules" ] && is_done web-packages "$mark" && return
  need_node
  stage "web packages" npm_in_web ci --no-audit --no-fund || return
  done_with web-packages "$mark"
}

web_pages() {
  [ -f "$root/web/index.html" ] || return 0
  web_mark="$(fingerprint web)"
  [ -d "$root/web/dist" ] && is_done web-pages "$web_mark" && return
  web_packages || return
  need_node
  stage "web pages" npm_in_web run build || return
  done_with web-pages "$web_mark"
}

server_fingerprint() { echo "$(fingerprint pom.xml database server)-$web_mark"; }

server_program() {
  server_mark="$(server_fingerprint)"
  [ -f "$root/server/target/redthread-server.jar" ] && is_done server "$server_mark" && return
  need_maven
  stage "server" maven -pl database,server -Dmaven.test.skip=true package || return
  done_with server "$server_mark"
}

# The program unpacked, so that Java need not read a jar inside a jar, and what Java learnt from one start.
unpacked_program() {
  app="$cache/app-$(printf '%s' "$server_mark" | cksum | cut -d ' ' -f 1)"
  if [ ! -f "$app/redthread-server.jar" ]; then
    rm -rf "$cache"/app-*
    stage "unpacking the program" "$java" -Djarmode=tools -jar "$root/server/target/redthread-server.jar" \
      extract --destination "$app.new" || return
    mv "$app.new" "$app"
  fi
}

start_cache() {
  if [ -f "$app/start.aot" ] || [ -f "$app/start.failed" ]; then return; fi
  if ! stage "learning to start fast" learn; then
    say "    (going on without; starts will take longer)"
    touch "$app/start.failed"
  fi
}

# Starts once on data of its own, answers a question and stops again; the file appears only when it is whole.
learn() {
  local trial="$cache/trial" learnt="$app/start.aot.new" said="$cache/trial.log" pid address=
  rm -rf "$trial" "$learnt"
  env -u REDTHREAD_DB_URL "$java" "${default_flags[@]}" -XX:AOTCacheOutput="$learnt" \
    -jar "$app/redthread-server.jar" --redthread.mode=run --redthread.data="$trial" --server.port=0 >"$said" 2>&1 &
  pid=$!
  while [ -z "$address" ] && kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    address="$(sed -n 's#^Redthread is ready: http://##p' "$said")"
  done
  [ -z "$address" ] || ask "${address%:*}" "${address##*:}" /actuator/health || true
  kill "$pid" 2>/dev/null || true
  wait "$pid" || true
  cat "$said"
  rm -rf "$trial" "$said"
  mv "$learnt" "$app/start.aot"
}

# One request, without a program for it.
ask() {
  exec 3<>"/dev/tcp/$1/$2" || return
  printf 'GET %s HTTP/1.0\r\nHost: %s\r\n\r\n' "$3" "$1" >&3
  cat <&3
  exec 3>&-
}

# Builds one at a time: a second start in the same folder waits for the first.
build() {
  find_jdk
  web_mark=none
  mkdir -p "$cache"
  local lock="$cache/building" holder status=0
  while ! mkdir "$lock" 2>/dev/null; do
    holder="$(cat "$lock/pid" 2>/dev/null || echo 0)"
    if [ "$holder" != 0 ] && ! kill -0 "$holder" 2>/dev/null; then
      rm -rf "$lock"
    else
      sleep 0.5
    fi
  done
  echo $$ >"$lock/pid"
  trap 'rm -rf "$cache/building"' EXIT
  [ -f "$log" ] && [ "$(wc -c <"$log")" -gt 5000000 ] && rm -f "$log"
  "$@" || status=$?
  rm -rf "$lock"
  trap - EXIT
  return "$status"
}

# The jar alone: what runs in it once need not learn to start fast.
packed_program() { web_pages && server_program; }

whole_program() {
  packed_program && unpacked_program && start_cache
}

java_options() {
  options=("${default_flags[@]}")
  if [ -f "$app/start.aot" ]; then
    # A cache that does not fit is left aside; Java need not talk about it.
    options+=(-XX:AOTCache="$app/start.aot" "-Xlog:aot*=off" "-Xlog:cds*=off")
  fi
  # Several options in one variable, by intention.
  # shellcheck disable=SC2206
  options+=(${REDTHREAD_JAVA_OPTS:-})
}

forward() {
  build whole_program
  java_options
  "$java" "${options[@]}" -cp "$app/redthread-server.jar" io.redthread.launcher.CommandLine "$@"
}
