# shellcheck shell=sh
# Builds the artifact when sources changed, and publishes it: each build is a folder that never changes again, so a
# build in one terminal does not pull the jars from under a run in another.
#
#   .tutti/current          the sources' checksum and the build that was made from them
#   .tutti/builds/ID/       tutti.jar, lib/, jvm.options, and the AOT caches recorded for it
#   .tutti/build.log        what Maven said last

BUILDS_KEPT=2

# What the artifact is made from; its content, not its times: a branch switched there and back needs no build.
sources_checksum() {
    (
        cd "$ROOT" || exit 1
        for folder in pom.xml .mvn/jvm.config contracts platform services streams app web; do
            if [ -e "$folder" ]; then echo "$folder"; fi
        done | tr '\n' '\0' | xargs -0 sh -c 'find "$@" \( -name target -o -name node_modules -o -name dist -o -name generated -o -name test \
            -o -name e2e -o -name launcher -o -name "test-results" \) -prune -o -type f ! -name "*.md" -exec cksum {} +' sh
        uname -sm
    ) | LC_ALL=C sort | cksum | tr ' ' '-'
}

build_if_changed() {
    require_jdk
    sources=$(sources_checksum)
    if is_built "$sources"; then return 0; fi
    lock_build
    # Another terminal may have built meanwhile.
    if ! is_built "$sources"; then build "$sources"; fi
    unlock_build
}

is_built() {
    [ -f "$STATE/current" ] || return 1
    read -r built_from BUILD_ID <"$STATE/current"
    BUILD=$STATE/builds/$BUILD_ID
    [ "$built_from" = "$1" ] && [ -f "$BUILD/tutti.jar" ]
}

lock_build() {
    mkdir -p "$STATE/builds"
    said=
    until mkdir "$STATE/build.lock" 2>/dev/null; do
        holder=$(cat "$STATE/build.lock/pid" 2>/dev/null || true)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
            rm -rf "$STATE/build.lock"
        else
            [ -n "$said" ] || say "Waiting for the build of process ${holder:-another one}."
            said=yes
            sleep 1
        fi
    done
    echo $$ >"$STATE/build.lock/pid"
    trap unlock_build EXIT
    trap 'unlock_build; exit 130' INT TERM
}

unlock_build() {
    rm -rf "$STATE/build.lock"
    trap - EXIT INT TERM
}

build() {
    require_node
    started=$(date +%s)
    if [ -f "$STATE/current" ]; then say "Building, since sources changed."; else say "Building for the first time: this fetches libraries and takes some minutes."; fi
    maven "$STATE/build.log" package -T1C -Dmaven.test.skip=true -Dspotless.check.skip=true -pl app -am ||
        die 1 "the build failed: $STATE/build.log has all of it"
    publish "$1"
    say "Built in $(seconds_since "$started") s."
}

# maven LOG ARGUMENT...: one moving line for what is being built; the end of the log where it fails.
maven() {
    maven_log=$1
    shift
    : >"$maven_log"
    rm -f "$maven_log.rc"
    { (cd "$ROOT" && "$(find_maven)" -B "$@") 2>&1 || echo $? >"$maven_log.rc"; } | while IFS= read -r line; do
        printf '%s\n' "$line" >&3
        show_maven "$line"
    done 3>"$maven_log"
    progress_end
    [ -f "$maven_log.rc" ] || return 0
    rm -f "$maven_log.rc"
    grep -E '^\[ERROR\]|BUILD FAILURE' "$maven_log" | head -n 30 >&2 || tail -n 30 "$maven_log" >&2
    return 1
}

show_maven() {
    case $1 in
        *"[INFO] Building "*\[*/*\])
            module=${1#*Building }
            progress "[${module##*\[} ${module%% [0-9]*}"
            ;;
        *"Downloaded from "*)
            if [ -t 1 ]; then
                fetched=$((${fetched-0} + 1))
                progress "fetched $fetched libraries: ${1##*/}"
            fi
            ;;
        *"Tests run:"*" -- in "*) progress "${1##* -- in }: ${1#*Tests run: }" ;;
    esac
}

# Unchanged jars are linked, not copied, so that they keep their times and a recorded AOT cache its worth.
publish() {
    made=$ROOT/app/target/tutti
    next=$STATE/builds/next
    id=$(cat "$made/tutti.jar" "$made/jvm.options" "$made"/lib/*.jar | cksum | tr ' ' '-')
    if [ ! -f "$STATE/builds/$id/tutti.jar" ]; then
        rm -rf "$next"
        mkdir -p "$next/lib"
        cp -p "$made/tutti.jar" "$made/jvm.options" "$next"
        for jar in "$made"/lib/*.jar; do publish_library "$jar" "$next/lib"; done
        mv "$next" "$STATE/builds/$id"
    fi
    echo "$1 $id" >"$STATE/current.next"
    mv "$STATE/current.next" "$STATE/current"
    BUILD=$STATE/builds/$id
    drop_old_builds "$id"
}

publish_library() {
    for earlier in "$STATE"/builds/[0-9]*/lib/"${1##*/}"; do
        if cmp -s "$1" "$earlier"; then
            ln "$earlier" "$2"
            return 0
        fi
    done
    cp -p "$1" "$2"
}

# Keeps the newest ones and those that a process runs from.
drop_old_builds() {
    kept=0
    # shellcheck disable=SC2012 # the names are ours: digits and a dash
    ls -t "$STATE/builds" | while IFS= read -r build; do
        kept=$((kept + 1))
        if [ "$build" = "$1" ] || [ $kept -le $BUILDS_KEPT ] || is_running "$STATE/builds/$build"; then continue; fi
        rm -rf "${STATE:?}/builds/$build"
    done
}

is_running() {
    for mark in "$1"/running.*; do
        if [ -e "$mark" ] && kill -0 "${mark##*.}" 2>/dev/null; then return 0; fi
        rm -f "$mark"
    done
    return 1
}

# Replaces the shell: signals and the exit code are Java's own.
run_java() {
    key=$({ cat "$JAVA_HOME/release" && echo "${TUTTI_JAVA_OPTIONS-}"; } | cksum | tr ' ' '-')
    aot=$BUILD/$key.aot
    : >"$BUILD/running.$$"
    set -- -jar "$BUILD/tutti.jar" "$@"
    # Only a run that people wait for is worth a recording: the tests' would take the processor from the tests.
    if [ "${TUTTI_AOT-on}" = on ]; then
        set -- "-Dtutti.aot.cache=$aot" "-Xlog:aot*=off" "-Xlog:aot*=warning:file=\"$aot.log\":none:filecount=0" "$@"
    fi
    if [ -f "$aot" ]; then set -- "-XX:AOTCache=$aot" -Dtutti.aot.given=true "$@"; fi
    # shellcheck disable=SC2086 # a list of options
    exec "$JAVA_HOME/bin/java" "@$BUILD/jvm.options" ${TUTTI_JAVA_OPTIONS-} "$@"
}

# A client of a running installation: a small program of its own.
run_demo() {
    : >"$BUILD/running.$$"
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m -cp "$BUILD/tutti.jar" dev.tutti.app.demo.Demo "$@"
}
