# shellcheck shell=sh
# How the launcher speaks: one line for each thing, errors to stderr.

say() {
    printf '%s\n' "$*"
}

warn() {
    printf 'tutti: %s\n' "$*" >&2
}

# die CODE LINE
die() {
    code=$1
    shift
    warn "$*"
    exit "$code"
}

# On a terminal the line is overwritten by the next one; elsewhere each stays.
progress() {
    if [ -t 1 ]; then printf '\r\033[K%.100s' "  $*"; else say "  $*"; fi
}

progress_end() {
    if [ -t 1 ]; then printf '\r\033[K'; fi
}

seconds_since() {
    echo $(($(date +%s) - $1))
}
