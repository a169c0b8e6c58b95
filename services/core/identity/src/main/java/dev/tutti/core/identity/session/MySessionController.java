package dev.tutti.core.identity.session;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Page;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows people where they are signed in, and lets them end it. */
@RestController
class MySessionController {

    private final Sessions sessions;

    MySessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    record SessionView(UUID id, String client, Instant createdAt, Instant lastUsedAt, boolean current) {}

    /** All on one page: their number is limited. */
    @GetMapping("/api/v1/users/me/sessions")
    Page<SessionView> list(CurrentUser user) {
        var views = sessions.list(user.userId()).stream()
                .map(session -> new SessionView(
                        session.id(),
                        session.client(),
                        session.createdAt(),
                        session.lastUsedAt(),
                        session.id().equals(user.sessionId())))
                .toList();
        return new Page<>(views, null);
    }

    @DeleteMapping("/api/v1/users/me/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, CurrentUser user) {
        if (!sessions.end(user.userId(), id, "logout")) {
            throw Refusal.notFound("session");
        }
    }
}
