# Runs the three parts of the suite, all of them even where one fails; exit status 0 only where all passed.
# Journeys last, in a process of their own: Playwright does not work where the standard library is patched.
failed=0

echo "govlab: the browser's own tests ..."
said=$(node build.mjs --tests && node --test --test-reporter=spec $(find static/dist-tests -name '*.test.mjs') 2>&1) || {
  failed=1
  echo "$said" | sed -n '/failing tests:/,$p'
}
echo "$said" | grep -E '(tests|pass|fail|duration_ms) [0-9]'

echo "govlab: tests on SQLite and PostgreSQL ..."
.venv/bin/python -m pytest -q || failed=1

echo "govlab: journeys in Chromium ..."
.venv/bin/python -m pytest -q tests/journeys || failed=1
exit $failed
