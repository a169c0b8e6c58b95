# shellcheck shell=sh
# ./tutti test, check, split, bench and openapi.

tutti_test() {
    run_all_tests long "$@"
}

tutti_check() {
    run_all_tests "" "$@"
}

# run_all_tests EXCLUDED-TAGS
run_all_tests() {
    excluded=$1
    began=$(date +%s)
    results=$STATE/results
    mkdir -p "$STATE"
    : >"$results"
    require_jdk
    require_node
    require_package ffmpeg ffmpeg "audio is made and measured with it"
    require_chromium
    test_java "$excluded"
    test_web
    test_browser
    summary
}

require_chromium() {
    TUTTI_CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
    if [ -z "$TUTTI_CHROMIUM" ]; then
        require_package chromium chromium "the browser journeys run in it"
        TUTTI_CHROMIUM=$(command -v chromium)
    fi
    export TUTTI_CHROMIUM
}

test_java() {
    say "Java: units, services, architecture, journeys."
    step_began=$(date +%s)
    lock_build
    touch "$STATE/test.mark"
    sources=$(sources_checksum)
    outcome=0
    maven "$STATE/test.log" verify --fail-at-end "-Dtests.excluded=$1" || outcome=$?
    if [ $outcome = 0 ]; then publish "$sources"; fi
    unlock_build
    # shellcheck disable=SC2046 # four numbers
    set -- $(count_surefire)
    record java "$1" "$2" "$outcome" "$step_began" "$STATE/test.log"
}

# Prints passed and failed, from the reports that this run wrote.
count_surefire() {
    find "$ROOT" -name node_modules -prune -o -path '*/target/surefire-reports/TEST-*.xml' -newer "$STATE/test.mark" -print |
        while IFS= read -r report; do grep -m 1 '<testsuite ' -A 3 "$report" | tr '\n' ' ' && echo; done |
        awk '
            function attribute(name) {
                return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0
            }
            { tests += attribute("tests"); failed += attribute("failures") + attribute("errors"); skipped += attribute("skipped") }
            END { print tests - failed - skipped, failed + 0 }'
}

test_web() {
    [ -f "$ROOT/web/package.json" ] || return 0
    say "Web: types, lint, format, units."
    step_began=$(date +%s)
    log=$STATE/web.log
    outcome=0
    (cd "$ROOT/web" && install_web && npm run check) >"$log" 2>&1 || outcome=$?
    passed=$(count_word "$log" '^ *Tests ' passed)
    failed=$(count_word "$log" '^ *Tests ' failed)
    record web "$passed" "$failed" $outcome "$step_began" "$log"
}

install_web() {
    installed=node_modules/.package-lock.json
    if [ ! -f $installed ] || [ -n "$(find package-lock.json -newer $installed)" ]; then npm ci; fi
}

# count_word LOG LINES WORD: the number before the word, in the lines that match.
count_word() {
    sed 's/\x1b\[[0-9;]*m//g' "$1" | grep -E "$2" | sed -n "s/.*[^0-9]\([0-9][0-9]*\) $3.*/\1/p" | tail -n 1 | grep . || echo 0
}

test_browser() {
    [ -f "$ROOT/web/e2e/playwright.config.ts" ] || return 0
    say "Browser: the journeys, against ./tutti run."
    step_began=$(date +%s)
    log=$STATE/browser.log
    data=$(mktemp -d)
    start_for_tests "$data"
    outcome=0
    (cd "$ROOT/web" && TUTTI_URL=$ADDRESS npx playwright test --config e2e/playwright.config.ts --reporter=list) >"$log" 2>&1 || outcome=$?
    stop_for_tests "$data"
    record browser "$(count_word "$log" '^ *[0-9]+ passed' passed)" "$(count_word "$log" '^ *[0-9]+ failed' failed)" $outcome "$step_began" "$log"
}

