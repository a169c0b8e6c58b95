package dev.tutti.consistency;

import static org.awaitility.Awaitility.await;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One person after the other. Whatever has no answer is sent again with the same key until it has one, over as many
 * deaths of the server as that takes.
 */
public abstract class Client implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(100);
    private static final String PASSWORD = "correct horse battery staple 42";

    /** So many requests one is sent again though it was answered. */
    private static final int ONE_IN = 6;

    private final KillableTutti tutti;
    private final History history;
    private final String name;
    private final Random random;
    private volatile boolean stopping;
    private int sessions;
    private String token = "";

    protected Client(KillableTutti tutti, History history, String name, long seed) {
        this.tutti = tutti;
        this.history = history;
        this.name = name;
        this.random = new Random(seed);
    }

    /** Ends what was begun, and begins nothing new. */
    final void stopSoon() {
        stopping = true;
    }

    protected final boolean isStopping() {
        return stopping;
    }

    @Override
    public final Integer call() {
        while (!stopping) {
            sessions++;
            session();
        }
        return sessions;
    }

    /** What one person does from the first to the last request. */
    protected abstract void session();

    protected final Random random() {
        return random;
    }

    /** Says whose it is and from which session, so that a history can be read. */
    protected final String key(String what) {
        return "%s-%d-%s".formatted(name, sessions, what);
    }

    /** Without a key, since nobody is signed in yet: an address that is taken is ours, from an attempt without answer. */
    protected final String register() {
        token = "";
        var email = key("person") + "@example.org";
        var person = Map.of("email", email, "password", PASSWORD, "displayName", name);
        until(() -> http().post("/api/v1/auth/register", person), 201, 409);
        signIn(Map.of("email", email, "password", PASSWORD));
        return until(() -> http().get("/api/v1/users/me"), 200).json().get("id").asString();
    }

    protected final void signIn(Map<String, String> credentials) {
        var login = until(() -> http().post("/api/v1/auth/login", credentials), 200);
        token = login.json().get("accessToken").asString();
    }

    protected final String create(String what, String path, Object body) {
        return until(() -> keyed(key(what)).post(path, body), 201)
                .json()
                .get("id")
                .asString();
    }

    /**
     * Sends a request until its outcome is known, now and then once more than that.
     *
     * @param judge what an answer says that is none of "come back later"
     */
    protected final Outcome settle(Request request, Supplier<Answer> send, Function<Answer, Outcome> judge) {
        var outcome = await().pollInSameThread()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(AGAIN_AFTER)
                .until(() -> attempt(request, send, judge), known -> !(known instanceof Outcome.Unknown));
        if (random.nextInt(ONE_IN) == 0) attempt(request, send, judge);
        return outcome;
    }

    /** As above, for a request with which nothing is wrong: returns the id that its answer names in that field. */
    protected final String settle(Request request, Supplier<Answer> send, int accepted, String idField) {
        var outcome = settle(
                request,
                send,
                answer -> answer.status() == accepted
                        ? new Outcome.Accepted(answer.json().get(idField).asString())
                        : new Outcome.Refused(answer.toString()));
        return switch (outcome) {
            case Outcome.Accepted(var id) -> id;
            case Outcome.Refused(var answer) -> throw new AssertionError(request + " was refused: " + answer);
            case Outcome.Unknown(var reason) -> throw new AssertionError(request + " has no outcome: " + reason);
        };
    }

    private Outcome attempt(Request request, Supplier<Answer> send, Function<Answer, Outcome> judge) {
        var begun = Instant.now();
        var outcome = outcome(send, judge);
        history.add(new Attempt(begun, Instant.now(), request, outcome));
        return outcome;
    }

    private static Outcome outcome(Supplier<Answer> send, Function<Answer, Outcome> judge) {
        try {
            var answer = send.get();
            return saysComeBack(answer) ? new Outcome.Unknown(answer.toString()) : judge.apply(answer);
        } catch (UncheckedIOException noAnswer) {
            return new Outcome.Unknown(String.valueOf(noAnswer.getCause()));
        }
    }

    private static boolean saysComeBack(Answer answer) {
        return answer.status() >= 500
                || answer.status() == 429
                || answer.problem().equals("request-in-flight");
    }

    protected final Answer until(Supplier<Answer> send, Integer... statuses) {
        return until(send, answer -> Set.of(statuses).contains(answer.status()));
    }

    protected static Answer until(Supplier<Answer> send, Predicate<Answer> wanted) {
        return await().pollInSameThread()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(AGAIN_AFTER)
                .ignoreException(UncheckedIOException.class)
                .until(send::get, wanted);
    }

    protected final TestHttp http() {
        var http = tutti.http("/");
        return token.isEmpty() ? http : http.bearer(token);
    }

    protected final TestHttp keyed(String key) {
        return http().header("Idempotency-Key", key);
    }
}
