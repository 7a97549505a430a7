# The stories in a real browser, on a whole Baton with a real Temporal server. Usage: sh tools/test-browser.sh [VITEST-ARGUMENT...]
#   BATON_URL=...       use this running Baton (of an empty desk) instead of one of its own;
#                       BATON_DATA is its data directory if that is not ./data
#   BATON_SCREENS=1     write docs/screens anew
#   BATON_CUTS=100      so many cut-and-reconnect trials
#   BATON_STRINGS=DIR   send the strings of a corpus
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$here/tools/node.sh"
if [ -z "$baton_node" ]; then
    echo "The browser part needs Node 20.19 or later: none was found on PATH or in the usual places, nor could it be downloaded." >&2
    exit 1
fi
. "$here/tools/web.sh"
baton_web_libraries
# a JVM that lives for minutes compiles for longer than it gains by it
BATON_JAVA_OPTIONS=${BATON_JAVA_OPTIONS:--XX:TieredStopAtLevel=1}
export BATON_JAVA_OPTIONS
cd "$here/console-web"
npm run --silent e2e -- "$@"
