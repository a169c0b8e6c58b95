package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.artist.Artists;
import dev.tutti.music.catalog.code.Upc;
import dev.tutti.music.catalog.recording.Recordings;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.jobs.Jobs;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.web.EntityTags;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with releases. A change locks the release's row first; its event goes into the outbox of the same
 * transaction. What a viewer may not see is not there for them.
 */
@Component
public class Releases {

    private static final Logger log = LoggerFactory.getLogger(Releases.class);

    private final ReleaseStore store;
    private final TrackStore tracks;
    private final Artists artists;
    private final Recordings recordings;
    private final ReleaseEvents facts;
    private final Events events;
    private final Jobs jobs;
    private final ReleaseChanges changes;
    private final Ids ids;
    private final Clock clock;

    Releases(
            ReleaseStore store,
            TrackStore tracks,
            Artists artists,
            Recordings recordings,
            ReleaseEvents facts,
            Events events,
            Jobs jobs,
            ReleaseChanges changes,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.tracks = tracks;
        this.artists = artists;
        this.recordings = recordings;
        this.facts = facts;
        this.events = events;
        this.jobs = jobs;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a release in the name of an artist that is the viewer's own. */
    @Transactional
    public Release draft(UUID artistId, ReleaseDetails details, Viewer viewer) {
        var artist = artists.get(artistId);
        if (!viewer.isAdministrator() && !artist.ownerId().equals(viewer.userId())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-artist",
                    "This artist belongs to another account: make one of your own.",
                    "artistId",
                    null);
        }
        var release = Release.draft(ids.next(), artist.ownerId(), artist, details, clock.instant());
        requireFree(details.upc(), release.id());
        store.insert(release);
        events.publish(facts.drafted(release));
        log.info("release drafted releaseId={}", release.id());
        return release;
    }

    /** Returns the release with its tracks, or refuses with not-found where the viewer may not know of it. */
    @Transactional(readOnly = true)
    public Release get(UUID id, @Nullable Viewer viewer) {
        return store.find(id)
                .filter(release -> release.isVisibleTo(viewer))
                .map(this::withTracks)
                .orElseThrow(() -> Refusal.notFound("release"));
    }

    /** Refuses with not-found where the viewer may not change the release; asked before a large body is read. */
    @Transactional(readOnly = true)
    public void requireEditable(UUID id, Viewer viewer) {
        if (store.find(id).filter(release -> release.isEditableBy(viewer)).isEmpty()) {
            throw Refusal.notFound("release");
        }
    }

    /** Drafts without artwork that a recording is on. */
    @Transactional(readOnly = true)
    public List<UUID> listBareWith(UUID recordingId) {
        return store.listByRecording(recordingId).stream()
                .flatMap(id -> store.find(id).stream())
                .filter(release -> release.artworkPrefix() == null && release.state() == ReleaseState.DRAFT)
                .map(Release::id)
                .toList();
    }

    /** Newest first and without tracks; what is not live only where the viewer asks for what is their own. */
    @Transactional(readOnly = true)
    public List<Release> list(ReleaseCriteria criteria, @Nullable UUID before, int limit) {
        return store.list(criteria, before, limit);
    }

    /** Changes what the owner says, where the release still has the version that was edited. */
    @Transactional
    public Release edit(UUID id, long version, UnaryOperator<ReleaseDetails> edit, Viewer viewer) {
        var release = lock(id, viewer);
        if (release.version() != version) {
            throw EntityTags.stale();
        }
        var edited = release.edit(edit.apply(release.details()));
        requireFree(edited.details().upc(), id);
        store.update(edited);
        scheduleIfAhead(edited);
        return announced(edited);
    }

    /** Gives the release its artwork, whose sizes lie below that prefix already. */
    @Transactional
    public Release illustrate(UUID id, String artworkPrefix, Viewer viewer) {
        var release = lock(id, viewer).illustrate(artworkPrefix);
        store.update(release);
        return announced(release);
    }

    /** As {@link #illustrate}, with a picture found in an upload: what the owner chose stays. */
    @Transactional
    public void illustrateIfBare(UUID id, String artworkPrefix) {
        store.lock(id)
                .filter(release -> release.artworkPrefix() == null && release.state() == ReleaseState.DRAFT)
                .map(this::withTracks)
                .ifPresent(release -> {
                    store.update(release.illustrate(artworkPrefix));
                    changes.changed(id);
                });
    }

    /** Makes the release public now, or at the beginning of its date in UTC. */
    @Transactional
    public Release publish(UUID id, Viewer viewer) {
        var published = lock(id, viewer).publish(today());
        store.update(published);
        if (published.state() == ReleaseState.LIVE) {
            announceLive(published);
        }
        scheduleIfAhead(published);
        return announced(published);
    }

    /** Publishes a scheduled release whose date has come; any other is left alone. */
    @Transactional
    public void goLiveIfDue(UUID id) {
        store.lock(id)
                .filter(release -> release.state() == ReleaseState.SCHEDULED && release.isDue(today()))
                .map(this::withTracks)
                .map(Release::goLive)
                .ifPresent(release -> {
                    store.update(release);
                    announceLive(release);
                    changes.changed(id);
                });
    }

    /** Deletes what nobody else has seen yet; what is live is taken down and stays for its owner. */
    @Transactional
    public void withdraw(UUID id, Viewer viewer) {
        var release = lock(id, viewer);
        switch (release.state()) {
            case DRAFT, SCHEDULED -> delete(release);
            case LIVE -> takeDown(release, viewer);
            case TAKEN_DOWN -> log.debug("release taken down before releaseId={}", id);
        }
        changes.changed(id);
    }

    /** Those of the objects that a release's artwork is, and which therefore must not be collected. */
    @Transactional(readOnly = true)
    public Set<String> findReferenced(Collection<String> objectKeys) {
        return store.findReferenced(objectKeys);
    }

    private void delete(Release release) {
        store.delete(release.id());
        release.tracks()
                .forEach(track -> recordings.forgetUnused(track.recording().id()));
        log.info("release deleted releaseId={}", release.id());
    }

    private void takeDown(Release release, Viewer viewer) {
        store.update(release.takeDown());
        events.publish(facts.takenDown(release, viewer));
        log.info("release taken down releaseId={}", release.id());
    }

    private void announceLive(Release release) {
        events.publish(facts.published(release));
        log.info(
                "release published releaseId={} tracks={}",
                release.id(),
                release.tracks().size());
    }

    private void scheduleIfAhead(Release release) {
        if (release.state() == ReleaseState.SCHEDULED) {
            var date = release.details().releaseDate();
            jobs.enqueueAt(
                    GoLiveJob.KIND,
                    release.id() + "/" + date,
                    new GoLiveJob.GoLive(release.id()),
                    date.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    private Release lock(UUID id, Viewer viewer) {
        return store.lock(id)
                .filter(release -> release.isEditableBy(viewer))
                .map(this::withTracks)
                .orElseThrow(() -> Refusal.notFound("release"));
    }

    private Release withTracks(Release release) {
        return release.with(tracks.listByRelease(release.id()));
    }

    private Release announced(Release release) {
        changes.changed(release.id());
        return release;
    }

    private void requireFree(@Nullable Upc upc, UUID id) {
        if (upc != null && store.isUpcOfAnother(upc, id)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "upc-taken", "Another release has this UPC.", "upc", null);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
