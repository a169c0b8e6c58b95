package dev.tutti.consistency.music;

import static dev.tutti.tests.Person.expect;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.consistency.KillableTutti;
import dev.tutti.consistency.music.Findings.TrackFound;
import dev.tutti.tests.Person;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Looks at what there is: through the API as anyone may, and in the database where the API does not show it. */
record Inspection(KillableTutti tutti, KeptMusic kept) {

    /** Version and flags, then two times of eight bytes. */
    private static final int BEFORE_THE_TIMESCALE = 20;

    Findings look() {
        var listener = Person.register(tutti, "Inspector");
        var tracks = kept.tracks().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, track -> heard(listener, track.getKey(), track.getValue())));
        return new Findings(tracks, kept.plays(), chart());
    }

    private TrackFound heard(Person listener, String trackId, TrackFound track) {
        if (!track.state().equals("ready")) return track;
        var url = listener.playback(trackId).get("fileUrl").asString();
        var answer = tutti.http(url).get(url);
        assertThat(answer.status()).as("audio of track " + trackId).isEqualTo(200);
        return track.withAudio(length(answer.bytes()));
    }

    private Map<String, Long> chart() {
        var plays = new HashMap<String, Long>();
        var path = "/api/v1/charts/trending?window=24h&limit=100";
        var page = page(path);
        collect(page, plays);
        while (!page.get("nextCursor").isNull()) {
            page = page(path + "&cursor=" + page.get("nextCursor").asString());
            collect(page, plays);
        }
        return plays;
    }

    private JsonNode page(String path) {
        return expect(200, tutti.http(path).get(path));
    }

    private static void collect(JsonNode page, Map<String, Long> plays) {
        page.get("items")
                .forEach(item -> plays.merge(
                        item.at("/track/id").asString(), item.get("plays").asLong(), Long::sum));
    }

    /** What the movie header says (ISO 14496-12, version 1): the length as it is presented, encoder delay left out. */
    private static Duration length(byte[] file) {
        var text = new String(file, US_ASCII);
        int header = text.indexOf("mvhd");
        assertThat(header).as("movie header in a file of %d bytes", file.length).isPositive();
        var numbers = ByteBuffer.wrap(file).position(header + "mvhd".length());
        assertThat(numbers.get(numbers.position()))
                .as("version of the movie header")
                .isEqualTo((byte) 1);
        numbers.position(numbers.position() + BEFORE_THE_TIMESCALE);
        long perSecond = Integer.toUnsignedLong(numbers.getInt());
        return Duration.ofMillis(numbers.getLong() * 1_000 / perSecond);
    }
}
