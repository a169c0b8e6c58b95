package dev.tutti.core.notifications;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.DeclaredService;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import java.util.Set;

/** Notifications, as the installation sees it. */
public final class NotificationsDeclaration implements DeclaredService {

    @Override
    public ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "notifications",
                Product.CORE,
                NotificationsService.class,
                Set.of("identity", "orders", "suppliers"),
                Set.of(Engine.POSTGRES, Engine.KAFKA),
                Cardinality.MANY,
                Set.of("/api/v1/notifications", "/api/v1/notification-preferences", "/api/v1/mailbox"));
    }
}
