package dev.tutti.music.streaming;

import dev.tutti.platform.testing.OpenApiContract;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreamingOpenApiTests extends OpenApiContract {

    @RegisterExtension
    static final TuttiExtension tutti = StreamingTutti.create();

    StreamingOpenApiTests() {
        super("streaming");
    }

    @Override
    protected TestHttp http() {
        return tutti.http();
    }
}
