package dev.tutti.core.search.document;

import dev.tutti.contracts.events.music.catalog.ReleasePublished;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The music that can be found. An artist is there as long as one of their releases is. */
@Service
class Releases {

    /** Where catalog serves what lies under a storage key. */
    private static final String MEDIA = "/api/v1/media/";

    private final DocumentStore store;

    Releases(DocumentStore store) {
        this.store = store;
    }

    @Transactional
    void show(ReleasePublished event) {
        long version = event.occurredAt().toEpochMilli();
        var image = event.artworkKeys().isEmpty()
                ? null
                : MEDIA + event.artworkKeys().getFirst();
        var artist = new Document(
                Kind.ARTISTS,
                event.artistId(),
                null,
                version,
                true,
                content(event.artistName(), null, image, Stream.of()));
        var release = new Document(
                Kind.RELEASES,
                event.releaseId(),
                event.artistId(),
                version,
                true,
                content(event.title(), event.artistName(), image, Stream.ofNullable(event.upc())));
        for (int generation : store.listGenerations()) {
            store.save(generation, artist);
            if (store.save(generation, release)) {
                store.hideChildren(generation, event.releaseId(), version);
                event.tracks().forEach(track -> store.save(generation, track(event, track, image)));
            }
        }
    }

    /** The artist's row is locked first, so that of two last releases one sees that the other is gone. */
    @Transactional
    void hide(UUID releaseId, long version) {
        for (int generation : store.listGenerations()) {
            var release = store.find(generation, Kind.RELEASES, releaseId);
            if (release.isEmpty() || release.get().parentId() == null) {
                continue;
            }
            var artistId = release.get().parentId();
            var artist = store.lock(generation, Kind.ARTISTS, artistId);
            if (store.hide(generation, Kind.RELEASES, releaseId, version)) {
                store.hideChildren(generation, releaseId, version);
            }
            if (!store.hasLiveChildren(generation, artistId)) {
                artist.ifPresent(
                        known -> store.hide(generation, Kind.ARTISTS, artistId, Math.max(known.version(), version)));
            }
        }
    }

    private static Document track(ReleasePublished release, ReleasePublished.Track track, @Nullable String image) {
        var texts = List.of(release.title());
        var content = new Content(
                track.title(),
                release.artistName(),
                texts,
                Stream.ofNullable(track.isrc()).toList(),
                List.of(),
                image,
                List.of());
        return new Document(
                Kind.TRACKS,
                track.trackId(),
                release.releaseId(),
                release.occurredAt().toEpochMilli(),
                true,
                content);
    }

    private static Content content(
            String title, @Nullable String subtitle, @Nullable String image, Stream<String> codes) {
        return new Content(title, subtitle, List.of(), codes.toList(), List.of(), image, List.of());
    }
}
