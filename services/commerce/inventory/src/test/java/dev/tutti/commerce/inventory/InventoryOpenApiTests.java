package dev.tutti.commerce.inventory;

import dev.tutti.platform.testing.OpenApiContract;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class InventoryOpenApiTests extends OpenApiContract {

    @RegisterExtension
    static final TuttiExtension tutti = InventoryTutti.create();

    InventoryOpenApiTests() {
        super("inventory");
    }

    @Override
    protected TestHttp http() {
        return tutti.http();
    }
}
