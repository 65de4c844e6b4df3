#!/usr/bin/env bash
# Builds the page and tests it in Chromium and Firefox, which are installed first where Debian has them and this may.
# What it is given goes to Maven: -Dit.test=PageIT for one class, -Pheavy for the long tests.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  for browser in chromium firefox-esr; do
    command -v "$browser" >/dev/null || { apt-get update -q && apt-get install -y -q --no-install-recommends "$browser"; } || echo "$browser cannot be installed; its tests are skipped"
  done
fi
exec mvn -B -ntp -Pbrowser verify "$@"
