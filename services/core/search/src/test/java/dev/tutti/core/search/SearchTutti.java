package dev.tutti.core.search;

import dev.tutti.commerce.orders.StandInOrders;
import dev.tutti.commerce.products.StandInProducts;
import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.commerce.orders.OrderLine;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.contracts.events.commerce.products.ListedAttribute;
import dev.tutti.contracts.events.commerce.products.ListedProduct;
import dev.tutti.contracts.events.commerce.products.ListedVariant;
import dev.tutti.contracts.events.commerce.products.PricePeriod;
import dev.tutti.contracts.events.commerce.products.ProductListed;
import dev.tutti.contracts.events.music.catalog.ReleasePublished;
import dev.tutti.contracts.events.music.catalog.ReleaseTakenDown;
import dev.tutti.contracts.events.music.streaming.TrackPlayed;
import dev.tutti.contracts.money.Money;
import dev.tutti.music.catalog.StandInCatalog;
import dev.tutti.music.streaming.StandInStreaming;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Search beside stand-ins for the services whose facts it hears, and what its tests have in common. */
public final class SearchTutti {

    private SearchTutti() {}

    public static TuttiExtension create() {
        return TuttiExtension.of(
                        StandInCatalog.declaration(),
                        StandInStreaming.declaration(),
                        StandInProducts.declaration(),
                        StandInOrders.declaration(),
                        new SearchDeclaration().declaration())
                .build();
    }

    /** Publishes the facts as their services would: through the outbox, in a transaction. */
    public static void publish(TuttiExtension tutti, Event... facts) {
        tutti.bean(TransactionOperations.class)
                .executeWithoutResult(_ -> Arrays.asList(facts).forEach(tutti.bean(Events.class)::publish));
    }

    /** A word that no other test has. */
    public static String word() {
        return "w" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static ProductListed aProduct(String title, long cents) {
        return new ProductListed(UUID.randomUUID(), Instant.now(), UUID.randomUUID(), 1, described(title, cents));
    }

    public static ListedProduct described(String title, long cents) {
        return new ListedProduct(
                title,
                "Nice to have.",
                "Kestrel",
                UUID.randomUUID(),
                List.of("Home", "Lamps"),
                List.of("/p/1.jpg"),
                List.of(new ListedAttribute("color", "Color", "enumeration", "Red", null, null, null)),
                List.of(new ListedVariant(
                        "SKU-" + title, null, List.of(), List.of(price(cents, null)), "standard", null)));
    }

    public static PricePeriod price(long cents, @Nullable Instant from) {
        return new PricePeriod(new Money(cents, "EUR"), from, null);
    }

    public static ReleasePublished aRelease(UUID artistId, String artist, String title, String... tracks) {
        return new ReleasePublished(
                UUID.randomUUID(),
                Instant.now(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                title,
                artistId,
                artist,
                "album",
                LocalDate.of(2026, 11, 20),
                null,
                null,
                List.of("catalog/art/small.jpg", "catalog/art/large.jpg"),
                -14.0,
                Arrays.stream(tracks)
                        .map(track -> new ReleasePublished.Track(
                                UUID.randomUUID(), UUID.randomUUID(), track, 1, null, 180_000))
                        .toList());
    }

    public static ReleaseTakenDown aTakeDown(ReleasePublished release) {
        return new ReleaseTakenDown(
                UUID.randomUUID(),
                release.occurredAt().plusSeconds(1),
                release.releaseId(),
                release.tracks().stream().map(ReleasePublished.Track::trackId).toList(),
                "owner");
    }

    public static TrackPlayed aPlay(ReleasePublished release) {
        return new TrackPlayed(
                UUID.randomUUID(),
                Instant.now(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                release.tracks().getFirst().trackId(),
                null,
                release.releaseId(),
                Instant.now(),
                180_000,
                "finished",
                "web",
                null,
                true);
    }

    public static OrderPlaced anOrder(UUID productId, int quantity) {
        var one = new Money(100, "EUR");
        var none = Money.zero("EUR");
        var line =
                new OrderLine(UUID.randomUUID(), "S", productId, "T", quantity, one, none, none, one.times(quantity));
        return new OrderPlaced(
                UUID.randomUUID(),
                Instant.now(),
                UUID.randomUUID(),
                "1",
                null,
                null,
                null,
                "EUR",
                List.of(line),
                none,
                none,
                none,
                one.times(quantity));
    }
}
