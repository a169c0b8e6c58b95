package dev.tutti.tests.retail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.tests.Administrator;
import dev.tutti.tests.OneProcess;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, against the built artifact. */
@NullUnmarked
class RetailReplayTests {

    @TempDir
    private Path folder;

    @Test
    void aShopComesToWhatItsInvoicesComeTo() throws InterruptedException {
        try (var tutti = OneProcess.start("retail", folder)) {
            var shop = new Shop(tutti, Administrator.logIn(tutti));

            assertThat(RetailReplay.replay(RetailFileTests.invoices(), shop)).isEmpty();
        }
    }
}
