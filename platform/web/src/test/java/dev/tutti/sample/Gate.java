package dev.tutti.sample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/** Lets a test hold a request inside its transaction. */
@Component
public class Gate {

    private record Latches(CountDownLatch arrived, CountDownLatch opened) {}

    private final Map<String, Latches> closed = new ConcurrentHashMap<>();

    public void close(String name) {
        closed.put(name, new Latches(new CountDownLatch(1), new CountDownLatch(1)));
    }

    public void awaitArrival(String name) throws InterruptedException {
        get(name).arrived().await();
    }

    public void open(String name) {
        get(name).opened().countDown();
    }

    void pass(String name) {
        if (closed.containsKey(name)) {
            get(name).arrived().countDown();
            await(get(name).opened());
        }
    }

    private Latches get(String name) {
        return closed.computeIfAbsent(name, _ -> new Latches(new CountDownLatch(1), new CountDownLatch(1)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the gate was torn down", e);
        }
    }
}
