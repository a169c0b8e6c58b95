package dev.tutti.streams.orders;

import java.time.Clock;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * Watermarks a fixed time behind the newest fact, but never ahead of the wall clock: a fact that claims to come from
 * the future must not make the job forget the present.
 */
final class Watermarks implements WatermarkGenerator<Share> {

    private final long outOfOrderMillis;
    private final Clock clock = Clock.systemUTC();
    private long newest = Long.MIN_VALUE;

    Watermarks(long outOfOrderMillis) {
        this.outOfOrderMillis = outOfOrderMillis;
    }

    @Override
    public void onEvent(Share share, long at, WatermarkOutput output) {
        newest = Math.max(newest, at);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (newest != Long.MIN_VALUE) {
            output.emitWatermark(new Watermark(Math.min(newest, clock.millis()) - outOfOrderMillis - 1));
        }
    }
}
