package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.recording.Preparation;
import dev.tutti.music.catalog.recording.Recording;
import dev.tutti.music.catalog.recording.Recordings;
import dev.tutti.music.catalog.recording.Sound;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with the tracks of a release. Every change locks the release's row first and raises its version. */
@Component
public class Tracks {

    private static final Logger log = LoggerFactory.getLogger(Tracks.class);

    private final TrackStore store;
    private final ReleaseStore releases;
    private final Recordings recordings;
    private final ReleaseEvents facts;
    private final Events events;
    private final ReleaseChanges changes;

    Tracks(
            TrackStore store,
            ReleaseStore releases,
            Recordings recordings,
            ReleaseEvents facts,
            Events events,
            ReleaseChanges changes) {
        this.store = store;
        this.releases = releases;
        this.recordings = recordings;
        this.facts = facts;
        this.events = events;
        this.changes = changes;
    }

    /** Puts a new recording on a draft. */
    @Transactional
    public Track add(NewTrack track, Recording recording, Viewer viewer) {
        var release = lock(track.releaseId(), viewer);
        recordings.add(recording);
        return insert(track, recording, release);
    }

    /** Puts a recording that its owner has on another release on this draft as well. */
    @Transactional
    public Track addExisting(NewTrack track, UUID recordingId, Viewer viewer) {
        var release = lock(track.releaseId(), viewer);
        var recording = recordings.get(recordingId);
        if (!recording.ownerId().equals(release.ownerId())) {
            throw Refusal.notFound("recording");
        }
        if (release.tracks().stream().anyMatch(other -> other.recording().id().equals(recordingId))) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "recording-on-release", "This recording is on the release already.");
        }
        return insert(track, recording, release);
    }

    private Track insert(NewTrack track, Recording recording, Release release) {
        int position = release.placeFor(track.position());
        var added = new Track(track.id(), release.id(), position, track.title(), recording);
        store.insert(added);
        save(release);
        log.info("track added trackId={} releaseId={} recordingId={}", added.id(), release.id(), recording.id());
        return added;
    }

    @Transactional
    public Track edit(UUID id, TrackChange change, Viewer viewer) {
        var release = lock(getRelease(id), viewer);
        release.requireDraft();
        var track = find(id, release);
        if (change.title() != null) {
            store.updateTitle(id, change.title().strip());
        }
        if (change.position() != null) {
            store.updatePosition(
                    track, Math.clamp(change.position(), 1, release.tracks().size()));
        }
        if (change.isrc() != null) {
            recordings.identify(track.recording().id(), change.isrc().value());
        }
        return find(id, save(release));
    }

    /** Takes a track off a draft; a recording that is on no other release is forgotten. */
    @Transactional
    public void remove(UUID id, Viewer viewer) {
        var release = lock(getRelease(id), viewer);
        release.requireDraft();
        var track = find(id, release);
        store.delete(track);
        recordings.forgetUnused(track.recording().id());
        save(release);
        log.info("track removed trackId={} releaseId={}", id, release.id());
    }

    /** Returns a track with its release, or refuses with not-found where the viewer may not know of it. */
    @Transactional(readOnly = true)
    public PlacedTrack get(UUID trackId, @Nullable Viewer viewer) {
        return releases.find(getRelease(trackId))
                .filter(release -> release.isVisibleTo(viewer))
                .map(this::withTracks)
                .map(release -> new PlacedTrack(find(trackId, release), release))
                .orElseThrow(() -> Refusal.notFound("track"));
    }

    /** Tracks of live releases, each with its release, newest first. */
    @Transactional(readOnly = true)
    public List<PlacedTrack> listLive(String text, @Nullable UUID before, int limit) {
        var found = store.listLive(text, before, limit);
        var onThem = found.stream()
                .map(Track::releaseId)
                .distinct()
                .flatMap(id -> releases.find(id).stream())
                .map(this::withTracks)
                .collect(Collectors.toMap(Release::id, Function.identity()));
        return found.stream()
                .map(track -> new PlacedTrack(track, Objects.requireNonNull(onThem.get(track.releaseId()))))
                .toList();
    }

    /**
     * Keeps what the ingest made of a recording, and what its file says about it. Does nothing where the recording
     * waits for it no longer.
     */
    @Transactional
    public void complete(UUID recordingId, Sound sound, FileTags tags) {
        settle(
                recordingId,
                () -> recordings.complete(recordingId, sound) && name(recordingId, tags),
                (release, track) -> events.publish(facts.ingested(release, track, sound)));
    }

    private boolean name(UUID recordingId, FileTags tags) {
        if (tags.title() != null) {
            store.updateTitles(recordingId, tags.title());
        }
        if (tags.isrc() != null) {
            recordings.identifyIfFree(recordingId, tags.isrc());
        }
        return true;
    }

    /** Keeps why a recording cannot be played. Does nothing where the recording waits for it no longer. */
    @Transactional
    public void fail(UUID recordingId, Preparation.Failed failure) {
        settle(
                recordingId,
                () -> recordings.fail(recordingId, failure),
                (release, track) -> events.publish(facts.rejected(release, track, failure)));
    }

    private void settle(UUID recordingId, Step step, BiConsumer<Release, Track> announce) {
        var locked = releases.listByRecording(recordingId).stream()
                .flatMap(id -> releases.lock(id).stream())
                .toList();
        if (!step.settles()) {
            return;
        }
        for (var release : locked) {
            var saved = save(release);
            saved.tracks().stream()
                    .filter(track -> track.recording().id().equals(recordingId))
                    .forEach(track -> announce.accept(saved, track));
        }
    }

    /** Raises the version and computes the release's loudness anew from the tracks as they are now. */
    private Release save(Release release) {
        var saved = release.changed(store.listByRelease(release.id()));
        releases.update(saved);
        changes.changed(release.id());
        return saved;
    }

    private Release lock(UUID releaseId, Viewer viewer) {
        return releases.lock(releaseId)
                .filter(release -> release.isEditableBy(viewer))
                .map(this::withTracks)
                .orElseThrow(() -> Refusal.notFound("release"));
    }

    private Release withTracks(Release release) {
        return release.with(store.listByRelease(release.id()));
    }

    private UUID getRelease(UUID trackId) {
        return store.find(trackId).map(Track::releaseId).orElseThrow(() -> Refusal.notFound("track"));
    }

    private static Track find(UUID id, Release release) {
        return release.tracks().stream()
                .filter(track -> track.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("track"));
    }

    /** A change of the recording that happens once. */
    @FunctionalInterface
    private interface Step {

        boolean settles();
    }
}
