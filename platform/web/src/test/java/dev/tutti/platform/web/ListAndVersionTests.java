package dev.tutti.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.sample.SampleService;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListAndVersionTests {

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(SampleService.DECLARATION).build();

    private static TestHttp person(int number) {
        return tutti.http().bearer(tutti.tokens().issue(new UUID(4, number), "listener"));
    }

    @Test
    void pagesThroughAListWithoutLossOrRepetition() {
        for (int i = 0; i < 7; i++) {
            person(1).post("/api/v1/notes", Map.of("text", "note " + i));
        }

        var seen = new ArrayList<String>();
        var page = person(1).get("/api/v1/notes?limit=3").json();
        page.path("items").forEach(note -> seen.add(note.path("text").asString()));
        while (!page.path("nextCursor").isNull()) {
            page = person(1)
                    .get("/api/v1/notes?limit=3&cursor="
                            + page.path("nextCursor").asString())
                    .json();
            page.path("items").forEach(note -> seen.add(note.path("text").asString()));
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void refusesAForgedCursorAndALimitBeyondTheLargest() {
        var forged = person(2).get("/api/v1/notes?cursor=AQEAAWE");
        var large = person(2).get("/api/v1/notes?limit=101");
        var word = person(2).get("/api/v1/notes?limit=many");

        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.problem()).isEqualTo("invalid-cursor");
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.json().path("limit").asInt()).isEqualTo(100);
        assertThat(word.problem()).isEqualTo("invalid-limit");
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        var id = person(3)
                .post("/api/v1/notes", Map.of("text", "first"))
                .json()
                .path("id")
                .asString();
        var address = "/api/v1/notes/" + id;
        var tag = person(3).get(address).header("ETag").orElseThrow();

        var without = person(3).patch(address, Map.of("text", "x"));
        var changed = person(3).header("If-Match", tag).patch(address, Map.of("text", "second"));
        var stale = person(3).header("If-Match", tag).patch(address, Map.of("text", "third"));
        var odd = person(3).header("If-Match", "W/\"1\"").patch(address, Map.of("text", "third"));

        assertThat(without.status()).isEqualTo(428);
        assertThat(changed.header("ETag")).contains("\"2\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale-version");
        assertThat(odd.status()).isEqualTo(412);
        assertThat(person(3).get(address).json().path("text").asString()).isEqualTo("second");
    }

    @Test
    void sendsNothingWhereTheClientHasTheVersion() {
        var id = person(4)
                .post("/api/v1/notes", Map.of("text", "same"))
                .json()
                .path("id")
                .asString();
        var tag = person(4).get("/api/v1/notes/" + id).header("ETag").orElseThrow();

        var answer = person(4).header("If-None-Match", tag).get("/api/v1/notes/" + id);

        assertThat(answer.status()).isEqualTo(304);
    }
}
