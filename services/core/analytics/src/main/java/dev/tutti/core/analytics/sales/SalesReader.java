package dev.tutti.core.analytics.sales;

import dev.tutti.contracts.results.SalesResult;
import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.Services;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears the results of the stream, as one member of a group, so that one copy of analytics writes them. They need no
 * inbox: a result replaces what has a smaller revision and nothing else, however often and in whatever order it comes.
 */
@Component
class SalesReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SalesReader.class);

    private static final String GROUP = "analytics.sales";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration STOP_MAX = Duration.ofSeconds(8);

    private final KafkaClients clients;
    private final Topics topics;
    private final Sales sales;
    private final Services services;
    private final JsonMapper json;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name(GROUP).unstarted(this::run);
    private volatile boolean running;
    private boolean away;

    SalesReader(KafkaClients clients, Topics topics, Sales sales, Services services, JsonMapper json) {
        this.clients = clients;
        this.topics = topics;
        this.sales = sales;
        this.services = services;
        this.json = json;
    }

    /** Where there is no shop there is nothing to hear. */
    @Override
    public void start() {
        if (services.products().contains(Product.COMMERCE)) {
            thread.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            if (thread.isAlive()) {
                thread.join(STOP_MAX);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            do {
                hearUntilOutage();
            } while (!stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Results are committed before their place in the topic is: those in between are heard again and change nothing. */
    private void hearUntilOutage() throws InterruptedException {
        try (var member = clients.member(GROUP)) {
            member.subscribe(List.of(topics.ensure(SalesResult.TOPIC)));
            while (stopping.getCount() > 0) {
                var records = member.poll(POLL);
                noteAnswer();
                if (!records.isEmpty()) {
                    sales.hear(read(records));
                    member.commitSync();
                }
            }
        } catch (KafkaException | DataAccessException | TransactionException e) {
            noteOutage(e);
        }
    }

    private List<Heard> read(ConsumerRecords<byte[], byte[]> records) {
        var heard = new ArrayList<Heard>();
        for (var record : records) {
            try {
                if (record.value() != null) {
                    heard.add(new Heard(json.readValue(record.value(), SalesResult.class), record.offset()));
                }
            } catch (JacksonException e) {
                log.error("a result cannot be read and is left out offset={}", record.offset(), e);
            }
        }
        return heard;
    }

    private void noteOutage(RuntimeException failed) {
        if (!away) {
            log.warn("sales wait and will go on by themselves: {}", failed.toString());
        }
        away = true;
    }

    private void noteAnswer() {
        if (away) {
            log.info("sales go on");
        }
        away = false;
    }
}
