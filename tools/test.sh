# Runs the suite in four parts side by side; exit status 0 only where all passed.
# Journeys are a process of their own: Playwright does not work where the standard library is patched.
pages="tests/accounts tests/catalogue tests/web tests/workshops"
rooms="tests/exchange tests/live"
logs=$(mktemp -d)
trap 'kill $page_tests $room_tests $journeys 2>/dev/null; rm -rf "$logs"' EXIT
trap 'exit 130' INT TERM

browser_units() {
  said=$(node build.mjs --tests && node --test --test-reporter=spec $(find static/dist-tests -name '*.test.mjs') 2>&1)
  passed=$?
  [ $passed = 0 ] || echo "$said" | sed -n '/failing tests:/,$p'
  echo "$said" | grep -E '(tests|pass|fail|duration_ms) [0-9]'
  return $passed
}

python_tests() {
  .venv/bin/python -m pytest -q "$@"
}

python_tests tests/journeys >"$logs/journeys" 2>&1 &
journeys=$!
python_tests $rooms >"$logs/rooms" 2>&1 &
room_tests=$!
python_tests $pages >"$logs/pages" 2>&1 &
page_tests=$!

failed=0
echo "govlab: the browser's own tests ..."
browser_units || failed=1
echo "govlab: rules, storage and security, on SQLite and PostgreSQL ..."
python_tests $(printf -- '--ignore=%s ' $pages $rooms) || failed=1
echo "govlab: pages, on SQLite and PostgreSQL ..."
wait $page_tests || failed=1
cat "$logs/pages"
echo "govlab: sockets, replay and the example, on SQLite and PostgreSQL ..."
wait $room_tests || failed=1
cat "$logs/rooms"
echo "govlab: journeys in Chromium ..."
wait $journeys || failed=1
cat "$logs/journeys"
exit $failed
