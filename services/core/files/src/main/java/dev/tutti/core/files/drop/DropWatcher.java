package dev.tutti.core.files.drop;

import dev.tutti.core.files.drop.DropFolder.Claim;
import dev.tutti.core.files.file.Area;
import dev.tutti.core.files.file.Areas;
import dev.tutti.core.files.file.StoredFile;
import dev.tutti.core.files.file.StoredFiles;
import dev.tutti.core.files.file.UploadPlace;
import dev.tutti.core.files.upload.Reception;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.runtime.lease.Lease;
import dev.tutti.platform.runtime.lease.Leases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every second for files that were dropped, in one process at a time, and takes them as if they were sent. The
 * operating system's own notices would not do: they say that a file began, and nothing at all on a network's disk.
 */
@Component
class DropWatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DropWatcher.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int FILES_MAX = 100;

    private final Areas areas;
    private final StoredFiles files;
    private final Reception reception;
    private final DropSettings settings;
    private final Leases leases;
    private final Clock clock;
    private final Ids ids;
    private @Nullable AutoCloseable held;

    DropWatcher(
            Areas areas,
            StoredFiles files,
            Reception reception,
            DropSettings settings,
            Leases leases,
            Clock clock,
            Ids ids) {
        this.areas = areas;
        this.files = files;
        this.reception = reception;
        this.settings = settings;
        this.leases = leases;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void start() {
        var root = settings.folder();
        held = root == null ? null : leases.hold("files", "drop-folder", lease -> watch(root, lease));
    }

    @Override
    public void stop() {
        if (held == null) {
            return;
        }
        try {
            held.close();
        } catch (Exception e) {
            throw new IllegalStateException("stop watching the drop folder", e);
        } finally {
            held = null;
        }
    }

    @Override
    public boolean isRunning() {
        return held != null;
    }

    /** What fails ends the task, which its lease starts again. */
    private void watch(Path root, Lease lease) throws InterruptedException {
        try {
            var folders = folders(root);
            for (var folder : folders) {
                folder.make();
            }
            var never = new CountDownLatch(1);
            do {
                for (var folder : folders) {
                    look(folder, lease);
                }
            } while (lease.isHeld() && !never.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException("the drop folder cannot be read: " + root, e);
        }
    }

    private void look(DropFolder folder, Lease lease) throws IOException {
        claimFinished(folder);
        for (var claim : folder.listClaims()) {
            if (lease.isHeld()) {
                take(folder, claim);
            }
        }
    }

    private List<DropFolder> folders(Path root) {
        return Stream.of(Area.values())
                .filter(areas::isOffered)
                .map(area -> new DropFolder(root, area))
                .toList();
    }

    private void claimFinished(DropFolder folder) throws IOException {
        var settledBefore = clock.instant().minus(settings.settle());
        for (var path : folder.listFinished(settledBefore, FILES_MAX)) {
            folder.claim(path, ids.next());
        }
    }

    /** The row first, then the file: what is claimed and known was taken before a crash. */
    private void take(DropFolder folder, Claim claim) throws IOException {
        if (files.find(claim.id()).isEmpty()) {
            var place = new UploadPlace(StoredFile.NOBODY, folder.area(), claim.name());
            try (var content = Files.newInputStream(claim.path())) {
                files.receive(reception.store(claim.id(), place, content, new Reception.Announcement(false, null)));
            } catch (Refusal refusal) {
                if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
                    throw refusal;
                }
                folder.refuse(claim, refusal.detail());
                log.warn(
                        "dropped file refused area={} problem={}", folder.area().label(), refusal.slug());
                return;
            }
        }
        folder.forget(claim);
    }
}
