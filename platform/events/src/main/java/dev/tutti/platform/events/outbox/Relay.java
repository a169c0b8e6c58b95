package dev.tutti.platform.events.outbox;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.SchemaTopic;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.lease.Lease;
import dev.tutti.platform.runtime.lease.LeaseLost;
import dev.tutti.platform.runtime.lease.LeasedTask;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the facts of one service, and never loses or reorders one.
 *
 * <p><b>No cursor.</b> The relay looks for rows that are not marked as sent, in the order of their ids. A cursor over a
 * sequence passes rows that got a smaller id and committed later. One over transaction ids waits for them, but breaks
 * the order per key, since a transaction gets its id at its first write and not at its commit. Rows are inserted last in
 * their transaction, behind the lock on the aggregate ({@link PendingEvents}): of two facts about one aggregate the
 * earlier has the smaller id, and is visible before the later one exists. A row that appears late below rows that were
 * sent already therefore has another key, and nothing is late for it.
 *
 * <p><b>One in flight per key.</b> A fact waits for the acknowledgement of the one before it with the same key, and for
 * no other ({@link Sender}). The idempotent producer keeps order through its own retries, but when a send fails
 * for good the next one in flight may succeed, and then the earlier fact would come after the later one.
 *
 * <p><b>Two relays at once.</b> A relay that stood still for longer than its lease finds another one at work. It marks
 * nothing, because marking locks the lease's row and checks the token. It may send again what the other has sent: its
 * batch was read earlier, so each of its facts was either in the other's batches too or is marked by itself. Such a
 * repetition comes after the fact's first arrival, never instead of it or before its predecessor's first arrival, and
 * the inbox drops it. Kafka could refuse the old producer only inside transactions, which this house does not rely on.
 */
final class Relay implements LeasedTask {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final ServiceDeclaration service;
    private final OutboxStore store;
    private final SchemaTopic schemaTopic;
    private final Topics topics;
    private final KafkaClients clients;
    private final RelaySettings settings;
    private final RelaySignals signals;
    private final TransactionOperations transactions;
    private final RelayMetrics metrics;
    private boolean stalled;

    Relay(ServiceDeclaration service, RelayParts parts, RelayMetrics metrics) {
        this.service = service;
        this.store = parts.store();
        this.schemaTopic = parts.schemaTopic();
        this.topics = parts.topics();
        this.clients = parts.clients();
        this.settings = parts.settings();
        this.signals = parts.signals();
        this.transactions = parts.transactions();
        this.metrics = metrics;
    }

    @Override
    public void run(Lease lease) throws InterruptedException {
        var producer = clients.producer("relay-" + service.name());
        try {
            var sender = new Sender(producer, service, store, schemaTopic);
            relay(lease, sender);
        } finally {
            metrics.nothingWaits();
            // At once: what is still buffered belongs to the next holder of the lease.
            producer.close(Duration.ZERO);
        }
    }

    private void relay(Lease lease, Sender sender) throws InterruptedException {
        var wait = settings.pollMin();
        while (lease.isHeld() && !Thread.currentThread().isInterrupted()) {
            int found = relayBatch(lease, sender);
            if (found == settings.batch()) {
                continue;
            }
            wait = found > 0 ? settings.pollMin() : longer(wait);
            signals.await(service.schema(), stalled ? settings.retry() : wait);
        }
    }

    /** Returns how many facts were sent; fewer than a whole batch means that it is time to wait. */
    private int relayBatch(Lease lease, Sender sender) throws InterruptedException {
        try {
            var topic = topics.ensure(service.topic());
            var rows = store.listUnsent(service.schema(), settings.batch());
            metrics.waiting(rows);
            return send(rows, topic, sender, lease);
        } catch (LeaseLost e) {
            throw e;
        } catch (KafkaException | DataAccessException | TransactionException e) {
            stall(e);
            return 0;
        }
    }

    private int send(List<UnsentRow> rows, String topic, Sender sender, Lease lease) throws InterruptedException {
        var outcome = sender.send(rows, topic, lease::isHeld);
        if (!outcome.sent().isEmpty()) {
            mark(outcome.sent(), lease);
        }
        if (outcome.failure() != null) {
            stall(outcome.failure());
        } else {
            resume();
        }
        return outcome.sent().size();
    }

    private void mark(List<Long> ids, Lease lease) {
        transactions.executeWithoutResult(transaction -> {
            lease.fence();
            store.markSent(service.schema(), ids);
        });
        metrics.relayed(ids.size());
    }

    private Duration longer(Duration wait) {
        var doubled = wait.multipliedBy(2);
        return doubled.compareTo(settings.pollMax()) < 0 ? doubled : settings.pollMax();
    }

    private void stall(Exception failure) {
        if (!stalled && !Thread.currentThread().isInterrupted()) {
            log.warn("relay stalled service={} and will go on by itself: {}", service.name(), failure.toString());
        }
        log.debug("relay cannot send service={}", service.name(), failure);
        stalled = true;
    }

    private void resume() {
        if (stalled) {
            log.info("relay goes on service={}", service.name());
        }
        stalled = false;
    }
}
