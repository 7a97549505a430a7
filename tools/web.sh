# Builds console-web if it has changed. To be sourced after "here" was set.

# the types of the API are left out: the build makes them, from what is named here instead
baton_web_sources() {
    (cd "$here/console-web" && find . ../api/openapi.json \( -name node_modules -o -name dist -o -name coverage -o -name e2e -o -name faces \) -prune -o \
        -type f ! -name '*.log' ! -path ./src/api/types.ts -print | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum)
}

# npm's libraries, when package-lock.json is not the one that they were installed from
baton_web_libraries() (
    cd "$here/console-web"
    now=$(cksum <package-lock.json)
    stamp=node_modules/.installed-from
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ] && exit 0
    npm ci --no-audit --no-fund --loglevel=error && echo "$now" >"$stamp"
)

# Builds console and widget; without a Node, or when the build fails, it says so and the API runs alone.
baton_web() (
    cd "$here/console-web"
    now=$(baton_web_sources | cksum)
    stamp=dist/.built-from
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ] && exit 0
    . "$here/tools/node.sh"
    if [ -z "$baton_node" ]; then
        echo "  The console is not built: it needs Node 20.19 or later (nodejs.org), and none was found or could be downloaded."
        echo "  The API works without it."
        exit 0
    fi
    echo "  The console is built (usually 15 s; the first time it also downloads its libraries, usually 1 min)"
    log=build.log
    if { baton_web_libraries && npm run build; } >"$log" 2>&1; then
        echo "$now" >"$stamp"
        rm -f "$log"
    else
        tail -n 15 "$log"
        echo "  The console could not be built; the whole output is in console-web/$log. The API works without it."
    fi
)
