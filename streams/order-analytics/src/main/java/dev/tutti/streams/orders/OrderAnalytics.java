package dev.tutti.streams.orders;

import dev.tutti.contracts.results.SalesResult;
import java.util.regex.Pattern;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.util.OutputTag;

/**
 * The job. Facts of orders become shares, one for each scope they count in; shares are gathered in one-minute windows
 * of event time; each change of a window is a result that replaces the one before.
 *
 * <p><b>Why the sums are exact.</b> A window keeps, beside its figures, the ids of the facts in them. So a fact that is
 * delivered twice counts once, and a window's figures and its ids can never disagree, since they are one state in one
 * checkpoint. The number of ids is the result's revision. After a crash the job goes back to a checkpoint and reads the
 * same facts again, perhaps in another order; whatever it says meanwhile has a revision that was seen before, and the
 * first result with a greater one has every earlier fact in it, since in the end there is only one set of all facts.
 * So results need no transactions, and the reader keeps the greatest revision.
 *
 * <p><b>Late facts.</b> A window stays for {@link JobSettings#horizon()} after its minute, and a fact that comes
 * within that time corrects it. That is the time to live of the ids too. It runs by the watermark, that is by the facts
 * themselves and not by the wall clock: an installation that stood still for a month has forgotten nothing when it
 * starts again, and the outbox may well send its last facts a second time then. Facts from beyond the horizon are
 * neither counted, since they may have been, nor dropped: {@link Horizon} names their minute as overdue, and the reader
 * counts that minute anew from the topic, which keeps everything.
 *
 * <p><b>The two clocks.</b> Watermarks come from facts alone, because they decide what is forgotten. Whether a minute
 * is still running is for people, decides nothing, and follows the wall clock too, so that the last minute of an idle
 * shop closes: see {@link EverySecond}.
 */
public final class OrderAnalytics {

    public static final String NAME = "order-analytics";

    /** The topic of facts, without the installation's prefix. */
    static final String ORDERS = "commerce.orders";

    private static final OutputTag<Share> TOO_LATE = new OutputTag<>("too-late", TypeInformation.of(Share.class));

    private OrderAnalytics() {}

    /** For {@code flink run}: settings as {@code --name value}, see docs/guides/run-on-flink.md. */
    public static void main(String[] arguments) throws Exception {
        var settings = JobSettings.parse(arguments, System.getenv());
        var environment = StreamExecutionEnvironment.getExecutionEnvironment();
        build(environment, settings);
        environment.execute(NAME);
    }

    /** Adds the job to an environment, which says where and with which checkpoints it runs. */
    public static void build(StreamExecutionEnvironment environment, JobSettings settings) {
        ResultTopic.ensure(settings);
        environment.getConfig().enableObjectReuse();
        var shares = environment
                .fromSource(source(settings), watermarks(settings), "Facts of orders")
                .uid("facts")
                .process(new Horizon(settings.horizon().toMillis()))
                .name("Horizon")
                .uid("horizon");
        var results = results(shares, settings);
        results.union(shares.getSideOutput(Horizon.OVERDUE), overdue(results))
                .sinkTo(sink(settings))
                .name("Results")
                .uid("results");
    }

    private static SingleOutputStreamOperator<SalesResult> results(DataStream<Share> shares, JobSettings settings) {
        return shares.keyBy(Share::key)
                .window(TumblingEventTimeWindows.of(Minutes.LENGTH))
                .allowedLateness(settings.horizon())
                .sideOutputLateData(TOO_LATE)
                .trigger(new EverySecond())
                .aggregate(
                        new Tallying(),
                        new Figures(),
                        TypeInformation.of(Tally.class),
                        TypeInformation.of(Tally.class),
                        TypeInformation.of(SalesResult.class))
                .name("Sales by the minute")
                .uid("minutes");
    }

    /** {@link Horizon} lets none of these pass; were it mistaken, they would be counted anew all the same. */
    private static DataStream<SalesResult> overdue(SingleOutputStreamOperator<SalesResult> results) {
        return results.getSideOutput(TOO_LATE)
                .map(share -> SalesResult.overdue(Minutes.of(share.at())))
                .returns(SalesResult.class)
                .name("Too late")
                .uid("too-late");
    }

    private static KafkaSource<Share> source(JobSettings settings) {
        return KafkaSource.<Share>builder()
                // A pattern, not a name: a topic that does not exist yet is no failure, and is found when it does.
                .setTopicPattern(Pattern.compile(Pattern.quote(settings.topic(ORDERS))))
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new ShareReader(settings))
                .setClientIdPrefix("tutti-" + NAME)
                .setProperties(settings.kafka())
                .setProperty(
                        "partition.discovery.interval.ms",
                        Long.toString(settings.discovery().toMillis()))
                // Its places are in the checkpoints.
                .setProperty("commit.offsets.on.checkpoint", "false")
                .setProperty("register.consumer.metrics", "false")
                .build();
    }

    private static WatermarkStrategy<Share> watermarks(JobSettings settings) {
        return WatermarkStrategy.<Share>forGenerator(
                        context -> new Watermarks(settings.outOfOrder().toMillis()))
                .withTimestampAssigner((share, timestamp) -> share.at())
                .withIdleness(settings.idle());
    }

    private static KafkaSink<SalesResult> sink(JobSettings settings) {
        return KafkaSink.<SalesResult>builder()
                .setKafkaProducerConfig(settings.kafka())
                .setProperty("acks", "all")
                .setProperty("register.producer.metrics", "false")
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new ResultWriter(settings.topic(SalesResult.TOPIC)))
                .build();
    }
}
