package dev.tutti.core.analytics;

import static dev.tutti.core.analytics.AnalyticsTutti.aPlay;
import static dev.tutti.core.analytics.AnalyticsTutti.aRelease;
import static dev.tutti.core.analytics.AnalyticsTutti.aTakeDown;
import static dev.tutti.core.analytics.AnalyticsTutti.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.contracts.events.Event;
import dev.tutti.platform.events.inbox.Replays;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTests {

    @RegisterExtension
    static final TuttiExtension tutti = AnalyticsTutti.create();

    private final Random random = new Random(11);
    private final Instant now = Instant.now();

    @ParameterizedTest
    @ValueSource(strings = {"tracks", "charts", "histories"})
    void buildsTheSameRowsAgain(String consumer) {
        publishALifeOfMusic();
        var before = await().atMost(Duration.ofSeconds(30)).until(this::snapshot, this::isSettled);

        tutti.bean(Replays.class).replay("analytics", consumer);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(snapshot()).isEqualTo(before));
        assertThat(isSettled(snapshot())).isTrue();
    }

    @Test
    void losesNothingThatHappensWhileItIsBuilt() {
        publishALifeOfMusic();
        tutti.bean(Replays.class).replay("analytics", "charts");

        var track = UUID.randomUUID();
        publish(tutti, aRelease(now, track), aPlay(UUID.randomUUID(), track, now));

        await().atMost(Duration.ofSeconds(30)).until(this::snapshot, this::isSettled);
    }

    /** Releases, some of them taken down again, and plays that come in any order, before and after. */
    private void publishALifeOfMusic() {
        var facts = new ArrayList<Event>();
        for (int release = 0; release < 5; release++) {
            var tracks = new UUID[] {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
            var plays = plays(tracks);
            facts.addAll(plays.subList(0, 10));
            var published = aRelease(now, tracks);
            facts.add(published);
            facts.addAll(plays.subList(10, plays.size()));
            if (release == 0) {
                facts.add(aTakeDown(published));
            }
        }
        publish(tutti, facts);
    }

    private List<Event> plays(UUID[] tracks) {
        var listeners = new UUID[] {UUID.randomUUID(), UUID.randomUUID()};
        var plays = new ArrayList<Event>();
        for (int play = 0; play < 30; play++) {
            plays.add(aPlay(
                    listeners[random.nextInt(listeners.length)],
                    tracks[random.nextInt(tracks.length)],
                    now.minusSeconds(random.nextInt(100_000)),
                    25_000 + random.nextInt(10_000)));
        }
        Collections.shuffle(plays, random);
        return plays;
    }

    /** Every row of every projection, as text; of the histories what can be shown, as the nights may have cut them. */
    private List<String> snapshot() {
        var rows = tutti.jdbc().sql("""
                        SELECT row_to_json(ranked)::text
                        FROM (
                            SELECT last_plays.*,
                                   ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY played_at DESC, track_id DESC) AS rank
                            FROM analytics.last_plays) AS ranked
                        WHERE rank <= 200
                        ORDER BY 1
                        """).query(String.class).list();
        for (var table : List.of("tracks", "minute_plays", "hour_plays")) {
            rows.addAll(tutti.jdbc()
                    .sql("SELECT '%1$s' || row_to_json(%1$s)::text FROM analytics.%1$s ORDER BY 1".formatted(table))
                    .query(String.class)
                    .list());
        }
        return rows;
    }

    /** Whether the projections hold everything that was published, by what the outboxes of the publishers count. */
    private boolean isSettled(List<String> rows) {
        return heard("tracks") == published("catalog")
                && heard("charts") == published("streaming")
                && heard("histories") == published("streaming")
                && rows.equals(snapshot());
    }

    private long heard(String consumer) {
        return tutti.jdbc()
                .sql("""
                        SELECT COUNT(*)
                        FROM analytics.inbox
                        JOIN analytics.consumers ON consumers.name = inbox.consumer
                        WHERE inbox.consumer = :consumer
                          AND inbox.generation = consumers.generation
                        """)
                .param("consumer", consumer)
                .query(Long.class)
                .single();
    }

    private long published(String schema) {
        return tutti.jdbc()
                .sql("SELECT COUNT(*) FROM %s.outbox".formatted(schema))
                .query(Long.class)
                .single();
    }
}
