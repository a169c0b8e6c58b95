package dev.tutti.platform.runtime.call;

import dev.tutti.platform.testing.RunningTutti;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.platform.testing.asking.AskingService;
import dev.tutti.platform.testing.echo.EchoService;
import org.junit.jupiter.api.extension.RegisterExtension;

class InProcessTransportTests extends CallContract {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(EchoService.DECLARATION, AskingService.DECLARATION)
            .with("tutti.call.deadline", "500ms")
            .paranoid(7)
            .build();

    @Override
    RunningTutti caller() {
        return tutti.running();
    }
}
