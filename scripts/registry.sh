# Sourced by scripts that install npm packages, after toolchain.sh.

npm_quietly() { with_debian_modules npm "$@" --no-audit --no-fund --loglevel=error; }

# Whether the registry answers, within seconds, as npm itself would try for minutes. A registry that refuses the request is
# there.
registry_answers() {
    local output
    output=$(npm_quietly ping --fetch-retries=0 --fetch-timeout=5000 2>&1) || grep -Eq 'code E[45][0-9][0-9]' <<<"$output"
}

# no_network WHAT: the message for packages that could not be installed
no_network() {
    echo "$1 cannot be installed: the npm registry $(npm_quietly config get registry) does not answer." >&2
    echo "Is there a network? Behind a proxy, set it for npm (npm config set proxy, https-proxy or registry)." >&2
    exit 1
}
