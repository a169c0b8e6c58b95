package dev.tutti.streams.orders;

import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.triggers.TriggerResult;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/**
 * Lets a window speak at the next full second after a change, and once more when its minute closes. A minute closes
 * when the watermark passes it, or a moment after its end by the wall clock: in an idle shop no fact moves the
 * watermark, and nobody should wait for one. A late fact is a change like any other.
 */
final class EverySecond extends Trigger<Share, TimeWindow> {

    /** What facts may take from their order to here, before people are told that the minute is over. */
    static final long GRACE_MILLIS = 1_000;

    private static final long SECOND = 1_000;

    static boolean isRunning(TimeWindow window, long now, long watermark) {
        return watermark < window.maxTimestamp() && now < window.getEnd() + GRACE_MILLIS;
    }

    @Override
    public TriggerResult onElement(Share share, long at, TimeWindow window, TriggerContext context) {
        long now = context.getCurrentProcessingTime();
        context.registerProcessingTimeTimer((now / SECOND + 1) * SECOND);
        if (isRunning(window, now, context.getCurrentWatermark())) {
            context.registerProcessingTimeTimer(window.getEnd() + GRACE_MILLIS);
            context.registerEventTimeTimer(window.maxTimestamp());
        }
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, TimeWindow window, TriggerContext context) {
        return TriggerResult.FIRE;
    }

    /** The window asks at its end and again when it is forgotten; only the first is worth telling. */
    @Override
    public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
        return time == window.maxTimestamp() ? TriggerResult.FIRE : TriggerResult.CONTINUE;
    }

    /** Its timers are long over when a window is forgotten. */
    @Override
    public void clear(TimeWindow window, TriggerContext context) {}
}
