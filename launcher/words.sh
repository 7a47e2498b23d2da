# shellcheck shell=bash
# What the commands are called and what they say about themselves.

summary() {
  case "$1" in
    demo) echo "start with an example company on http://localhost:8080, nothing to install" ;;
    run) echo "start for real: the first page makes your company and its administrator" ;;
    import) echo "bring orders, master data or stock from a file into the running server" ;;
    verify) echo "recompute the journal, stock, budgets, decisions and every promise from the facts, and name the first difference" ;;
    test) echo "run all tests: server, web and browser journeys" ;;
    check) echo "check format, lint and architecture only" ;;
    bench) echo "measure speed against the measured limits and append to the history" ;;
    soak) echo "compete for the last goods for a long time while the server is being killed" ;;
    sim) echo "play a week of orders under a simulated clock and measure it against the standard's targets" ;;
    e2e) echo "run the journeys in a real browser only" ;;
    docs) echo "write the generated pages of the documentation" ;;
  esac
}

usage() {
  case "$1" in
    demo | run)
      cat <<TEXT
./redthread $1 [--data DIR] [--port N] [--fresh [--yes]] [-- SETTING...]

  $(summary "$1")

  --data DIR   where the data lives (default: ./data)
  --port N     where the pages are served (default: 8080)
  --fresh      start over: deletes what is in --data, after asking
  --yes        do not ask
  SETTING      any setting of the program, for example --server.ssl.bundle=web

  REDTHREAD_DB_URL, REDTHREAD_DB_USER, REDTHREAD_DB_PASSWORD   use your own PostgreSQL 15 or newer
  REDTHREAD_JAVA_OPTS   options for Java, for example -Xmx2g
  Ctrl-C stops everything in order.
TEXT
      ;;
    test | check | e2e)
      cat <<TEXT
./redthread $1 [--json]

  $(summary "$1")

  --json   the result as JSON on standard output, everything else on standard error
  Ends with status 0 only when nothing failed.
TEXT
      ;;
    import)
      cat <<TEXT
./redthread import WHAT FILE --mapping MAPPING.yaml [--port N] [--report FILE.json] [--no-ship] [--json]

  $(summary "$1")

  WHAT         orders, goods, sku-mappings, suppliers, customers, partners, opening-stock, shop-quotas,
               safety-buffers, order-lists, purchase-orders, purchase-order-lines or budgets
  FILE         CSV (also .gz) or Excel
  --mapping    which column means what; examples are in examples/imports/
  --port N     where the server runs (default: 8080)
  --report     writes the reconciliation of every line and amount as JSON
  --no-ship    leaves orders in the warehouse of the import for its keepers, instead of confirming them by the batch
  --json       the reconciliation as JSON on standard output, and no progress
  Ends with status 0 only when the import came to its end.

  REDTHREAD_API_KEY   a key of that server; only the demo company needs none
  REDTHREAD_URL       the server's address when it is elsewhere, or speaks TLS
  REDTHREAD_CA        PEM file of the certificate to trust, when no known authority signed it
TEXT
      ;;
    verify)
      cat <<TEXT
./redthread verify [journal | stock | budget | decisions] [--port N] [--json]
./redthread verify export FILE [--anchors FILE] [--key FINGERPRINT]

  $(summary "$1")

  Without a name, everything is verified. Ends with status 0 only when all of it holds.
  --port N     where the server runs (default: 8080)
  export FILE  checks an export of the journal, or the proof of one document, without any server

  REDTHREAD_API_KEY   a key of that server; only the demo company needs none
  REDTHREAD_URL       the server's address when it is elsewhere, or speaks TLS
  REDTHREAD_CA        PEM file of the certificate to trust, when no known authority signed it
TEXT
      ;;
    docs)
      cat <<TEXT
./redthread docs

  $(summary "$1"): docs/reference (modules, problems, permissions, API)
  and the types of the front end. Commit what it writes; the tests fail while it is out of date.
TEXT
      ;;
    bench)
      cat <<TEXT
./redthread bench [ORDERS [MOVED [PARTS]]]

  $(summary "$1")

  ORDERS   orders in the table (default: 1000000)
  MOVED    orders that move per round (default: 50000)
  PARTS    of pipeline,scenarios,waves,intake,single,reading,approval (default: all)

  Prints the figures and appends them with the machine's facts to bench/history.ndjson.
  BENCH_PORT   where the measured server listens (default: 18090)
TEXT
      ;;
    soak)
      cat <<TEXT
./redthread soak [--rounds N] [--kills N] [--crashes N] [--seed N] [--json]

  $(summary "$1")

  --rounds N    64 clients on the last ten pieces, that often (default: 200)
  --kills N     in how many rounds the server is killed (default: 20)
  --crashes N   files of orders on their way while server, PostgreSQL or both are killed (default: 10)
  --seed N      plays the same chances again
  --json        the result as JSON on standard output
  Ends with status 0 only when nothing was sold twice, nothing was lost and everything verifies.
TEXT
      ;;
    sim)
      cat <<TEXT
./redthread sim [--orders N] [--days N] [--seed N] [--json]
./redthread sim crowd [--minutes N] [--pickers N] [--clerks N] [--seed N]

  $(summary "$1")

  --orders N    how many come in (default: 50000)
  --days N      over how long (default: 7)
  crowd         pickers and clerks working at the same time against a server, for --minutes (default: 10)
  --seed N      plays the same chances again
TEXT
      ;;
  esac
}

list() {
  echo "Redthread 红线 — from the need to the payment, one thread"
  echo
  for name in $subcommands; do
    printf '  ./redthread %-8s %s\n' "$name" "$(summary "$name")"
  done
  echo
  echo "Each says more with --help."
}

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "redthread: $*"
  exit 1
}
