package dev.tutti.core.analytics.track;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.tutti.contracts.events.music.catalog.ReleasePublished;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tracks that charts and histories may show. */
@Service
public class Tracks {

    private final TrackStore store;

    Tracks(TrackStore store) {
        this.store = store;
    }

    @Transactional
    void show(ReleasePublished release) {
        release.tracks().forEach(track -> store.save(release, track));
    }

    @Transactional
    void hide(UUID releaseId) {
        store.hide(releaseId);
    }

    @Transactional
    void forgetAll() {
        store.deleteAll();
    }

    /** Those of the tracks that are known, by id; hidden ones too, since the caller's list left them out. */
    @Transactional(readOnly = true)
    public Map<UUID, Track> findAll(Collection<UUID> ids) {
        return store.findAll(ids).stream().collect(toMap(Track::id, identity()));
    }
}
