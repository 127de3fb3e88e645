# Runs the suite in three parts side by side; exit status 0 only where all passed.
# Journeys are a process of their own: Playwright does not work where the standard library is patched.
pages="tests/accounts tests/catalogue tests/web tests/workshops"
logs=$(mktemp -d)
trap 'kill $page_tests $journeys 2>/dev/null; rm -rf "$logs"' EXIT
trap 'exit 130' INT TERM

browser_units() {
  said=$(node build.mjs --tests && node --test --test-reporter=spec $(find static/dist-tests -name '*.test.mjs') 2>&1)
  passed=$?
  [ $passed = 0 ] || echo "$said" | sed -n '/failing tests:/,$p'
  echo "$said" | grep -E '(tests|pass|fail|duration_ms) [0-9]'
  return $passed
}

pages() {
  failed=0
  browser_units || failed=1
  .venv/bin/python -m pytest -q $pages || failed=1
  return $failed
}

pages >"$logs/pages" 2>&1 &
page_tests=$!
.venv/bin/python -m pytest -q tests/journeys >"$logs/journeys" 2>&1 &
journeys=$!

failed=0
echo "govlab: rooms, storage, replay and security, on SQLite and PostgreSQL ..."
.venv/bin/python -m pytest -q $(printf -- '--ignore=%s ' $pages) || failed=1
echo "govlab: the browser's own tests, and pages on both databases ..."
wait $page_tests || failed=1
cat "$logs/pages"
echo "govlab: journeys in Chromium ..."
wait $journeys || failed=1
cat "$logs/journeys"
exit $failed
