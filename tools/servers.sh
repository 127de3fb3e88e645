# Installs Debian's Chromium, postgresql, redis-server and strace for the tests, where they are missing and it may.
missing=
# Without the desktop around it, it opens a page in a third of the time. The whole one does as well where nothing may be installed.
may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
command -v chromium-headless-shell >/dev/null || { ! may_install && command -v chromium >/dev/null; } || missing="$missing chromium-headless-shell"
command -v redis-server >/dev/null || missing="$missing redis-server"
command -v strace >/dev/null || missing="$missing strace"
{ command -v postgres || ls /usr/lib/postgresql/*/bin/postgres; } >/dev/null 2>&1 || missing="$missing postgresql"
[ -z "$missing" ] && exit 0

if ! may_install; then
  echo "govlab: the tests need$missing. On Debian, as root: apt-get install$missing" >&2
  exit 1
fi
echo "govlab: installing$missing for the tests ..."
export DEBIAN_FRONTEND=noninteractive
# The tests start servers of their own: the package must not start one beside them.
policy=/usr/sbin/policy-rc.d
[ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' >$policy && chmod +x $policy && trap 'rm -f $policy' EXIT; }
apt-get update -qq && apt-get install -qq -y --no-install-recommends $missing >/dev/null
