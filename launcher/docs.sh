# shellcheck shell=bash
# The generated documentation: pages by the server's own test, the front end's types from the description of the API.

write_reference() {
  [ $# -eq 0 ] || fail "docs takes no arguments"
  find_jdk
  need_maven
  stage "reference pages" maven -pl database,server test -Dtest=ReferenceTest -Dredthread.docs.write=true \
    -Dsurefire.failIfNoSpecifiedTests=false
  build web_packages
  stage "types of the front end" npm_in_web run generate
  say "  written: docs/reference, web/src/api/schema.d.ts"
}
