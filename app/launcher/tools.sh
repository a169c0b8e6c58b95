# shellcheck shell=sh
# Finds what is installed: a JDK, Maven, Node.

JDK_MIN=25
NODE_MIN=20.19
MAVEN_MIN=3.8.6

# is_at_least VERSION MINIMUM, both like 3.8.6; a missing part is 0.
is_at_least() {
    awk -v a="$1" -v b="$2" 'BEGIN {
        split(a, x, /[^0-9]+/); split(b, y, /[^0-9]+/)
        for (i = 1; i <= 3; i++) { if (x[i] + 0 > y[i] + 0) exit 0; if (x[i] + 0 < y[i] + 0) exit 1 }
    }'
}

# The version that a JDK's release file tells: starting Java to ask would cost more than the rest of the launcher.
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9.]*\).*/\1/p' "$1/release"
}

java_on_path() {
    java=$(command -v java 2>/dev/null) || return 0
    while [ -h "$java" ]; do
        link=$(readlink "$java")
        case $link in /*) java=$link ;; *) java=$(dirname "$java")/$link ;; esac
    done
    dirname "$(dirname "$java")"
}

jdk_places() {
    printf '%s\n' "${JAVA_HOME-}" "$(java_on_path)"
    for place in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
        "$HOME"/.local/share/mise/installs/java/*; do
        printf '%s\n' "$place"
    done
}

# Sets JAVA_HOME, or returns 1.
find_jdk() {
    found=$(jdk_places | while IFS= read -r place; do
        version=$(jdk_version "$place") || continue
        if is_at_least "$version" $JDK_MIN; then
            printf '%s\n' "$place"
            break
        fi
    done)
    [ -n "$found" ] || return 1
    JAVA_HOME=$found
    export JAVA_HOME
}

require_jdk() {
    find_jdk || die 1 "no JDK $JDK_MIN or newer found: $(how_to_get_jdk), or set JAVA_HOME"
}

how_to_get_jdk() {
    case $(uname -s) in
        Darwin) echo "brew install --cask temurin@25" ;;
        *) echo "install one from https://adoptium.net, or: curl -s https://get.sdkman.io | bash && sdk install java 25-tem" ;;
    esac
}

maven_version() {
    command -v mvn >/dev/null 2>&1 || return 0
    mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p'
}

# Prints the installed Maven if that is new enough, else the wrapper, which fetches its own.
find_maven() {
    version=$(maven_version)
    if [ -n "$version" ] && is_at_least "$version" $MAVEN_MIN; then echo mvn; else echo "$ROOT/mvnw"; fi
}

node_places() {
    command -v node 2>/dev/null || true
    for place in "$HOME"/.nvm/versions/node/*/bin/node "$HOME"/.volta/bin/node /opt/homebrew/bin/node /usr/local/bin/node \
        "$HOME"/.local/share/mise/installs/node/*/bin/node; do
        printf '%s\n' "$place"
    done
}

# Puts a new enough Node first on the PATH, or returns 1.
find_node() {
    found=$(node_places | while IFS= read -r place; do
        [ -x "$place" ] || continue
        if is_at_least "$("$place" --version | tr -d v)" $NODE_MIN; then
            dirname "$place"
            break
        fi
    done)
    [ -n "$found" ] || return 1
    PATH=$found:$PATH
    export PATH
}

require_node() {
    find_node || die 1 "the web application needs Node $NODE_MIN or newer to be built: install it from https://nodejs.org"
}

is_debian_root() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1
}

# require_package PROGRAM PACKAGE WHY: installs what is missing where it may, else says the one line that does.
require_package() {
    command -v "$1" >/dev/null 2>&1 && return 0
    if is_debian_root; then
        say "Installing $2 ($3) with apt-get."
        # shellcheck disable=SC2086 # a list of packages
        { apt-get install -y -qq $2 || { apt-get update -qq && apt-get install -y -qq $2; }; } >"$STATE/apt.log" 2>&1 ||
            die 1 "apt-get could not install $2, see $STATE/apt.log"
        return 0
    fi
    case $(uname -s) in
        Darwin) die 1 "$1 is needed ($3): brew install $2" ;;
        *) die 1 "$1 is needed ($3): sudo apt-get install $2, or your system's way" ;;
    esac
}
