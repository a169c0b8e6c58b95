package dev.tutti.core.analytics;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.music.catalog.ReleasePublished;
import dev.tutti.contracts.events.music.catalog.ReleaseTakenDown;
import dev.tutti.contracts.events.music.streaming.TrackPlayed;
import dev.tutti.music.catalog.StandInCatalog;
import dev.tutti.music.streaming.StandInStreaming;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Analytics beside stand-ins for the services whose facts it hears, and what its tests have in common. */
public final class AnalyticsTutti {

    private AnalyticsTutti() {}

    public static TuttiExtension create() {
        return TuttiExtension.of(
                        StandInCatalog.declaration(),
                        StandInStreaming.declaration(),
                        new AnalyticsDeclaration().declaration())
                .build();
    }

    /** Publishes the facts as their services would: through the outbox, each in a transaction. */
    public static void publish(TuttiExtension tutti, Event... facts) {
        publish(tutti, Arrays.asList(facts));
    }

    public static void publish(TuttiExtension tutti, Collection<? extends Event> facts) {
        tutti.bean(TransactionOperations.class)
                .executeWithoutResult(_ -> facts.forEach(tutti.bean(Events.class)::publish));
    }

    public static ReleasePublished aRelease(Instant at, UUID... tracks) {
        var titled = new ArrayList<ReleasePublished.Track>();
        for (var track : tracks) {
            titled.add(new ReleasePublished.Track(
                    track, UUID.randomUUID(), "Ode " + track, titled.size() + 1, null, 180_000));
        }
        return new ReleasePublished(
                UUID.randomUUID(),
                at,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Odes",
                UUID.randomUUID(),
                "Sappho",
                "album",
                LocalDate.of(2026, 11, 20),
                null,
                null,
                List.of("catalog/art/small.jpg", "catalog/art/medium.jpg", "catalog/art/large.jpg"),
                -14.0,
                titled);
    }

    public static ReleaseTakenDown aTakeDown(ReleasePublished release) {
        return new ReleaseTakenDown(
                UUID.randomUUID(),
                release.occurredAt().plusSeconds(1),
                release.releaseId(),
                release.tracks().stream().map(ReleasePublished.Track::trackId).toList(),
                "owner");
    }

    public static TrackPlayed aPlay(UUID listener, UUID track, Instant startedAt) {
        return aPlay(listener, track, startedAt, 40_000);
    }

    /** A play of a long track: it counts from 30 seconds. */
    public static TrackPlayed aPlay(UUID listener, UUID track, Instant startedAt, long millisPlayed) {
        return new TrackPlayed(
                UUID.randomUUID(),
                startedAt.plusMillis(millisPlayed),
                UUID.randomUUID(),
                listener,
                track,
                UUID.randomUUID(),
                UUID.randomUUID(),
                startedAt,
                millisPlayed,
                "skipped",
                "web",
                "ZZ",
                millisPlayed >= 30_000);
    }

    /** A client that sends that listener's access token. */
    public static TestHttp as(TuttiExtension tutti, UUID listener) {
        return tutti.http().bearer(tutti.tokens().issue(listener, "listener"));
    }

    /** Everything in a list, page by page. */
    public static List<JsonNode> readAll(TestHttp http, String path, int limit) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var separator = path.contains("?") ? "&" : "?";
            var page = http.get(path + separator + "limit=" + limit + cursor);
            if (page.status() != 200) {
                throw new AssertionError(path + " answered " + page);
            }
            page.json().path("items").forEach(items::add);
            var next = page.json().path("nextCursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        return items;
    }
}
