# What must hold of console-web: types, lint, unit tests, catalogues, contrast, build, sizes. Usage: sh tools/test-web.sh
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$here/tools/node.sh"
if [ -z "$baton_node" ]; then
    echo "The web part needs Node 20.19 or later: none was found on PATH or in the usual places, nor could it be downloaded." >&2
    exit 1
fi
. "$here/tools/web.sh"
baton_web_libraries
cd "$here/console-web"
npm run --silent types
# the linter takes as long as all else: it works beside the types and the unit tests, and before the build, which writes the types anew
node_modules/.bin/eslint --max-warnings 0 . &
linter=$!
node_modules/.bin/tsc --noEmit
node_modules/.bin/vitest run
wait "$linter"
npm run --silent build
npm run --silent sizes
baton_web_sources | cksum >dist/.built-from
