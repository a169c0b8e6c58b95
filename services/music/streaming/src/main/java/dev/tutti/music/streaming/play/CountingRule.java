package dev.tutti.music.streaming.play;

/**
 * Which plays count: those of 30 seconds, or of the whole track where it is shorter. Players measure in steps of their
 * own, so the last quarter of a second of a short track need not be heard; at 30 seconds nothing is rounded.
 */
final class CountingRule {

    static final long MILLIS_TO_COUNT = 30_000;
    static final long ROUNDING_MILLIS = 250;

    private CountingRule() {}

    static boolean counts(long millisPlayed, long durationMillis) {
        return millisPlayed >= threshold(durationMillis);
    }

    private static long threshold(long durationMillis) {
        return durationMillis >= MILLIS_TO_COUNT ? MILLIS_TO_COUNT : Math.max(1, durationMillis - ROUNDING_MILLIS);
    }
}
