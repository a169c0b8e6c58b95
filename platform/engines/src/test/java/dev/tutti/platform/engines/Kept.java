package dev.tutti.platform.engines;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The table and the topic that the tests write to and read back. */
final class Kept {

    static final String TOPIC = "kept";

    private Kept() {}

    static void prepare(Map<String, String> engines) throws Exception {
        try (var connection = connect(engines);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept (name text PRIMARY KEY)");
        }
        try (var admin = Admin.create(clientSettings(engines))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) throw failed;
        }
    }

    static Connection connect(Map<String, String> engines) throws SQLException {
        return DriverManager.getConnection(
                engines.get(Engines.POSTGRES_URL),
                engines.get(Engines.POSTGRES_USER),
                engines.get(Engines.POSTGRES_PASSWORD));
    }

    static Map<String, Object> clientSettings(Map<String, String> engines) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", engines.get(Engines.KAFKA_SERVERS));
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "PLAIN");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(engines.get(Engines.KAFKA_USER), engines.get(Engines.KAFKA_PASSWORD)));
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", StringSerializer.class);
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", StringDeserializer.class);
        return settings;
    }

    static Set<String> readRows(Map<String, String> engines) throws SQLException {
        var names = new HashSet<String>();
        try (var connection = connect(engines);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name FROM kept")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    static Set<String> readRecords(Map<String, String> engines) {
        var names = new HashSet<String>();
        var partition = new TopicPartition(TOPIC, 0);
        try (var consumer = new KafkaConsumer<String, String>(clientSettings(engines))) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end =
                    consumer.endOffsets(List.of(partition)).values().iterator().next();
            while (consumer.position(partition) < end)
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> names.add(record.value()));
        }
        return names;
    }
}
