# Runs every check, even where one fails; exit status 0 only where all passed.
failed=0
run() {
  echo "govlab: $1 ..."
  shift
  "$@" || failed=1
}
run "style" .venv/bin/ruff check --quiet .
run "form" .venv/bin/ruff format --quiet --check --diff .
run "types, Python" node_modules/.bin/pyright --warnings
run "direction of imports" .venv/bin/lint-imports --no-cache
run "types, browser" node_modules/.bin/tsc --noEmit
run "types, browser tests" node_modules/.bin/tsc --noEmit --project tests/tsconfig.json
exit $failed
