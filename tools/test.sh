# Runs the suite in three parts side by side, which wait for servers and disks as long as they compute; exit status 0 only
# where all passed. Journeys are a process of their own: Playwright does not work where the standard library is patched.
apart="tests/catalogue tests/crash tests/exchange tests/security tests/web tests/workshops"
logs=$(mktemp -d)
trap 'kill $pages $browsers 2>/dev/null; rm -rf "$logs"' EXIT
trap 'exit 130' INT TERM

tests() { .venv/bin/python -m pytest -q "$@"; }

browser_units() {
  said=$(node build.mjs --tests && node --test --test-reporter=spec $(find static/dist-tests -name '*.test.mjs') 2>&1)
  passed=$?
  [ $passed = 0 ] || echo "$said" | sed -n '/failing tests:/,$p'
  echo "$said" | grep -E '(tests|pass|fail|duration_ms) [0-9]'
  return $passed
}

browsers_and_security() {
  sound=0
  browser_units || sound=1
  tests tests/journeys || sound=1
  tests tests/security || sound=1
  return $sound
}

browsers_and_security >"$logs/browsers" 2>&1 &
browsers=$!
tests tests/crash tests/exchange tests/catalogue tests/web tests/workshops >"$logs/pages" 2>&1 &
pages=$!

failed=0
echo "govlab: accounts, rooms and storage, on SQLite and PostgreSQL ..."
tests $(printf -- '--ignore=%s ' $apart) || failed=1
echo "govlab: the browser's own tests, journeys in Chromium, security ..."
wait $browsers || failed=1
cat "$logs/browsers"
echo "govlab: crashes, replays and pages, on both databases ..."
wait $pages || failed=1
cat "$logs/pages"
exit $failed
