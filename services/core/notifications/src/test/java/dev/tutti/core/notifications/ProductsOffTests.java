package dev.tutti.core.notifications;

import static dev.tutti.core.notifications.NotificationsTutti.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.TuttiApplication;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductsOffTests {

    @RegisterExtension
    static final TuttiExtension tutti = NotificationsTutti.create();

    @Test
    void startsWithoutAShopAndSaysNothingOfOne() {
        var services = Services.of(List.of(NotificationsTutti.declarations())).offering(Set.of(Product.MUSIC));
        var settings = new HashMap<>(tutti.running().settings());
        settings.put("server.port", "0");

        try (var context = TuttiApplication.start(services, settings, List.of())) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            var merchant = TestHttp.at("http://127.0.0.1:" + port)
                    .bearer(tutti.tokens().issue(UUID.randomUUID(), "merchant"));

            var items = ok(merchant.get("/api/v1/notification-preferences")).path("items");
            assertThat(items).hasSize(1);
            assertThat(items.get(0).path("kind").asString()).isEqualTo("import-finished");
            assertThat(ok(merchant.get("/api/v1/notifications")).path("unread").asInt())
                    .isZero();
        }
    }
}
