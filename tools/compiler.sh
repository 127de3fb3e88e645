# Installs Debian's gcc for the load generator, where it is missing and it may.
command -v gcc >/dev/null && [ -e /usr/include/stdio.h ] && exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "govlab: the load generator needs gcc. On Debian, as root: apt-get install gcc libc6-dev" >&2
  exit 1
fi
echo "govlab: installing gcc for the load generator ..."
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq && apt-get install -qq -y --no-install-recommends gcc libc6-dev >/dev/null
