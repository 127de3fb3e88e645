# Passes where Node.js 18 or newer and npm are there; otherwise says what to do, in one line.
if node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 18 ? 1 : 0)' >/dev/null 2>&1 && npm --version >/dev/null 2>&1; then
  exit 0
fi
echo "govlab: needs Node.js 18 or newer with npm. On Debian 12 or newer: apt-get install nodejs npm" >&2
exit 1
