package dev.tutti.core.search;

import dev.tutti.platform.testing.OpenApiContract;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchOpenApiTests extends OpenApiContract {

    @RegisterExtension
    static final TuttiExtension tutti = SearchTutti.create();

    SearchOpenApiTests() {
        super("search");
    }

    @Override
    protected TestHttp http() {
        return tutti.http();
    }
}
