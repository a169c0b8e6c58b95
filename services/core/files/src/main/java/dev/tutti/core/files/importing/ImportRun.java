package dev.tutti.core.files.importing;

import dev.tutti.core.files.file.Failure;
import dev.tutti.core.files.file.RunTicket;
import dev.tutti.core.files.file.StoredFile;
import dev.tutti.core.files.importing.Things.Thing;
import dev.tutti.core.files.table.Columns;
import dev.tutti.core.files.table.Rows;
import dev.tutti.core.files.table.TableFormat;
import dev.tutti.core.files.table.UnreadableFile;
import dev.tutti.platform.jobs.JobRun;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.storage.NoSuchBlob;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run over one file. First the file is read to its end, so that a broken one changes nothing and its length is
 * known; then batch after batch is applied by its owner, and only then written down as done. A run that ends in between
 * is followed by one that applies the last batch again, which the owner takes as unchanged.
 */
final class ImportRun<T> {

    /** A batch crosses the network as one body, which is limited to a megabyte. */
    private static final int BATCH_CHARS_MAX = 250_000;

    private static final int BATCH_MIN = 20;
    private static final int CONTENT_BUFFER_BYTES = 256 * 1024;

    /** How the run ended; an exception is another way, after which it is tried again. */
    sealed interface End {

        record Finished() implements End {}

        record Broken(Failure failure) implements End {}

        /** Another run took over, or the file is gone. */
        record Abandoned() implements End {}
    }

    private final AreaImport<T> area;
    private final Imports imports;
    private final BlobStore blobs;
    private final RunTicket ticket;
    private final JobRun job;
    private final long refusedMax;

    ImportRun(
            AreaImport<T> area,
            Imports imports,
            BlobStore blobs,
            RunTicket ticket,
            JobRun job,
            ImportSettings settings) {
        this.area = area;
        this.imports = imports;
        this.blobs = blobs;
        this.ticket = ticket;
        this.job = job;
        this.refusedMax = settings.refusedRows();
    }

    End run(StoredFile file) throws IOException {
        try {
            var counted = file.work().progress().total() == null ? readThrough(file) : file;
            return counted == null ? new End.Abandoned() : apply(counted);
        } catch (UnreadableFile unreadable) {
            return new End.Broken(new Failure(unreadable.code(), unreadable.detail()));
        }
    }

    private @Nullable StoredFile readThrough(StoredFile file) throws IOException, UnreadableFile {
        try (var rows = open(file)) {
            requireColumns(rows.columns());
            long count = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (count == 0 && rows.columns().isEmpty()) {
                    requireColumns(row.columns());
                }
                count++;
                stopIfAsked();
            }
            if (count == 0) {
                throw new UnreadableFile("no-rows", "The file has no rows.");
            }
            var metadata = Map.of("format", format(file).name().toLowerCase(Locale.ROOT));
            var findings = new StoredFile.Findings(rows.columns(), metadata, null);
            return imports.begin(ticket, count, findings).orElse(null);
        }
    }

    private void requireColumns(List<String> columns) throws UnreadableFile {
        if (columns.isEmpty()) {
            return;
        }
        for (var wanted : area.requiredColumns()) {
            if (!Columns.isAmong(wanted, columns)) {
                throw new UnreadableFile(
                        "missing-column",
                        "The column '%s' is missing: %s files need %s."
                                .formatted(wanted, area.area().label(), String.join(", ", area.requiredColumns())));
            }
        }
    }

    private End apply(StoredFile file) throws IOException, UnreadableFile {
        try (var rows = open(file)) {
            var things = new Things<>(rows, area);
            var progress = file.work().progress();
            things.skip(progress.rows());
            long refused = progress.refused();
            var order =
                    new AreaImport.Order(file.id(), file.ownerId(), file.work().dryRun());
            var batch = nextBatch(things);
            while (!batch.isEmpty()) {
                stopIfAsked();
                var settled = settle(order, batch);
                if (!imports.settle(ticket, settled)) {
                    return new End.Abandoned();
                }
                refused += settled.refused().size();
                if (refused > refusedMax) {
                    return new End.Broken(new Failure(
                            "too-many-refused-rows",
                            "More than %d rows were refused: this is hardly the right file.".formatted(refusedMax)));
                }
                batch = nextBatch(things);
            }
            return new End.Finished();
        }
    }

    /** After a failure smaller batches are tried: an owner that is slow may manage those in time. */
    private int batchMax() {
        return Math.max(BATCH_MIN, area.batchMax() >> Math.min(10, job.attempt() - 1));
    }

    private List<Thing<T>> nextBatch(Things<T> things) throws IOException, UnreadableFile {
        var batch = new ArrayList<Thing<T>>();
        int max = batchMax();
        int chars = 0;
        while (batch.size() < max && chars < BATCH_CHARS_MAX) {
            var thing = things.next();
            if (thing == null) {
                return batch;
            }
            batch.add(thing);
            chars += thing.size();
        }
        return batch;
    }

    private Settled settle(AreaImport.Order order, List<Thing<T>> batch) {
        var good = batch.stream().map(Thing::value).filter(Objects::nonNull).toList();
        var outcomes = good.isEmpty() ? List.<Outcome>of() : area.apply(order, good);
        if (outcomes.size() != good.size()) {
            throw new IllegalStateException(
                    "the owner answered %d of %d things".formatted(outcomes.size(), good.size()));
        }
        var settled = new Settled(area);
        var answers = outcomes.iterator();
        for (var thing : batch) {
            var problem = thing.problem();
            settled.add(thing.rows(), problem == null ? answers.next() : Outcome.refused(problem));
        }
        return settled;
    }

    private Rows open(StoredFile file) throws IOException, UnreadableFile {
        var reader = blobs.open(file.contentKey()).orElseThrow(() -> new NoSuchBlob(file.contentKey()));
        try {
            var content = new OwningStream(new BufferedInputStream(reader.stream(), CONTENT_BUFFER_BYTES), reader);
            return format(file).open(content);
        } catch (IOException | UnreadableFile | RuntimeException failure) {
            reader.close();
            throw failure;
        }
    }

    private static TableFormat format(StoredFile file) {
        return TableFormat.ofMediaType(Objects.requireNonNull(file.content().type()));
    }

    private void stopIfAsked() {
        if (job.cancelled()) {
            throw new IllegalStateException("the import was asked to stop");
        }
    }
}
