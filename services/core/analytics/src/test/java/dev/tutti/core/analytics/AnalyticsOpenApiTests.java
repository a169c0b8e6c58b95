package dev.tutti.core.analytics;

import dev.tutti.platform.testing.OpenApiContract;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnalyticsOpenApiTests extends OpenApiContract {

    @RegisterExtension
    static final TuttiExtension tutti = AnalyticsTutti.create();

    AnalyticsOpenApiTests() {
        super("analytics");
    }

    @Override
    protected TestHttp http() {
        return tutti.http();
    }
}
