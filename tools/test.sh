# Runs the suite in two halves side by side, one for each core of a small machine; exit status 0 only where all passed.
# Journeys are a process of their own: Playwright does not work where the standard library is patched.
# The other half, beside journeys and the browser's own tests: as much work as all the rest.
others="tests/catalogue tests/crash tests/web tests/workshops"
log=$(mktemp)
trap 'kill $other 2>/dev/null; rm -f "$log"' EXIT
trap 'exit 130' INT TERM

browser_units() {
  said=$(node build.mjs --tests && node --test --test-reporter=spec $(find static/dist-tests -name '*.test.mjs') 2>&1)
  passed=$?
  [ $passed = 0 ] || echo "$said" | sed -n '/failing tests:/,$p'
  echo "$said" | grep -E '(tests|pass|fail|duration_ms) [0-9]'
  return $passed
}

other_half() {
  failed=0
  browser_units || failed=1
  .venv/bin/python -m pytest -q tests/journeys || failed=1
  .venv/bin/python -m pytest -q $others || failed=1
  return $failed
}

other_half >"$log" 2>&1 &
other=$!

failed=0
echo "govlab: accounts, rooms, storage, replay and security, on SQLite and PostgreSQL ..."
.venv/bin/python -m pytest -q $(printf -- '--ignore=%s ' $others) || failed=1
echo "govlab: the browser's own tests, journeys in Chromium, pages and crashes on both databases ..."
wait $other || failed=1
cat "$log"
exit $failed
