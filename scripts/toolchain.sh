# Sourced by every script: changes to the repository's root and adds the tools in build/deps to the PATH.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

NODE_MINIMUM=20.19.0
EMCC_MINIMUM=3.1.6

export PATH="$PWD/build/deps/node/bin:$PATH"
export CMAKE_GENERATOR="${CMAKE_GENERATOR:-Ninja}"
export CMAKE_PREFIX_PATH="$PWD/build/deps/catch2/usr${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"

has() { command -v "$1" >/dev/null; }

# Ends the script where one of the folders that it writes to cannot be written.
need_writable() {
    local folder
    for folder in . build dist node_modules web/engine; do
        if [ -e "$folder" ] && ! [ -w "$folder" ]; then
            echo "The folder $(realpath "$folder") cannot be written: it is read-only, or another user's." >&2
            echo "Copy the repository to a folder of your own, and run ${0##*/} there." >&2
            exit 1
        fi
    done
}

# at_least MINIMUM VERSION
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

node_is_new() { has node && at_least "$NODE_MINIMUM" "$(node -p process.versions.node)"; }

# Debian's emcc and npm need the module path of Debian's Node.
with_debian_modules() { NODE_PATH=/usr/share/nodejs "$@"; }
