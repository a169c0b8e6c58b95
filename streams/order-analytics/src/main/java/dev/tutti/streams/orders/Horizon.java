package dev.tutti.streams.orders;

import dev.tutti.contracts.results.SalesResult;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Turns facts away whose minute may be forgotten, and names that minute as overdue. Flink does not keep watermarks in
 * its checkpoints: a restarted job would take such a fact for the first of its minute. So the watermark is kept here.
 * It is never behind the windows' own, which follow the slowest of these.
 */
final class Horizon extends ProcessFunction<Share, Share> implements CheckpointedFunction {

    static final OutputTag<SalesResult> OVERDUE = new OutputTag<>("overdue", TypeInformation.of(SalesResult.class));

    private final long millis;
    private transient long watermark;
    private transient @Nullable ListState<Long> kept;

    Horizon(long millis) {
        this.millis = millis;
    }

    @Override
    public void processElement(Share share, Context context, Collector<Share> out) {
        watermark = Math.max(watermark, context.timerService().currentWatermark());
        if (Minutes.last(share.at()) + millis <= watermark) {
            context.output(OVERDUE, SalesResult.overdue(Minutes.of(share.at())));
        } else {
            out.collect(share);
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        if (kept != null) {
            kept.clear();
            kept.add(watermark);
        }
    }

    /** Windows move between tasks when their number changes, so each task takes the latest of all. */
    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        var state =
                context.getOperatorStateStore().getUnionListState(new ListStateDescriptor<>("watermark", Types.LONG));
        watermark = Long.MIN_VALUE;
        for (var before : state.get()) {
            watermark = Math.max(watermark, before);
        }
        kept = state;
    }
}
