package dev.tutti.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.sample.Gate;
import dev.tutti.sample.SampleService;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyTests {

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(SampleService.DECLARATION).build();

    private static TestHttp person(int number) {
        return tutti.http().bearer(tutti.tokens().issue(new UUID(3, number), "listener"));
    }

    private static int notesOf(int person) {
        return person(person)
                .get("/api/v1/notes?limit=100")
                .json()
                .path("items")
                .size();
    }

    @Test
    void givesTheFirstAnswerAgain() {
        var http = person(1).header("Idempotency-Key", "key-1");

        var first = http.post("/api/v1/notes", Map.of("text", "once"));
        var second = http.post("/api/v1/notes", Map.of("text", "once"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        assertThat(notesOf(1)).isOne();
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        var http = person(2).header("Idempotency-Key", "key-1");
        http.post("/api/v1/notes", Map.of("text", "one"));

        var other = http.post("/api/v1/notes", Map.of("text", "two"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void keepsTheKeysOfTwoPeopleApart() {
        person(3).header("Idempotency-Key", "shared").post("/api/v1/notes", Map.of("text", "mine"));

        var other = person(4).header("Idempotency-Key", "shared").post("/api/v1/notes", Map.of("text", "yours"));

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.json().path("text").asString()).isEqualTo("yours");
    }

    @Test
    void saysThatTheFirstIsStillRunning() throws Exception {
        var gate = tutti.bean(Gate.class);
        var http = person(5).header("Idempotency-Key", "slow");
        gate.close("slow");
        var first = CompletableFuture.supplyAsync(() -> http.post("/api/v1/notes", Map.of("text", "slow")));
        gate.awaitArrival("slow");

        var second = http.post("/api/v1/notes", Map.of("text", "slow"));
        gate.open("slow");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("request-in-flight");
        assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(201);
        assertThat(notesOf(5)).isOne();
    }

    @Test
    void forgetsAKeyWhoseConnectionDiedBeforeTheCommit() throws Exception {
        var gate = tutti.bean(Gate.class);
        var http = person(6).header("Idempotency-Key", "crash");
        gate.close("crash");
        var first = CompletableFuture.supplyAsync(() -> http.post("/api/v1/notes", Map.of("text", "crash")));
        gate.awaitArrival("crash");

        tutti.jdbc().sql("""
                SELECT pg_terminate_backend(pid)
                FROM pg_stat_activity
                WHERE state = 'idle in transaction'
                  AND datname = current_database()
                """).query().listOfRows();
        gate.open("crash");
        var failed = first.get(10, TimeUnit.SECONDS);
        var second = http.post("/api/v1/notes", Map.of("text", "crash"));

        assertThat(failed.status()).isGreaterThanOrEqualTo(500);
        assertThat(second.status()).isEqualTo(201);
        assertThat(notesOf(6)).isOne();
    }

    @Test
    void createsOnceHoweverManyComeAtOnce() {
        var http = person(7).header("Idempotency-Key", "storm");

        var answers = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        http.post("/api/v1/notes", Map.of("text", "storm")).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsAnyOf(201).isSubsetOf(201, 409);
        assertThat(notesOf(7)).isOne();
    }

    @Test
    void triesARefusedCreationAgain() {
        var http = person(8).header("Idempotency-Key", "again");

        var refused = http.post("/api/v1/notes", Map.of("text", ""));
        var created = http.post("/api/v1/notes", Map.of("text", "better"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(created.status()).isEqualTo(201);
    }

    @Test
    void refusesAKeyThatCouldNotBeOne() {
        var answer = person(9).header("Idempotency-Key", "a b").post("/api/v1/notes", Map.of("text", "x"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-idempotency-key");
    }
}
