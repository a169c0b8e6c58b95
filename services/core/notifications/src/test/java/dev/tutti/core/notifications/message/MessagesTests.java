package dev.tutti.core.notifications.message;

import static dev.tutti.core.notifications.NotificationsTutti.anOrder;
import static dev.tutti.core.notifications.NotificationsTutti.as;
import static dev.tutti.core.notifications.NotificationsTutti.awaitItem;
import static dev.tutti.core.notifications.NotificationsTutti.publish;
import static dev.tutti.core.notifications.NotificationsTutti.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.core.notifications.NotificationsTutti;
import dev.tutti.core.notifications.occasion.Occasions;
import dev.tutti.core.notifications.reader.Readers;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MessagesTests {

    @RegisterExtension
    static final TuttiExtension tutti = NotificationsTutti.create();

    @Test
    void addressesOneMessagePerReaderAndChannelFromManyJobsAtOnce() throws Exception {
        var customer = UUID.randomUUID();
        var order = anOrder(tutti, customer, "once@example.org", "en");
        publish(tutti, order);
        awaitItem(as(tutti, customer, "customer"), "/api/v1/notifications", with("kind", "order-placed"));
        var occasion = tutti.bean(Occasions.class).find(order.eventId()).orElseThrow();
        var addressing = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(run -> () -> {
                    var readers = tutti.bean(Readers.class).list(occasion);
                    tutti.bean(Messages.class).address(occasion, readers);
                    return readers.size();
                })
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(addressing).stream().map(Future::resultNow))
                    .containsOnly(1);
        }

        assertThat(tutti.jdbc()
                        .sql("SELECT channel FROM notifications.messages WHERE event_id = :event ORDER BY channel")
                        .param("event", order.eventId())
                        .query(String.class)
                        .list())
                .containsExactly("email", "in-app");
    }
}
