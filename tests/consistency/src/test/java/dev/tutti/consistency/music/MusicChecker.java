package dev.tutti.consistency.music;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.tutti.consistency.History;
import dev.tutti.consistency.Request;
import dev.tutti.consistency.Violation;
import dev.tutti.consistency.music.Findings.PlayFound;
import dev.tutti.consistency.music.Findings.TrackFound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Compares what clients were told with what is there. It knows nothing of how either was come by, so that its own tests
 * can plant what must never happen.
 */
final class MusicChecker {

    /** A file may be longer or shorter than its source by no more than a frame and the rounding to milliseconds. */
    private static final Duration LENGTH_TOLERANCE = Duration.ofMillis(50);

    private final History history;
    private final Findings findings;
    private final List<Violation> violations = new ArrayList<>();

    private MusicChecker(History history, Findings findings) {
        this.history = history;
        this.findings = findings;
    }

    static List<Violation> check(History history, Findings findings) {
        var checker = new MusicChecker(history, findings);
        checker.checkOutcomes();
        checker.checkUploads();
        checker.checkPlays();
        checker.checkChart();
        return List.copyOf(checker.violations);
    }

    /** Clients send only what is right and ask until they know, so there is one answer to each key. */
    private void checkOutcomes() {
        history.requests(Upload.class).forEach(this::checkOutcome);
        history.requests(Play.class).forEach(this::checkOutcome);
    }

    private void checkOutcome(Request request) {
        var ids = history.idsOf(request);
        if (history.isRefused(request)) add(request, "was refused, though nothing is wrong with it");
        if (ids.size() > 1) add(request, "one key became several things: " + ids);
        if (ids.isEmpty()) add(request, "was never accepted");
    }

    private void checkUploads() {
        var uploads = history.requests(Upload.class);
        for (var upload : uploads) {
            history.idsOf(upload).forEach(trackId -> checkTrack(upload, trackId));
            long made = findings.tracks().values().stream()
                    .filter(track -> track.releaseId().equals(upload.releaseId()))
                    .count();
            if (made > 1) add(upload, "one upload became %d tracks".formatted(made));
        }
        var releases = uploads.stream().map(Upload::releaseId).toList();
        findings.tracks().forEach((id, track) -> {
            if (!releases.contains(track.releaseId())) add("nobody uploaded track " + id);
        });
    }

    private void checkTrack(Upload upload, String trackId) {
        var track = findings.tracks().get(trackId);
        if (track == null) {
            add(upload, "accepted upload is lost, track " + trackId);
            return;
        }
        switch (track.state()) {
            case "ready" -> checkReady(upload, track);
            case "failed" -> checkFailed(upload, track);
            default -> add(upload, "is still " + track.state());
        }
    }

    private void checkReady(Upload upload, TrackFound track) {
        if (!upload.isSound()) add(upload, "is no sound and yet ready");
        var difference = track.audio().minus(upload.length()).abs();
        if (difference.compareTo(LENGTH_TOLERANCE) > 0)
            add(upload, "has %s of audio instead of %s".formatted(track.audio(), upload.length()));
    }

    private void checkFailed(Upload upload, TrackFound track) {
        if (upload.isSound()) add(upload, "is sound and yet failed: " + track.failure());
        if (track.failure().isEmpty()) add(upload, "failed without a reason");
    }

    private void checkPlays() {
        var kept = findings.plays().stream().collect(groupingBy(Heard::of));
        for (var play : history.requests(Play.class)) {
            checkPlay(play, Objects.requireNonNullElse(kept.remove(Heard.of(play)), List.of()));
        }
        kept.values().forEach(phantoms -> add("nobody reported " + phantoms));
    }

    private void checkPlay(Play play, List<PlayFound> kept) {
        var accepted = history.idsOf(play);
        if (accepted.isEmpty() && !kept.isEmpty()) add(play, "was never accepted, and is kept");
        if (accepted.isEmpty()) return;
        if (kept.isEmpty()) add(play, "accepted play is lost");
        if (kept.size() > 1) add(play, "is kept %d times".formatted(kept.size()));
        for (var found : kept) {
            if (!accepted.contains(found.id())) add(play, "is kept under another id than answered: " + found.id());
            if (found.counted() != play.counts()) add(play, "counted: " + found.counted());
        }
    }

    private void checkChart() {
        var counted = history.requests(Play.class).stream()
                .filter(Play::counts)
                .filter(play -> !history.idsOf(play).isEmpty())
                .collect(groupingBy(Play::trackId, counting()));
        var tracks = new TreeSet<>(counted.keySet());
        tracks.addAll(findings.chart().keySet());
        for (var track : tracks) {
            long expected = counted.getOrDefault(track, 0L);
            long shown = findings.chart().getOrDefault(track, 0L);
            if (shown != expected) add("track %s has %d plays in the chart, not %d".formatted(track, shown, expected));
        }
    }

    private void add(Request request, String what) {
        violations.add(Violation.of(request, what));
    }

    private void add(String what) {
        violations.add(Violation.general(what));
    }

    /** What makes two reports the same play. */
    private record Heard(String listenerId, String trackId, Instant startedAt) {

        static Heard of(Play play) {
            return new Heard(play.listenerId(), play.trackId(), play.startedAt());
        }

        static Heard of(PlayFound play) {
            return new Heard(play.listenerId(), play.trackId(), play.startedAt());
        }
    }
}
