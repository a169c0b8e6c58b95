package dev.tutti.core.files.file;

import dev.tutti.platform.storage.BlobKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded or is on its way. Each change makes a new one with the next version.
 *
 * @param ownerId who sent it; {@link #NOBODY} for one that was dropped into a folder
 */
public record StoredFile(
        UUID id,
        UUID ownerId,
        Area area,
        String name,
        Content content,
        Work work,
        Findings findings,
        long version,
        Instant createdAt) {

    /** The installation itself. */
    public static final UUID NOBODY = new UUID(0, 0);

    /**
     * The bytes.
     *
     * @param type what the first bytes say, whatever the sender said; null while it is uploading
     * @param bytes received so far
     * @param bytesExpected the length that the sender of pieces announced
     */
    public record Content(
            @Nullable String type,
            long bytes,
            @Nullable Long bytesExpected,
            @Nullable String sha256) {

        public static Content whole(String type, long bytes, String sha256) {
            return new Content(type, bytes, null, sha256);
        }
    }

    /**
     * What is done with it.
     *
     * @param run 1, and more when a dry run became real
     */
    public record Work(
            FileState state,
            boolean dryRun,
            int run,
            Progress progress,
            @Nullable Failure failure,
            @Nullable Instant finishedAt) {

        static Work waiting(FileState state, boolean dryRun, int run) {
            return new Work(state, dryRun, run, Progress.NONE, null, null);
        }

        Work in(FileState state) {
            return new Work(state, dryRun, run, progress, failure, finishedAt);
        }

        Work at(Progress progress) {
            return new Work(state, dryRun, run, progress, failure, finishedAt);
        }

        Work done(Instant now) {
            return new Work(FileState.DONE, dryRun, run, progress, null, now);
        }

        Work failed(Failure failure, Instant now) {
            return new Work(FileState.FAILED, dryRun, run, progress, failure, now);
        }
    }

    /**
     * What was found out about the content.
     *
     * @param columns the header of a CSV file, once it was read
     * @param imagesPrefix where the sizes of a picture lie, once they are made
     */
    public record Findings(
            List<String> columns,
            Map<String, String> metadata,
            @Nullable String imagesPrefix) {

        public static final Findings NONE = new Findings(List.of(), Map.of(), null);

        public Findings {
            columns = List.copyOf(columns);
            metadata = Map.copyOf(metadata);
        }
    }

    static StoredFile received(NewFile file, Instant now) {
        return new StoredFile(
                file.id(),
                file.ownerId(),
                file.area(),
                file.name(),
                file.content(),
                Work.waiting(FileState.RECEIVED, file.dryRun(), 1),
                Findings.NONE,
                1,
                now);
    }

    static StoredFile uploading(UUID id, UploadPlace place, long bytesExpected, boolean dryRun, Instant now) {
        return new StoredFile(
                id,
                place.ownerId(),
                place.area(),
                place.name(),
                new Content(null, 0, bytesExpected, null),
                Work.waiting(FileState.UPLOADING, dryRun, 1),
                Findings.NONE,
                1,
                now);
    }

    StoredFile with(Content content) {
        return new StoredFile(id, ownerId, area, name, content, work, findings, version + 1, createdAt);
    }

    StoredFile with(Work work) {
        return new StoredFile(id, ownerId, area, name, content, work, findings, version + 1, createdAt);
    }

    StoredFile with(Findings findings) {
        return new StoredFile(id, ownerId, area, name, content, work, findings, version + 1, createdAt);
    }

    /** Where its content lies, once it is whole. */
    public BlobKey contentKey() {
        return FileKeys.content(id);
    }

    /** The job that works on it. */
    public String jobKey() {
        return id + "/" + work.run();
    }

    public boolean isUnfinished() {
        return work.state() == FileState.RECEIVED || work.state() == FileState.PROCESSING;
    }

    /** 0 to 100: of the bytes while it is uploading, of the rows later. */
    public int percent() {
        var expected = content.bytesExpected();
        return switch (work.state()) {
            case UPLOADING -> expected == null || expected == 0 ? 0 : (int) (content.bytes() * 100 / expected);
            case DONE -> 100;
            case RECEIVED, PROCESSING, FAILED -> work.progress().percent();
        };
    }
}
