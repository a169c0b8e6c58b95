package dev.tutti.core.files.importing;

import dev.tutti.core.files.file.ProcessFile;
import dev.tutti.core.files.file.RunTicket;
import dev.tutti.core.files.file.StoredFile;
import dev.tutti.core.files.file.StoredFiles;
import dev.tutti.core.files.image.Pictures;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import dev.tutti.platform.storage.BlobStore;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on a file, by what it is for. */
@Component
class ProcessJob implements JobHandler<ProcessFile> {

    private static final Logger log = LoggerFactory.getLogger(ProcessJob.class);

    private final StoredFiles files;
    private final Imports imports;
    private final List<AreaImport<?>> areas;
    private final Pictures pictures;
    private final BlobStore blobs;
    private final ImportSettings settings;

    ProcessJob(
            StoredFiles files,
            Imports imports,
            List<AreaImport<?>> areas,
            Pictures pictures,
            BlobStore blobs,
            ImportSettings settings) {
        this.files = files;
        this.imports = imports;
        this.areas = areas;
        this.pictures = pictures;
        this.blobs = blobs;
        this.settings = settings;
    }

    @Override
    public JobKind<ProcessFile> kind() {
        return ProcessFile.KIND;
    }

    @Override
    public void run(ProcessFile work, JobRun job) throws IOException {
        var ticket = new RunTicket(work.fileId(), work.run(), job.fencingToken());
        var file = files.begin(ticket);
        if (file.isEmpty()) {
            log.info("nothing left to do fileId={} run={}", work.fileId(), work.run());
            return;
        }
        if (file.get().area().isTable()) {
            importRows(file.get(), ticket, job);
        } else {
            makePictures(file.get(), ticket);
        }
    }

    private void makePictures(StoredFile file, RunTicket ticket) throws IOException {
        switch (pictures.make(file)) {
            case Pictures.Made.Done(var findings) -> files.illustrate(ticket, findings);
            case Pictures.Made.Rejected(var failure) -> files.fail(ticket, failure);
        }
    }

    private void importRows(StoredFile file, RunTicket ticket, JobRun job) throws IOException {
        var area = areas.stream()
                .filter(each -> each.area() == file.area())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody imports " + file.area()));
        switch (new ImportRun<>(area, imports, blobs, ticket, job, settings).run(file)) {
            case ImportRun.End.Finished _ -> files.finish(ticket);
            case ImportRun.End.Broken(var failure) -> files.fail(ticket, failure);
            case ImportRun.End.Abandoned _ -> log.info("import left to another run fileId={}", file.id());
        }
    }
}
