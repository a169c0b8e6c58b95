package dev.tutti.core.files.file;

import dev.tutti.contracts.events.core.files.FileUploaded;
import dev.tutti.contracts.events.core.files.ImportFinished;
import dev.tutti.core.files.file.StoredFile.Content;
import dev.tutti.core.files.file.StoredFile.Findings;
import dev.tutti.core.files.file.StoredFile.Work;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.jobs.JobStatus;
import dev.tutti.platform.jobs.Jobs;
import dev.tutti.platform.push.LiveChannel;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with files. A change locks the file's row first; event and job commit with it. */
@Component
public class StoredFiles {

    private static final Logger log = LoggerFactory.getLogger(StoredFiles.class);
    private static final int STALE_PAGE = 100;

    private final FileStore store;
    private final Events events;
    private final Jobs jobs;
    private final LiveChannel live;
    private final Clock clock;
    private final Ids ids;

    StoredFiles(FileStore store, Events events, Jobs jobs, LiveChannel live, Clock clock, Ids ids) {
        this.store = store;
        this.events = events;
        this.jobs = jobs;
        this.live = live;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public StoredFile get(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("file"));
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(UUID id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public List<StoredFile> list(@Nullable Area area, @Nullable UUID before, int limit) {
        return store.list(area, before, limit);
    }

    @Transactional(readOnly = true)
    public Set<String> findReferenced(Collection<String> keys) {
        return store.findReferenced(keys);
    }

    /** Takes a file whose content is stored already, and has it processed: all of it or nothing. */
    @Transactional
    public StoredFile receive(NewFile file) {
        var received = StoredFile.received(file, clock.instant());
        store.insert(received);
        return announce(received);
    }

    private StoredFile announce(StoredFile file) {
        var content = file.content();
        events.publish(new FileUploaded(
                ids.next(),
                clock.instant(),
                file.id(),
                file.ownerId(),
                file.area().label(),
                file.name(),
                Objects.requireNonNull(content.type()),
                content.bytes(),
                Objects.requireNonNull(content.sha256())));
        enqueue(file);
        log.info(
                "file received fileId={} area={} bytes={}",
                file.id(),
                file.area().label(),
                content.bytes());
        return file;
    }

    private void enqueue(StoredFile file) {
        jobs.enqueue(
                ProcessFile.KIND,
                file.jobKey(),
                new ProcessFile(file.id(), file.work().run()));
    }

    /** The upload to that place that is under way, or a new one; locked until the transaction ends. */
    @Transactional
    public StoredFile openUpload(UploadPlace place, long bytesExpected, boolean dryRun) {
        var known = store.lockUploading(place.ownerId(), place.area(), place.name());
        if (known.isPresent()) {
            return known.get();
        }
        var fresh = StoredFile.uploading(ids.next(), place, bytesExpected, dryRun, clock.instant());
        if (store.insert(fresh)) {
            return fresh;
        }
        return store.lockUploading(place.ownerId(), place.area(), place.name())
                .orElseThrow(() -> new IllegalStateException("another upload to %s ended meanwhile".formatted(place)));
    }

    @Transactional
    public Optional<StoredFile> findUpload(UploadPlace place) {
        return store.lockUploading(place.ownerId(), place.area(), place.name());
    }

    /** How much of an upload has come. */
    @Transactional
    public StoredFile grow(StoredFile upload, long bytes) {
        var before = upload.content();
        return saved(upload.with(new Content(before.type(), bytes, before.bytesExpected(), before.sha256())));
    }

    /** Ends an upload whose pieces were put together; a second caller finds it received already. */
    @Transactional
    public StoredFile completeUpload(UUID id, Content content) {
        var upload = store.lock(id).orElseThrow(() -> Refusal.notFound("file"));
        if (upload.work().state() != FileState.UPLOADING) {
            return upload;
        }
        var received = upload.with(content).with(upload.work().in(FileState.RECEIVED));
        return announce(saved(received));
    }

    /** Begins or takes over the work on a file. Empty where there is nothing to do, or a later run does it. */
    @Transactional
    public Optional<StoredFile> begin(RunTicket ticket) {
        if (!store.updateToken(ticket.fileId(), ticket.run(), ticket.token())) {
            return Optional.empty();
        }
        return change(ticket, file -> file.with(file.work().in(FileState.PROCESSING)));
    }

    /** The file was read to its end once, and nothing was applied yet. Empty where another run took over. */
    @Transactional
    public Optional<StoredFile> count(RunTicket ticket, long rows, Findings findings) {
        var counted = new Progress(0, rows, 0, 0, 0, 0);
        return change(ticket, file -> file.with(findings).with(file.work().at(counted)));
    }

    /** So many more rows have their result. Empty where another run took over, and then nothing must be kept. */
    @Transactional
    public Optional<StoredFile> advance(RunTicket ticket, Progress more) {
        return change(
                ticket, file -> file.with(file.work().at(file.work().progress().plus(more))));
    }

    /** The sizes of a picture are made, and that is all there was to do. */
    @Transactional
    public void illustrate(RunTicket ticket, Findings findings) {
        change(ticket, file -> file.with(findings).with(file.work().done(clock.instant())))
                .ifPresent(file -> log.info("picture done fileId={}", file.id()));
    }

    /** Every row of a table has its result. */
    @Transactional
    public void finish(RunTicket ticket) {
        var finished = change(ticket, file -> file.with(file.work().done(clock.instant())));
        finished.ifPresent(file -> {
            events.publish(finishedEvent(file));
            log.info("file done fileId={} rows={} refused={}", file.id(), rows(file), refused(file));
        });
    }

    private ImportFinished finishedEvent(StoredFile file) {
        var progress = file.work().progress();
        return new ImportFinished(
                ids.next(),
                clock.instant(),
                file.id(),
                file.ownerId(),
                file.area().label(),
                file.name(),
                file.work().dryRun(),
                progress.rows(),
                progress.created(),
                progress.changed(),
                progress.unchanged(),
                progress.refused());
    }

    private static long rows(StoredFile file) {
        return file.work().progress().rows();
    }

    private static long refused(StoredFile file) {
        return file.work().progress().refused();
    }

    @Transactional
    public void fail(RunTicket ticket, Failure failure) {
        change(ticket, file -> file.with(file.work().failed(failure, clock.instant())))
                .ifPresent(file -> log.info("file failed fileId={} code={}", file.id(), failure.code()));
    }

    /** After the last attempt nobody else says it. */
    @Transactional
    public void giveUp(UUID id, int run, Failure failure) {
        store.lock(id)
                .filter(file -> file.work().run() == run && file.isUnfinished())
                .ifPresent(file -> saved(file.with(file.work().failed(failure, clock.instant()))));
    }

    /** Begins anew and in earnest what was tried dry. */
    @Transactional
    public StoredFile runForReal(UUID id) {
        var file = store.lock(id).orElseThrow(() -> Refusal.notFound("file"));
        if (!file.work().dryRun() || file.work().state() != FileState.DONE) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "not-a-finished-dry-run", "Only a dry run that is done can become real.");
        }
        var again = saved(
                file.with(Work.waiting(FileState.RECEIVED, false, file.work().run() + 1)));
        enqueue(again);
        return again;
    }

    /** Forgets a file and what was reported about it; what it brought stays. The caller deletes its content. */
    @Transactional
    public StoredFile delete(UUID id) {
        var file = store.lock(id).orElseThrow(() -> Refusal.notFound("file"));
        jobs.find(ProcessFile.KIND, file.jobKey()).map(JobStatus::id).ifPresent(jobs::cancel);
        store.delete(id);
        return file;
    }

    /** Forgets uploads of which no piece came for that long; their pieces are collected as orphans. */
    @Transactional
    public int deleteStaleUploads(Duration age) {
        var stale = store.listStale(clock.instant().minus(age), STALE_PAGE);
        stale.forEach(store::delete);
        return stale.size();
    }

    private Optional<StoredFile> change(RunTicket ticket, UnaryOperator<StoredFile> change) {
        return store.lock(ticket.fileId(), ticket.run(), ticket.token())
                .filter(StoredFile::isUnfinished)
                .map(change)
                .map(this::saved);
    }

    private StoredFile saved(StoredFile file) {
        store.update(file, clock.instant());
        live.publish(FileTopics.of(file.id()), FileBody.of(file));
        return file;
    }
}
