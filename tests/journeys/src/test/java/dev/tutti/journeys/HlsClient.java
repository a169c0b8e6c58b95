package dev.tutti.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.tests.Installation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a stream as a player does: the master, one media playlist, its initialization and every segment. */
record HlsClient(Installation tutti) {

    private static final Pattern MAP = Pattern.compile("#EXT-X-MAP:URI=\"([^\"]+)\"");
    private static final Pattern SECONDS = Pattern.compile("#EXTINF:([0-9.]+)");

    /** What a player got: how many renditions there are, and how long the one that was read is. */
    record Stream(int renditions, Duration length) {}

    Stream read(String masterUrl) {
        var master = absolute(masterUrl);
        var renditions = addresses(text(master));
        assertThat(renditions).as("renditions in the master playlist").isNotEmpty();
        var media = master.resolve(renditions.getFirst());
        var playlist = text(media);
        var initialization = MAP.matcher(playlist);
        if (initialization.find()) assertBytes(media.resolve(initialization.group(1)));
        addresses(playlist).forEach(segment -> assertBytes(media.resolve(segment)));
        return new Stream(renditions.size(), length(playlist));
    }

    /** An address may be a path alone: then it is its owner's. */
    Answer fetch(String url, String range) {
        return TestHttp.at("").header("Range", range).get(absolute(url).toString());
    }

    private URI absolute(String url) {
        return url.startsWith("http") ? URI.create(url) : URI.create(tutti.baseOf(url) + url);
    }

    private static String text(URI address) {
        var answer = TestHttp.at("").get(address.toString());
        assertThat(answer.status()).as(() -> address + " " + answer).isEqualTo(200);
        return answer.text();
    }

    private static void assertBytes(URI address) {
        var answer = TestHttp.at("").get(address.toString());
        assertThat(answer.status()).as(address::toString).isEqualTo(200);
        assertThat(answer.bytes()).isNotEmpty();
    }

    private static List<String> addresses(String playlist) {
        return playlist.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Duration length(String playlist) {
        double seconds = SECONDS.matcher(playlist)
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .sum();
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
