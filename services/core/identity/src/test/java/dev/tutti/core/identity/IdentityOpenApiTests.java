package dev.tutti.core.identity;

import dev.tutti.platform.testing.OpenApiContract;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdentityOpenApiTests extends OpenApiContract {

    @RegisterExtension
    static final TuttiExtension tutti = Identity.extension();

    IdentityOpenApiTests() {
        super("identity");
    }

    @Override
    protected TestHttp http() {
        return tutti.http();
    }
}
