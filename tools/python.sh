# Prints the newest Python that GovLab runs on, or one line that says what to do.
# A name alone proves nothing: version managers leave commands behind that only print an error.
fits='import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'
for python in python3.13 python3.12 python3.11 python3 python; do
  if "$python" -c "$fits" >/dev/null 2>&1; then
    command -v "$python"
    exit 0
  fi
done
echo "govlab: needs Python 3.11 or newer with its venv module. On Debian 12 or newer: apt-get install python3 python3-venv" >&2
exit 1
