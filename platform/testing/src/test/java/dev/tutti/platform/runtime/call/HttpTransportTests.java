package dev.tutti.platform.runtime.call;

import dev.tutti.platform.testing.RunningTutti;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.platform.testing.asking.AskingService;
import dev.tutti.platform.testing.echo.EchoService;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpTransportTests extends CallContract {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(EchoService.DECLARATION, AskingService.DECLARATION)
            .running("echo")
            .build();

    private static RunningTutti asking;

    @BeforeAll
    static void startTheCaller() {
        var address = "http://127.0.0.1:" + tutti.running().port();
        asking = tutti.startAnother(
                List.of("asking"), List.of("tutti.call.deadline=500ms", "tutti.services.echo.url=" + address));
    }

    @AfterAll
    static void stopTheCaller() {
        asking.close();
    }

    @Override
    RunningTutti caller() {
        return asking;
    }
}
