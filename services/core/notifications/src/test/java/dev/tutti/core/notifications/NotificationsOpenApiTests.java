package dev.tutti.core.notifications;

import dev.tutti.platform.testing.OpenApiContract;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotificationsOpenApiTests extends OpenApiContract {

    @RegisterExtension
    static final TuttiExtension tutti = NotificationsTutti.create();

    NotificationsOpenApiTests() {
        super("notifications");
    }

    @Override
    protected TestHttp http() {
        return tutti.http();
    }
}
