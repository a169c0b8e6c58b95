package dev.tutti.consistency.shop;

import static org.awaitility.Awaitility.await;

import dev.tutti.consistency.Client;
import dev.tutti.consistency.History;
import dev.tutti.consistency.KillableTutti;
import dev.tutti.consistency.Violation;
import dev.tutti.tests.Administrator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** Looks at the shelves all the time: what is shown must be possible at every instant. */
final class Watcher extends Client {

    private static final Duration BREATH = Duration.ofMillis(20);
    private static final int LOOKS = 200;

    private final Shop shop;
    private final List<Violation> seen = new CopyOnWriteArrayList<>();

    Watcher(KillableTutti tutti, History history, String name, long seed, Shop shop) {
        super(tutti, history, name, seed);
        this.shop = shop;
    }

    List<Violation> seen() {
        return List.copyOf(seen);
    }

    @Override
    protected void session() {
        signIn(Administrator.credentials());
        for (int look = 0; look < LOOKS && !isStopping(); look++) {
            shop.skus().forEach(this::look);
            await().pollDelay(BREATH).until(() -> true);
        }
    }

    private void look(String sku) {
        var level = until(() -> http().get("/api/v1/inventory/" + sku), 200).json();
        if (!isPossible(level)) seen.add(Violation.general("seen of %s: %s".formatted(sku, level)));
    }

    private static boolean isPossible(JsonNode level) {
        long onHand = level.get("onHand").asLong();
        long reserved = level.get("reserved").asLong();
        return reserved >= 0 && reserved <= onHand && level.get("available").asLong() == onHand - reserved;
    }
}
