package dev.tutti.commerce.suppliers;

import dev.tutti.platform.testing.OpenApiContract;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class SuppliersOpenApiTests extends OpenApiContract {

    @RegisterExtension
    static final TuttiExtension tutti = SuppliersTutti.create();

    SuppliersOpenApiTests() {
        super("suppliers");
    }

    @Override
    protected TestHttp http() {
        return tutti.http();
    }
}
