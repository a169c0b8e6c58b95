package dev.tutti.streams.orders;

import dev.tutti.contracts.results.SalesResult;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/** Says a tally as a result: of which minute, in which scope, and whether it is still running. */
final class Figures extends ProcessWindowFunction<Tally, SalesResult, String, TimeWindow> {

    @Override
    public void process(String key, Context context, Iterable<Tally> tallies, Collector<SalesResult> out) {
        var tally = tallies.iterator().next();
        int scope = key.indexOf('|');
        int currency = key.lastIndexOf('|');
        out.collect(new SalesResult(
                key.substring(0, scope),
                key.substring(scope + 1, currency),
                key.substring(currency + 1),
                context.window().getStart(),
                tally.facts,
                EverySecond.isRunning(context.window(), context.currentProcessingTime(), context.currentWatermark()),
                tally.title,
                tally.orders,
                tally.units,
                tally.revenue,
                tally.cancelled,
                tally.cancelledRevenue,
                tally.carts));
    }
}
