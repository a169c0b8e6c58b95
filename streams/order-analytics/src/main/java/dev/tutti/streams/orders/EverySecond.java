package dev.tutti.streams.orders;

import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
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

    /** Whether something changed since the window spoke last. */
    private static final ValueStateDescriptor<Boolean> UNSAID = new ValueStateDescriptor<>("unsaid", Types.BOOLEAN);

    static boolean isRunning(TimeWindow window, long now, long watermark) {
        return watermark < window.maxTimestamp() && now < window.getEnd() + GRACE_MILLIS;
    }

    @Override
    public TriggerResult onElement(Share share, long at, TimeWindow window, TriggerContext context) throws Exception {
        context.getPartitionedState(UNSAID).update(true);
        long now = context.getCurrentProcessingTime();
        context.registerProcessingTimeTimer((now / SECOND + 1) * SECOND);
        if (isRunning(window, now, context.getCurrentWatermark())) {
            context.registerProcessingTimeTimer(window.getEnd() + GRACE_MILLIS);
            context.registerEventTimeTimer(window.maxTimestamp());
        }
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, TimeWindow window, TriggerContext context) throws Exception {
        return say(context);
    }

    /**
     * The window asks at its end and again when it is forgotten. In a backlog that comes at once the facts' time runs
     * faster than ours: then a window may be forgotten before its second is over, and this is the last chance to speak.
     */
    @Override
    public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) throws Exception {
        boolean isEnd = time == window.maxTimestamp();
        boolean isUnsaid =
                Boolean.TRUE.equals(context.getPartitionedState(UNSAID).value());
        return isEnd || isUnsaid ? say(context) : TriggerResult.CONTINUE;
    }

    @Override
    public void clear(TimeWindow window, TriggerContext context) {
        context.getPartitionedState(UNSAID).clear();
    }

    private static TriggerResult say(TriggerContext context) throws Exception {
        context.getPartitionedState(UNSAID).update(false);
        return TriggerResult.FIRE;
    }
}
