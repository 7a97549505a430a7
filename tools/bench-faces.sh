# Measures console and widget in a real browser, on a whole Baton: first load, accepting, long conversations, long lists.
# Usage: sh tools/bench-faces.sh [--write]
#   --write         renews docs/performance-of-faces.md
#   BATON_URL=...   measures this running Baton (of an empty desk) instead of one of its own
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
case ${1:-} in
    '') ;;
    --write) export BATON_WRITE=1 ;;
    *) echo "Usage: sh tools/bench-faces.sh [--write]" >&2; exit 2 ;;
esac
. "$here/tools/node.sh"
if [ -z "$baton_node" ]; then
    echo "The faces are measured with Node 20.19 or later: none was found on PATH or in the usual places, nor could it be downloaded." >&2
    exit 1
fi
. "$here/tools/web.sh"
baton_web_libraries
cd "$here/console-web"
npm run --silent faces
