package dev.tutti.contracts.api.music.catalog;

import dev.tutti.contracts.api.OfferedBy;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Whether a track may be played, asked by streaming before it signs an address. */
@OfferedBy("catalog")
@HttpExchange("/internal/v1/playable-tracks")
public interface PlayableTracks {

    /**
     * Returns the track where its release is live in that territory.
     *
     * @param territory ISO 3166-1 alpha-2, upper case
     * @throws RuntimeException a refusal: {@code not-found} where there is no live track of that id, {@code
     *     territory-not-allowed} (403) where its release is not offered there
     */
    @GetExchange("/{trackId}")
    PlayableTrack get(@PathVariable UUID trackId, @RequestParam String territory);
}
