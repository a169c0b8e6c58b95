package dev.tutti.music.catalog;

import dev.tutti.contracts.api.music.catalog.PlayableTrack;
import dev.tutti.contracts.api.music.catalog.PlayableTracks;
import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.bind.annotation.RestController;

/** Catalog as streaming knows it: what it is told is live is live. */
@TuttiService
@RestController
public class StandInCatalog implements PlayableTracks {

    private record Offer(PlayableTrack track, Set<String> territories) {}

    private final Map<UUID, Offer> offers = new ConcurrentHashMap<>();
    private final AtomicBoolean isDown = new AtomicBoolean();

    public static ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "catalog",
                Product.MUSIC,
                StandInCatalog.class,
                Set.of(),
                Set.of(),
                Cardinality.MANY,
                Set.of("/api/v1/tracks"));
    }

    /** Makes the track live in those territories; none means the world. */
    public void offer(PlayableTrack track, String... territories) {
        offers.put(track.trackId(), new Offer(track, Set.of(territories)));
    }

    public void takeDown(UUID trackId) {
        offers.remove(trackId);
    }

    public void goDown() {
        isDown.set(true);
    }

    public void comeBack() {
        isDown.set(false);
    }

    @Override
    public PlayableTrack get(UUID trackId, String territory) {
        if (isDown.get()) {
            throw new IllegalStateException("catalog is down");
        }
        var offer = offers.get(trackId);
        if (offer == null) {
            throw Refusal.notFound("track");
        }
        if (!offer.territories().isEmpty() && !offer.territories().contains(territory)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "territory-not-allowed", "This track is not offered where you are.");
        }
        return offer.track();
    }
}
