package dev.tutti.music.catalog.artist;

import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with artists. */
@Component
public class Artists {

    private static final Logger log = LoggerFactory.getLogger(Artists.class);

    private final ArtistStore store;
    private final Ids ids;
    private final Clock clock;

    Artists(ArtistStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Artist create(String name, UUID ownerId) {
        var artist = new Artist(ids.next(), ownerId, name.strip(), clock.instant());
        store.insert(artist);
        log.info("artist created artistId={}", artist.id());
        return artist;
    }

    /** Returns the artist, or refuses with not-found. */
    @Transactional(readOnly = true)
    public Artist get(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("artist"));
    }

    /**
     * Newest first.
     *
     * @param text a part of the name, in any case; empty for all
     * @param before continues after that artist; null from the start
     */
    @Transactional(readOnly = true)
    public List<Artist> list(String text, @Nullable UUID before, int limit) {
        return store.list(text, before, limit);
    }
}
