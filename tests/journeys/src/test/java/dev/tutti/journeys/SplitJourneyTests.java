package dev.tutti.journeys;

import dev.tutti.tests.Installation;
import dev.tutti.tests.SplitProcesses;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The engines and every service as processes of their own. */
@NullUnmarked
class SplitJourneyTests extends ApiJourneys {

    @TempDir
    private static Path data;

    private static Installation tutti;

    @BeforeAll
    static void start() {
        tutti = SplitProcesses.start("split", data);
    }

    @AfterAll
    static void stop() {
        if (tutti != null) tutti.close();
    }

    @Override
    public Installation tutti() {
        return tutti;
    }
}
