package dev.tutti.core.live;

import dev.tutti.platform.testing.OpenApiContract;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class LiveOpenApiTests extends OpenApiContract {

    @RegisterExtension
    static final TuttiExtension tutti = LiveTutti.create();

    LiveOpenApiTests() {
        super("live");
    }

    @Override
    protected TestHttp http() {
        return tutti.http();
    }
}
