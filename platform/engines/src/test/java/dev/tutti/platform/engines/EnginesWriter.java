package dev.tutti.platform.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Starts the engines, then commits rows and sends records without end, and says each one only when it was confirmed. */
final class EnginesWriter {

    private EnginesWriter() {}

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var round = arguments[1];
        try (var engines = Engines.start(EngineSettings.in(data), new PrintedProgress())) {
            engines.tellAddress("http://localhost:8080");
            Kept.prepare(engines.properties());
            System.out.println("ready");
            Thread.ofPlatform().daemon().start(() -> commitRows(engines, round));
            Thread.ofPlatform().daemon().start(() -> sendRecords(engines, round));
            awaitEndOfInput();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {}
    }

    // When the server dies the connection breaks, and the next one succeeds once the server was started anew.
    private static void commitRows(Engines engines, String round) {
        for (int number = 0; ; ) {
            try (var connection = Kept.connect(engines.properties());
                    var insert = connection.prepareStatement("INSERT INTO kept (name) VALUES (?)")) {
                for (; ; number++) {
                    insert.setString(1, round + "-" + number);
                    insert.executeUpdate();
                    System.out.println("row " + round + "-" + number);
                }
            } catch (SQLException broken) {
                number++;
            }
        }
    }

    private static void sendRecords(Engines engines, String round) {
        try (var producer = new KafkaProducer<String, String>(Kept.clientSettings(engines.properties()))) {
            for (int number = 0; ; number++) {
                var name = round + "-" + number;
                producer.send(new ProducerRecord<>(Kept.TOPIC, name, name)).get();
                System.out.println("record " + name);
            }
        } catch (InterruptedException | ExecutionException failed) {
            System.out.println("the producer failed: " + failed);
        }
    }
}
