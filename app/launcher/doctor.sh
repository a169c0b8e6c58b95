# shellcheck shell=sh
# ./tutti doctor: what is there, what is not, and how to get it. Ends with 1 if something that a run needs is missing.

doctor() {
    missing=0
    port=8080
    data=${TUTTI_DATA:-$HOME/.tutti}
    for option in "$@"; do
        case $option in
            --port=*) port=${option#*=} ;;
            --data=*) data=${option#*=} ;;
            *) die 2 "doctor knows --port=N and --data=DIR, not '$option'" ;;
        esac
    done
    doctor_tools
    doctor_media
    doctor_machine "$port" "$data"
    doctor_build
    [ $missing = 0 ] || die 1 "$missing of the above must be mended before ./tutti run works"
}

# found NAME WHAT / lacks NAME WHAT TODO (needed) / notes NAME WHAT TODO (only for some things)
found() { printf '  ok       %-12s %s\n' "$1" "$2"; }
lacks() {
    printf '  MISSING  %-12s %s\n' "$1" "$2: $3"
    missing=$((missing + 1))
}
notes() { printf '  note     %-12s %s\n' "$1" "$2: $3"; }

doctor_tools() {
    if find_jdk; then
        found JDK "$(jdk_version "$JAVA_HOME") in $JAVA_HOME"
        if [ "$(find_maven)" = mvn ]; then
            found Maven "$(maven_version)"
        else
            found Maven "none new enough is installed: ./mvnw fetches one"
        fi
    else
        lacks JDK "none of version $JDK_MIN or newer found" "$(how_to_get_jdk)"
    fi
    if find_node; then
        found Node "$(node --version)"
    else
        lacks Node "none of version $NODE_MIN or newer found" "https://nodejs.org (only the build of the web needs it)"
    fi
}

doctor_media() {
    if command -v ffmpeg >/dev/null 2>&1; then
        found ffmpeg "$(ffmpeg -version | sed -n '1s/ffmpeg version \([^ ]*\).*/\1/p') of the system"
    else
        notes ffmpeg "none of the system" "the bundled one is used"
    fi
    chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
    if [ -n "$chromium" ]; then
        found chromium "$chromium"
    else
        notes chromium "not found" "only the browser journeys of ./tutti test need it: apt-get install chromium"
    fi
}

doctor_machine() {
    if port_is_taken "$1"; then
        notes "port $1" "taken$(port_owner "$1")" "./tutti run --port=N takes another, 0 any"
    else
        found "port $1" free
    fi
    if [ -f "$2/owner" ]; then
        notes "data folder" "$2 is in use by $(cat "$2/owner")" "stop it first, or use --data=DIR"
    elif [ -d "$2" ] && [ ! -w "$2" ]; then
        lacks "data folder" "$2 is not yours to write" "chown it, or use --data=DIR"
    else
        found "data folder" "$2"
    fi
    free_megabytes=$(df -Pm "$(existing_parent "$2")" | awk 'NR == 2 { print $4 }')
    if [ "$free_megabytes" -ge 2048 ]; then
        found disk "$free_megabytes MB free"
    else
        notes disk "only $free_megabytes MB free" "a build and its data take about 2 GB"
    fi
    if [ "$(id -u)" = 0 ] && [ "$(uname -s)" = Linux ]; then doctor_root; fi
}

doctor_root() {
    if unshare --user true 2>/dev/null; then
        found root "PostgreSQL runs in a user namespace of its own"
    else
        lacks root "PostgreSQL refuses to run as root and user namespaces are off" "start as an ordinary user, or set TUTTI_POSTGRES_URL"
    fi
}

doctor_build() {
    if [ -z "${JAVA_HOME-}" ]; then return 0; fi
    if is_built "$(sources_checksum)"; then
        found build "up to date"
    else
        notes build "sources changed or were never built" "./tutti run builds first"
    fi
}

existing_parent() {
    folder=$1
    until [ -d "$folder" ]; do folder=$(dirname "$folder"); done
    echo "$folder"
}

port_is_taken() {
    if command -v ss >/dev/null 2>&1; then
        [ -n "$(ss -Hltn "sport = :$1")" ]
    elif command -v lsof >/dev/null 2>&1; then
        lsof -nP -iTCP:"$1" -sTCP:LISTEN >/dev/null 2>&1
    else
        netstat -an 2>/dev/null | grep -E "[.:]$1 .*LISTEN" >/dev/null
    fi
}

port_owner() {
    command -v lsof >/dev/null 2>&1 || return 0
    lsof -nP -iTCP:"$1" -sTCP:LISTEN -Fpc 2>/dev/null | awk '/^p/ { p = substr($0, 2) } /^c/ { printf " by %s (process %s)", substr($0, 2), p; exit }'
}
