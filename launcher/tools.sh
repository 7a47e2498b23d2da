# shellcheck shell=bash
# Finding the JDK, Maven and Node.

# The major version that a JDK's own release file states; 0 when it is no JDK.
jdk_version() {
  local version=0
  if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    version="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")"
  fi
  echo "${version:-0}"
}

find_jdk() {
  local home on_path=""
  if command -v javac >/dev/null 2>&1; then
    on_path="$(resolved "$(command -v javac)")"
    on_path="${on_path%/bin/javac}"
  fi
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && [ "$(jdk_version "$home")" -ge "$oldest_jdk" ]; then
      export JAVA_HOME="$home"
      java="$home/bin/java"
      return
    fi
  done
  fail "no JDK $oldest_jdk or newer was found (looked in JAVA_HOME, PATH, /usr/lib/jvm, ~/.jdks and sdkman)." \
    "Install one, for example Temurin $oldest_jdk, or let JAVA_HOME point at it."
}

resolved() {
  local path="$1"
  while [ -L "$path" ]; do
    local target
    target="$(readlink "$path")"
    case "$target" in /*) path="$target" ;; *) path="$(dirname "$path")/$target" ;; esac
  done
  echo "$path"
}

need_maven() {
  command -v mvn >/dev/null 2>&1 || fail "Maven is missing: install it (Debian: apt-get install maven) and try again."
}

need_node() {
  command -v npm >/dev/null 2>&1 ||
    fail "Node.js $oldest_node or newer with npm is missing: install it and try again."
  local major
  major="$(node -p 'process.versions.node.split(".")[0]')"
  [ "$major" -ge "$oldest_node" ] || fail "Node.js $oldest_node or newer is needed; this is $(node --version)."
}
