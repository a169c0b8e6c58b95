package dev.tutti.streams.orders;

import org.apache.flink.api.common.functions.AggregateFunction;

/** Adds shares to a minute's tally. */
final class Tallying implements AggregateFunction<Share, Tally, Tally> {

    @Override
    public Tally createAccumulator() {
        return new Tally();
    }

    @Override
    public Tally add(Share share, Tally tally) {
        tally.add(share);
        return tally;
    }

    @Override
    public Tally getResult(Tally tally) {
        return tally;
    }

    @Override
    public Tally merge(Tally one, Tally other) {
        throw new UnsupportedOperationException("tumbling windows never merge");
    }
}
