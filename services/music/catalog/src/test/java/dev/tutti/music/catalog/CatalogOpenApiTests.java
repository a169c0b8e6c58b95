package dev.tutti.music.catalog;

import dev.tutti.platform.testing.OpenApiContract;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogOpenApiTests extends OpenApiContract {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of("catalog").build();

    CatalogOpenApiTests() {
        super("catalog");
    }

    @Override
    protected TestHttp http() {
        return tutti.http();
    }
}
