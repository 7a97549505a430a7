# Finds Node 20.19 or later with npm and puts it first on PATH. To be sourced after "here" was set; sets baton_node to its
# version, or to nothing if there is none. BATON_NODE=no: do not look for one.

# prints the version ("20.20.0") of the node in $1 if it is new enough and has an npm beside it
baton_node_version() {
    [ -x "$1/node" ] && [ -x "$1/npm" ] || return 0
    "$1/node" -p 'const [a, b] = process.versions.node.split(".").map(Number);
        a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? process.versions.node : ""' 2>/dev/null || true
}

# prints the directory of the first Node that will do
baton_find_node() {
    for baton_bin in "$(dirname "$(command -v node 2>/dev/null || echo /none/node)")" \
        /usr/local/bin /usr/bin /opt/node*/bin /opt/homebrew/bin "$HOME"/.nvm/versions/node/*/bin \
        "$HOME"/.volta/bin "$HOME"/.local/share/fnm/node-versions/*/installation/bin "$HOME"/.asdf/installs/nodejs/*/bin \
        "$HOME"/.cache/baton/node-v*/bin; do
        if [ -n "$(baton_node_version "$baton_bin")" ]; then
            printf '%s\n' "$baton_bin"
            return 0
        fi
    done
}

# The newest official build of release 22 into our cache, checked against the checksums that are published beside it.
baton_download_node() (
    case $(uname -s)-$(uname -m) in
        Linux-x86_64) machine=linux-x64 ;;
        Linux-aarch64) machine=linux-arm64 ;;
        *) return 0 ;;
    esac
    command -v curl >/dev/null 2>&1 && command -v sha256sum >/dev/null 2>&1 || return 0
    from=https://nodejs.org/dist/latest-v22.x
    mkdir -p "$HOME/.cache/baton"
    cd "$HOME/.cache/baton" || return 0
    line=$(curl -fsSL --connect-timeout 5 --max-time 20 "$from/SHASUMS256.txt" 2>/dev/null | grep "node-v[0-9.]*-$machine.tar.gz\$")
    file=${line##* }
    if [ -n "$line" ] && echo "  Node is downloaded (about 50 MB)" >&2 &&
        curl -fsSL --connect-timeout 5 --max-time 300 -o "$file" "$from/$file" && echo "$line" | sha256sum -c --quiet - >&2; then
        tar -xzf "$file"
    else
        echo "  Node could not be downloaded from nodejs.org" >&2
    fi
    rm -f "${file:-none}"
)

baton_node=''
if [ "${BATON_NODE:-}" != no ]; then
    baton_node_bin=$(baton_find_node)
    if [ -z "$baton_node_bin" ]; then
        baton_download_node
        baton_node_bin=$(baton_find_node)
    fi
    if [ -n "$baton_node_bin" ]; then
        baton_node=$(baton_node_version "$baton_node_bin")
        PATH=$baton_node_bin:$PATH
        export PATH
    fi
fi