# Starts a whole installation on a port and a folder of its own; sets SERVER and ADDRESS.
start_for_tests() {
    run_log=$STATE/run.log
    # Somebody has to run the shop; nobody but this run knows how they sign in.
    TUTTI_ADMIN_EMAIL=merchant@tutti.test
    TUTTI_ADMIN_PASSWORD=$(od -An -N 16 -tx1 /dev/urandom | tr -d ' \n')
    export TUTTI_ADMIN_EMAIL TUTTI_ADMIN_PASSWORD
    TUTTI_AOT=off "$ROOT/tutti" run --port=0 --data="$1" --set tutti.orders.payments.test.enabled=true >"$run_log" 2>&1 &
    SERVER=$!
    trap 'kill -TERM $SERVER 2>/dev/null || true' EXIT
    trap 'exit 130' INT TERM
    ADDRESS=
    waited=0
    until [ -n "$ADDRESS" ]; do
        if ! kill -0 $SERVER 2>/dev/null || [ $waited -gt 300 ]; then
            tail -n 30 "$run_log" >&2
            die 1 "./tutti run did not become ready for the tests: $run_log"
        fi
        sleep 1
        waited=$((waited + 1))
        ADDRESS=$(sed -n 's/^Ready in .*: \(http[^ ]*\).*/\1/p' "$run_log")
    done
}

stop_for_tests() {
    kill -TERM "$SERVER"
    wait "$SERVER" || warn "./tutti run ended with $?: $run_log"
    trap - EXIT INT TERM
    rm -rf "$1"
}

# record STEP PASSED FAILED OUTCOME BEGAN LOG: a step that broke without a failed test counts as one failure.
record() {
    broken=$3
    if [ "$4" != 0 ] && [ "$3" = 0 ]; then broken=1; fi
    echo "$1 $2 $broken $(seconds_since "$5")" >>"$results"
    if [ "$broken" != 0 ]; then
        [ "$1" = java ] || tail -n 60 "$6" >&2
        warn "$1: $broken failed, all of it in $6"
    fi
}

summary() {
    awk -v total="$(seconds_since "$began")" '
        BEGIN { printf "\n%-10s %8s %8s %8s\n", "", "passed", "failed", "seconds" }
        { printf "%-10s %8d %8d %8d\n", $1, $2, $3, $4; passed += $2; failed += $3 }
        END { printf "%-10s %8s %8s %8d\n\n%d passed, %d failed\n", "in all", "", "", total, passed, failed; exit failed > 0 }
    ' "$results"
}

tutti_split() {
    run_named_tests tests/journeys 'SplitJourneyTests' "The journeys, with one process for each service."
}

# tutti_bench [--quick]: each thing beside something measured in the same run; the machine should have nothing else to do.
tutti_bench() {
    case ${1-} in '' | --quick) ;; *) die 2 "bench knows --quick, not '$1'" ;; esac
    results=$ROOT/target/bench
    rm -rf "$results"
    mkdir -p "$STATE" "$results"
    require_jdk
    require_node
    require_package ffmpeg ffmpeg "the ingest is measured beside it"
    if is_debian_root; then require_package nginx nginx-light "ranges are measured beside it"; fi
    say "Building, and measuring: events, streams."
    lock_build
    outcome=0
    maven "$STATE/bench.log" verify -pl tests/benchmarks,streams/order-analytics -am -Dtests.excluded= -Dtest=DelayBench,StreamBench \
        -Dsurefire.failIfNoSpecifiedTests=false "-Dtutti.bench.events=$results/events.json" "-Dtutti.bench.streams=$results/streams.json" || outcome=1
    unlock_build
    [ $outcome = 0 ] || die 1 "the build or the measuring of events failed: $STATE/bench.log has all of it"
    (
        cd "$ROOT/tests/benchmarks" || exit 1
        exec "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
            -cp "$(echo target/tests-benchmarks-*.jar):$(cat target/class.path)" dev.tutti.benchmarks.Benchmarks "$results" "$@"
    )
}

tutti_openapi() {
    run_named_tests app '*OpenApiTests' "Writing contracts/openapi anew." -Dopenapi.update=true
}

# run_named_tests MODULE CLASS WORDS ARGUMENT...
run_named_tests() {
    module=$1
    class=$2
    say "$3"
    shift 3
    mkdir -p "$STATE"
    require_jdk
    require_node
    lock_build
    touch "$STATE/test.mark"
    outcome=0
    maven "$STATE/test.log" verify -pl "$module" -am "-Dtest=$class" -Dsurefire.failIfNoSpecifiedTests=false "$@" || outcome=1
    unlock_build
    # shellcheck disable=SC2046 # two numbers
    set -- $(count_surefire)
    say "$1 passed, $2 failed"
    return $outcome
}
