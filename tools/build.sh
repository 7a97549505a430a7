# Builds what is not built yet, without tests. To be sourced after tools/java.sh, with "here" set to the repository.

# a checksum of everything that the build reads
baton_sources() {
    find pom.xml .mvn domain store workflows activities api standalone \
        -path '*/target' -prune -o -path '*/src/test' -prune -o -type f ! -name '*.log' -print |
        LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum
    "$JAVA_HOME/bin/javac" -version 2>&1
}

# baton_build STAMP MVN-ARGUMENT...: runs Maven unless STAMP was written for the same sources
baton_build() (
    cd "$here"
    stamp=$1
    shift
    now=$(baton_sources | cksum)
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then
        exit 0
    fi
    echo "  Baton is built (usually 1 min; the first time it also downloads its libraries, usually 3 min)"
    began=$(date +%s)
    rm -f "$stamp"
    log=standalone/build.log
    if ! ./mvnw -q -B -ntp -Dquick -DskipTests "$@" -pl standalone -am package >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        echo "Baton could not be built; the whole output is in $log" >&2
        exit 1
    fi
    rm -f "$log"
    mkdir -p "$(dirname "$stamp")"
    echo "$now" >"$stamp"
    echo "  Baton is built after $(($(date +%s) - began)) s"
)

# the jar of standalone/ itself: the JVM keeps loaded classes of jars only, not of directories
baton_jar() {
    for jar in "$here"/standalone/target/baton-standalone-*.jar; do
        case $jar in
            *-exec.jar) ;;
            *) printf '%s' "$jar" ;;
        esac
    done
}

# baton_java MAIN-CLASS ARGUMENT...: becomes a program of ours; options for the JVM stand in "options".
# With a file in "archive" the JVM keeps its loaded classes there when it ends, and starts from them the next time.
baton_java() {
    options="--enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 ${options:-}"
    case $(baton_jdk_release "$JAVA_HOME") in
        2[1-3]) ;;
        *) options="$options --sun-misc-unsafe-memory-access=allow" ;;
    esac
    if [ -n "${archive:-}" ]; then
        options="$options -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=$archive -Xlog:disable"
    fi
    # shellcheck disable=SC2086 # the options are words
    exec "$JAVA_HOME/bin/java" $options ${BATON_JAVA_OPTIONS:-} "-Dbaton.home=$here" \
        -cp "$(baton_jar):$(cat "$here/standalone/target/class-path")" "$@"
}
