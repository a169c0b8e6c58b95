package dev.tutti.core.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.core.files.FilesTutti;
import dev.tutti.core.files.file.Area;
import dev.tutti.core.files.file.NewFile;
import dev.tutti.core.files.file.Progress;
import dev.tutti.core.files.file.RunTicket;
import dev.tutti.core.files.file.StoredFile;
import dev.tutti.core.files.file.StoredFile.Content;
import dev.tutti.core.files.file.StoredFile.Findings;
import dev.tutti.core.files.file.StoredFiles;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What protects the books of an import from a run that was given up and does not know it. */
class ResumeTests {

    @RegisterExtension
    static final TuttiExtension tutti = FilesTutti.create();

    private static final Progress TEN_ROWS = new Progress(10, null, 10, 0, 0, 0);

    @Test
    void refusesTheResultsOfARunThatWasTakenOver() {
        var id = aFile();
        var first = new RunTicket(id, 1, 10_001);
        var second = new RunTicket(id, 1, 10_002);
        files().begin(first);
        files().count(first, 30, Findings.NONE);
        files().advance(first, TEN_ROWS);

        var resumed = files().begin(second);
        var late = files().advance(first, TEN_ROWS);
        var next = files().advance(second, TEN_ROWS);

        assertThat(resumed)
                .hasValueSatisfying(
                        file -> assertThat(file.work().progress().rows()).isEqualTo(10));
        assertThat(late).isEmpty();
        assertThat(next)
                .hasValueSatisfying(
                        file -> assertThat(file.work().progress().rows()).isEqualTo(20));
        assertThat(files().begin(first)).isEmpty();
    }

    @Test
    void leavesAFinishedFileAlone() {
        var id = aFile();
        var ticket = new RunTicket(id, 1, 20_001);
        files().begin(ticket);
        files().count(ticket, 10, Findings.NONE);
        files().advance(ticket, TEN_ROWS);
        files().finish(ticket);

        assertThat(files().begin(new RunTicket(id, 1, 20_002))).isEmpty();
        assertThat(files().advance(ticket, TEN_ROWS)).isEmpty();
        assertThat(files().get(id).percent()).isEqualTo(100);
    }

    /** Its content is not there, so the job that is enqueued for it gets nowhere. */
    private static UUID aFile() {
        var id = UUID.randomUUID();
        files().receive(new NewFile(
                id, StoredFile.NOBODY, Area.STOCK, "resume.csv", Content.whole("text/csv", 1, "0".repeat(64)), false));
        return id;
    }

    private static StoredFiles files() {
        return tutti.bean(StoredFiles.class);
    }
}
