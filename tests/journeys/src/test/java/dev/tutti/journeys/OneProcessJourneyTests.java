package dev.tutti.journeys;

import dev.tutti.tests.Installation;
import dev.tutti.tests.OneProcess;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./tutti run}, and nothing else. */
@NullUnmarked
class OneProcessJourneyTests extends ApiJourneys {

    @TempDir
    private static Path data;

    private static Installation tutti;

    @BeforeAll
    static void start() {
        tutti = OneProcess.start("one", data);
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
