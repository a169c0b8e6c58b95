package dev.tutti.commerce.orders;

import dev.tutti.commerce.orders.shop.Shop;
import dev.tutti.platform.testing.OpenApiContract;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrdersOpenApiTests extends OpenApiContract {

    @RegisterExtension
    static final TuttiExtension tutti = Shop.services().build();

    OrdersOpenApiTests() {
        super("orders");
    }

    @Override
    protected TestHttp http() {
        return tutti.http();
    }
}
