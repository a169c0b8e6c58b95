package dev.tutti.platform.storage;

import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;

/** Deletes the blobs of one service that nothing refers to, once they are old enough that nothing will. */
final class OrphanCollection implements JobHandler<CronTick> {

    private static final Logger log = LoggerFactory.getLogger(OrphanCollection.class);
    private static final int PAGE = 500;

    private final JobKind<CronTick> kind =
            JobKind.recurring("blob-orphans", "0 23 * * * *").timeout(Duration.ofHours(1));
    private final BlobStore store;
    private final BlobReferences references;
    private final Duration age;
    private final Clock clock;

    OrphanCollection(BlobStore store, BlobReferences references, Duration age, Clock clock) {
        this.store = store;
        this.references = references;
        this.age = age;
        this.clock = clock;
    }

    @Override
    public JobKind<CronTick> kind() {
        return kind;
    }

    @Override
    public Class<?> owner() {
        return AopUtils.getTargetClass(references);
    }

    @Override
    public void run(CronTick tick, JobRun run) throws IOException {
        store.collectLeftovers();
        int deleted = collect(run);
        if (deleted > 0) {
            log.info("orphans collected scope={} blobs={}", references.scope(), deleted);
        }
    }

    private int collect(JobRun run) throws IOException {
        int deleted = 0;
        var storedBefore = clock.instant().minus(age);
        @Nullable BlobKey last = null;
        List<BlobInfo> page;
        do {
            page = store.list(references.scope(), last, PAGE);
            deleted += deleteOrphans(page, storedBefore);
            last = page.isEmpty() ? last : page.getLast().key();
        } while (page.size() == PAGE && !run.cancelled());
        return deleted;
    }

    private int deleteOrphans(List<BlobInfo> page, Instant storedBefore) throws IOException {
        var old = page.stream()
                .filter(blob -> blob.storedAt().isBefore(storedBefore))
                .map(BlobInfo::key)
                .toList();
        if (old.isEmpty()) {
            return 0;
        }
        var referenced = references.findReferenced(old);
        int deleted = 0;
        for (var key : old) {
            deleted += !referenced.contains(key) && store.delete(key) ? 1 : 0;
        }
        return deleted;
    }
}
