#!/bin/sh
# Compiles the trials if they have changed and starts one of their commands. Usage: tools/trials.sh COMMAND [options]
# Its own output goes to standard error, so that standard output is the command's alone.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$here/tools/java.sh"
stamp=$here/trials/target/trials.classpath

if [ ! -s "$stamp" ] || [ -n "$(find "$here/trials/src/main" "$here/trials/pom.xml" "$here/pom.xml" -newer "$stamp" -print -quit)" ]; then
    echo "The trials are compiled (once, usually 10 s; the first time with downloads 1 min)" >&2
    # -Dclients: without the product, which only the tests need
    (cd "$here" && ./mvnw -q -B -ntp -Dquick -Dclients -pl trials compile dependency:build-classpath \
        -Dmdep.includeScope=runtime -Dmdep.outputFile="$stamp.new" >&2)
    mv "$stamp.new" "$stamp"
fi
exec "$JAVA_HOME/bin/java" -Xmx768m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-Dbaton.home=$here" -cp "$here/trials/target/classes:$(cat "$stamp")" \
    dev.baton.trials.command.Commands "$@"
