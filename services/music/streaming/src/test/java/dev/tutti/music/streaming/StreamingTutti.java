package dev.tutti.music.streaming;

import dev.tutti.contracts.api.music.catalog.PlayableTrack;
import dev.tutti.contracts.api.music.catalog.PlayableTrack.Rendition;
import dev.tutti.music.catalog.StandInCatalog;
import dev.tutti.platform.storage.BlobKey;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.storage.PutLimits;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.util.unit.DataSize;

/** Streaming beside a stand-in for catalog, and what its tests have in common. */
public final class StreamingTutti {

    public static final String MASTER = """
            #EXTM3U
            #EXT-X-STREAM-INF:BANDWIDTH=128000,CODECS="mp4a.40.2"
            aac-128/playlist.m3u8
            """;

    /** As large as a minute of audio; not a multiple of anything. */
    public static final byte[] FILE = randomBytes(1_000_003);

    private static final PutLimits LIMITS = PutLimits.upTo(DataSize.ofGigabytes(1));

    private StreamingTutti() {}

    public static TuttiExtension create() {
        return TuttiExtension.of(StandInCatalog.declaration(), new StreamingDeclaration().declaration())
                .build();
    }

    /** A track of a minute that is live in the world, with its audio in the store. */
    public static PlayableTrack liveTrack(TuttiExtension tutti) {
        return liveTrack(tutti, 60_000);
    }

    public static PlayableTrack liveTrack(TuttiExtension tutti, long durationMillis) {
        var track = aTrack(durationMillis);
        tutti.bean(StandInCatalog.class).offer(track);
        store(tutti, track.audioPrefix() + "/master.m3u8", MASTER.getBytes(StandardCharsets.UTF_8));
        store(tutti, track.audioPrefix() + "/aac-128/segment-1.m4s", randomBytes(10_000));
        store(tutti, track.audioPrefix() + "/file.m4a", FILE);
        return track;
    }

    public static PlayableTrack aTrack(long durationMillis) {
        var id = UUID.randomUUID();
        return new PlayableTrack(
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Ode",
                durationMillis,
                -14.2,
                -13.9,
                -1.1,
                "catalog/tracks/" + id + "/audio",
                "file.m4a",
                List.of(new Rendition("aac-128", "mp4a.40.2", 128_000, 44_100, 1_024, 2_646_000)));
    }

    public static void store(TuttiExtension tutti, String key, byte[] content) {
        try {
            tutti.bean(BlobStore.class).put(new BlobKey(key), new ByteArrayInputStream(content), LIMITS);
        } catch (IOException e) {
            throw new UncheckedIOException("the test's blob was not stored", e);
        }
    }

    /** A client that sends that listener's access token. */
    public static TestHttp as(TuttiExtension tutti, UUID listener) {
        return tutti.http().bearer(tutti.tokens().issue(listener, "listener"));
    }

    public static TestHttp.Answer sign(TuttiExtension tutti, UUID listener, UUID trackId) {
        return as(tutti, listener).post("/api/v1/tracks/" + trackId + "/playback", Map.of());
    }

    public static byte[] randomBytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
