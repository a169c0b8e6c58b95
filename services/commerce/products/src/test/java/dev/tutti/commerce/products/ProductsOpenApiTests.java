package dev.tutti.commerce.products;

import dev.tutti.platform.testing.OpenApiContract;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductsOpenApiTests extends OpenApiContract {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of("products").build();

    ProductsOpenApiTests() {
        super("products");
    }

    @Override
    protected TestHttp http() {
        return tutti.http();
    }
}
