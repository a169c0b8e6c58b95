package dev.tutti.core.files.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as the API shows it.
 *
 * @param bytes received so far
 * @param bytesExpected of an upload in pieces
 * @param images a picture's sizes
 */
public record FileBody(
        UUID id,
        Area area,
        String name,
        FileState state,
        @Nullable String contentType,
        long bytes,
        @Nullable Long bytesExpected,
        @Nullable String sha256,
        boolean dryRun,
        ProgressBody progress,
        @Nullable Failure failure,
        Map<String, String> metadata,
        List<ImageBody> images,
        long version,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** The sizes that every picture is made in. */
    static final List<String> SIZES = List.of("small", "medium", "large");

    public static FileBody of(StoredFile file) {
        var content = file.content();
        var work = file.work();
        return new FileBody(
                file.id(),
                file.area(),
                file.name(),
                work.state(),
                content.type(),
                content.bytes(),
                content.bytesExpected(),
                content.sha256(),
                work.dryRun(),
                ProgressBody.of(file),
                work.failure(),
                file.findings().metadata(),
                images(file),
                file.version(),
                file.createdAt(),
                work.finishedAt());
    }

    private static List<ImageBody> images(StoredFile file) {
        if (file.findings().imagesPrefix() == null) {
            return List.of();
        }
        return SIZES.stream()
                .map(size -> new ImageBody(size, "/api/v1/files/%s/images/%s".formatted(file.id(), size)))
                .toList();
    }

    /**
     * @param rows with a result
     * @param total null until the file was read through
     * @param percent of the bytes while it is uploading, of the rows later
     */
    public record ProgressBody(
            long rows, @Nullable Long total, long created, long changed, long unchanged, long refused, int percent) {

        static ProgressBody of(StoredFile file) {
            var progress = file.work().progress();
            return new ProgressBody(
                    progress.rows(),
                    progress.total(),
                    progress.created(),
                    progress.changed(),
                    progress.unchanged(),
                    progress.refused(),
                    file.percent());
        }
    }

    public record ImageBody(String size, String url) {}
}
