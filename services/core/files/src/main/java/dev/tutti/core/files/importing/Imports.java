package dev.tutti.core.files.importing;

import dev.tutti.core.files.file.RunTicket;
import dev.tutti.core.files.file.StoredFile;
import dev.tutti.core.files.file.StoredFiles;
import dev.tutti.core.files.report.Reports;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an import writes down: where it is, what came of the rows, and which were refused, always together. */
@Component
class Imports {

    private final StoredFiles files;
    private final Reports reports;

    Imports(StoredFiles files, Reports reports) {
        this.files = files;
        this.reports = reports;
    }

    /** Before anything is applied; what an earlier dry run reported is forgotten. */
    @Transactional
    public Optional<StoredFile> begin(RunTicket ticket, long rows, StoredFile.Findings findings) {
        var counted = files.count(ticket, rows, findings);
        counted.ifPresent(file -> reports.clear(file.id()));
        return counted;
    }

    /** After the owner applied a batch. False where another run took over: it will do the batch again. */
    @Transactional
    public boolean settle(RunTicket ticket, Settled settled) {
        var advanced = files.advance(ticket, settled.progress());
        advanced.ifPresent(file -> reports.add(file.id(), settled.refused()));
        return advanced.isPresent();
    }
}
