package dev.tutti.streams.orders;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads messages of orders as shares. Other facts pass by; what cannot be read is logged and counts nowhere. */
final class ShareReader implements KafkaRecordDeserializationSchema<Share> {

    private static final Logger LOG = LoggerFactory.getLogger(ShareReader.class);

    private static final String EVENT_TYPE = "event-type";

    private final JobSettings settings;
    private transient @Nullable FactReader facts;

    ShareReader(JobSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        facts = new FactReader(FactSchemas.of(Shares.EVENTS, new SchemaTopic(settings)));
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Share> out) throws IOException {
        if (facts == null || isOther(message)) {
            return;
        }
        try {
            var fact = facts.read(message.value());
            if (fact != null) {
                Shares.of(fact).forEach(out::collect);
            }
        } catch (MalformedFact e) {
            LOG.error(
                    "a fact cannot be read and is not counted partition={} offset={}",
                    message.partition(),
                    message.offset(),
                    e);
        }
    }

    @Override
    public TypeInformation<Share> getProducedType() {
        return TypeInformation.of(Share.class);
    }

    /** Most facts need not be decoded to be ignored. */
    private static boolean isOther(ConsumerRecord<byte[], byte[]> message) {
        var type = message.headers().lastHeader(EVENT_TYPE);
        Set<String> wanted = Shares.EVENTS;
        return message.value() == null
                || (type != null && !wanted.contains(new String(type.value(), StandardCharsets.UTF_8)));
    }
}
