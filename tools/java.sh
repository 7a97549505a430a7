# Finds a JDK of 21 or later, 25 if there is one, and exports JAVA_HOME. To be sourced: . tools/java.sh
# The java on PATH may be older than the JDK that stands beside it, so every usual place is looked at.

# prints the feature release ("25") of the JDK in $1, or nothing if it is none
baton_jdk_release() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

# the JDK that an executable on PATH belongs to, through its symbolic links
baton_jdk_on_path() {
    baton_javac=$(command -v javac 2>/dev/null) || return 0
    baton_javac=$(readlink -f "$baton_javac" 2>/dev/null || printf '%s' "$baton_javac")
    dirname "$(dirname "$baton_javac")"
}

# prints the best JDK: the JAVA_HOME of the caller if it will do, else 25, else the newest of 21 and later
baton_find_jdk() {
    baton_best='' baton_best_release=0
    for baton_jdk in "${JAVA_HOME:-}" "$(baton_jdk_on_path)" \
        /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$baton_jdk" ] || continue
        baton_release=$(baton_jdk_release "$baton_jdk")
        [ "${baton_release:-0}" -ge 21 ] || continue
        if [ "$baton_jdk" = "${JAVA_HOME:-}" ] || [ "$baton_release" -eq 25 ]; then
            printf '%s\n' "$baton_jdk"
            return 0
        fi
        if [ "$baton_release" -gt "$baton_best_release" ]; then
            baton_best=$baton_jdk baton_best_release=$baton_release
        fi
    done
    [ -z "$baton_best" ] || printf '%s\n' "$baton_best"
}

# On a build machine that starts empty: the newest JDK that the distribution has. Never on a person's machine.
baton_install_jdk() {
    [ "${CI:-}" = true ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1 || return 0
    apt-get update -q >&2 || return 0
    for baton_release in 25 24 23 22 21; do
        if apt-cache show "openjdk-$baton_release-jdk-headless" >/dev/null 2>&1; then
            echo "No JDK of 21 or later here: installing openjdk-$baton_release-jdk-headless." >&2
            apt-get install -q -y "openjdk-$baton_release-jdk-headless" >&2
            return 0
        fi
    done
}

baton_found=$(baton_find_jdk)
if [ -z "$baton_found" ]; then
    baton_install_jdk
    baton_found=$(baton_find_jdk)
fi
if [ -z "$baton_found" ]; then
    cat >&2 <<MESSAGE
Baton needs a JDK of 21 or later (25 is what it is tested on), and none was found.
Looked at: JAVA_HOME (${JAVA_HOME:-not set}), javac on PATH ($(command -v javac || echo none)),
  /usr/lib/jvm/*, /opt/*, ~/.sdkman/candidates/java/*, ~/.jdks/*, /Library/Java/JavaVirtualMachines/*.
Install one, for example Eclipse Temurin 25 or your distribution's openjdk-25-jdk (a JDK with javac, not a JRE),
or set JAVA_HOME to one that is somewhere else.
MESSAGE
    exit 1
fi
JAVA_HOME=$baton_found
export JAVA_HOME
