package dev.tutti.streams.orders;

import dev.tutti.contracts.results.SalesResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topic of results: compacted, since each result replaces the one before under its key. */
final class ResultTopic {

    /** A write is safe on two replicas where there are three. */
    private static final short REPLICATION_FOR_TWO_IN_SYNC = 3;

    private ResultTopic() {}

    static void ensure(JobSettings settings) {
        var inSync = settings.replication() >= REPLICATION_FOR_TWO_IN_SYNC ? "2" : "1";
        var topic = new NewTopic(settings.topic(SalesResult.TOPIC), Optional.of(1), Optional.of(settings.replication()))
                .configs(Map.of("cleanup.policy", "compact", "min.insync.replicas", inSync));
        try (var admin = Admin.create(settings.kafka())) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("create topic " + topic.name(), e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while creating topic " + topic.name(), e);
        }
    }
}
