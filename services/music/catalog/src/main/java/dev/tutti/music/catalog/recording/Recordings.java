package dev.tutti.music.catalog.recording;

import dev.tutti.music.catalog.code.Isrc;
import dev.tutti.platform.runtime.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with recordings. Each step happens once: the row decides, whoever repeats a step is told so. */
@Component
public class Recordings {

    private final RecordingStore store;

    Recordings(RecordingStore store) {
        this.store = store;
    }

    /** Adds a recording; refuses an ISRC that another recording has. */
    @Transactional
    public void add(Recording recording) {
        requireFree(recording.isrc(), recording.id());
        store.insert(recording);
    }

    /** Gives the recording another ISRC, or none. */
    @Transactional
    public void identify(UUID id, @Nullable Isrc isrc) {
        requireFree(isrc, id);
        store.updateIsrc(id, isrc);
    }

    /** Gives the recording the ISRC found in its file, where it has none and no other recording has it. */
    @Transactional
    public void identifyIfFree(UUID id, Isrc isrc) {
        if (get(id).isrc() == null && !store.isIsrcOfAnother(isrc, id)) {
            store.updateIsrc(id, isrc);
        }
    }

    /** Keeps what the ingest made, and says whether the recording was still waiting for it. */
    @Transactional
    public boolean complete(UUID id, Sound sound) {
        return store.updateReady(id, sound);
    }

    /** Keeps why the upload cannot be played, and says whether the recording was still waiting. */
    @Transactional
    public boolean fail(UUID id, Preparation.Failed failure) {
        return store.updateFailed(id, failure);
    }

    /** Forgets a recording that is on no release any more; its objects are collected as orphans. */
    @Transactional
    public void forgetUnused(UUID id) {
        store.deleteUnused(id);
    }

    /** Returns the recording, or refuses with not-found. */
    @Transactional(readOnly = true)
    public Recording get(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("recording"));
    }

    @Transactional(readOnly = true)
    public List<Recording> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.findAll(ids);
    }

    /** Those of the objects that a recording refers to, and which therefore must not be collected. */
    @Transactional(readOnly = true)
    public Set<String> findReferenced(Collection<String> objectKeys) {
        return store.findReferenced(objectKeys);
    }

    private void requireFree(@Nullable Isrc isrc, UUID id) {
        if (isrc != null && store.isIsrcOfAnother(isrc, id)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "isrc-taken",
                    "Another recording has this ISRC. To put the same recording on this release, add it by its recordingId.",
                    "isrc",
                    null);
        }
    }
}
