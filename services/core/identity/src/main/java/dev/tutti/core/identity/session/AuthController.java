package dev.tutti.core.identity.session;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.limit.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Login, refresh and logout. Answers hold tokens, so nobody may keep them. */
@Anonymous
@RestController
class AuthController {

    private static final int CLIENT_LENGTH_MAX = 200;

    private final Logins logins;
    private final Sessions sessions;
    private final AccessTokenIssuer issuer;
    private final SessionSettings settings;

    AuthController(Logins logins, Sessions sessions, AccessTokenIssuer issuer, SessionSettings settings) {
        this.logins = logins;
        this.sessions = sessions;
        this.issuer = issuer;
        this.settings = settings;
    }

    record Login(
            @NotBlank @Size(max = 300) String email,
            @NotBlank @Size(max = 1000) String password) {

        /** The password belongs in no log. */
        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }

    record Refresh(@Nullable @Size(max = 200) String refreshToken) {}

    record Logout(
            @Nullable Boolean everywhere,
            @Nullable @Size(max = 200) String refreshToken) {}

    /** @param refreshToken null where it went into the browser's cookie */
    record Tokens(String accessToken, @Nullable String refreshToken, String tokenType, long expiresIn) {}

    @PostMapping("/api/v1/auth/login")
    ResponseEntity<Tokens> login(
            @Valid @RequestBody Login body,
            @RequestHeader(name = "User-Agent", defaultValue = "") String client,
            HttpServletRequest request) {
        var begun = logins.login(body.email(), body.password(), ClientAddress.of(request), shortened(client));
        return answer(begun, request);
    }

    @PostMapping("/api/v1/auth/token/refresh")
    ResponseEntity<Tokens> refresh(
            @Valid @RequestBody(required = false) @Nullable Refresh body, HttpServletRequest request) {
        var token =
                findToken(body == null ? null : body.refreshToken(), request).orElseThrow(AuthController::invalid);
        return switch (sessions.refresh(token)) {
            case Refreshed.GoesOn goesOn -> answer(goesOn, request);
            case Refreshed.Unknown _, Refreshed.Reused _ -> throw invalid();
        };
    }

    /** Ends the session of the access token or, where that has expired, of the refresh token. */
    @PostMapping("/api/v1/auth/logout")
    ResponseEntity<Void> logout(
            @Valid @RequestBody(required = false) @Nullable Logout body,
            @Nullable CurrentUser user,
            HttpServletRequest request) {
        if (user != null) {
            end(user, body);
        } else {
            findToken(body == null ? null : body.refreshToken(), request)
                    .flatMap(sessions::findByToken)
                    .ifPresent(session -> end(session, body));
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, RefreshCookie.clear(request))
                .build();
    }

    private void end(CurrentUser user, @Nullable Logout body) {
        if (isEverywhere(body)) {
            sessions.endAll(user.userId(), "logout");
        } else {
            sessions.end(user.userId(), user.sessionId(), "logout");
        }
    }

    private void end(Session session, @Nullable Logout body) {
        if (isEverywhere(body)) {
            sessions.endAll(session.userId(), "logout");
        } else {
            sessions.end(session.userId(), session.id(), "logout");
        }
    }

    private static boolean isEverywhere(@Nullable Logout body) {
        return body != null && Boolean.TRUE.equals(body.everywhere());
    }

    private static Optional<String> findToken(@Nullable String sent, HttpServletRequest request) {
        return Optional.ofNullable(sent).or(() -> RefreshCookie.find(request));
    }

    private ResponseEntity<Tokens> answer(Refreshed.GoesOn session, HttpServletRequest request) {
        var accessToken = issuer.issue(session.user(), session.sessionId());
        boolean isBrowser = RefreshCookie.isWanted(request);
        var tokens = new Tokens(
                accessToken,
                isBrowser ? null : session.refreshToken(),
                "Bearer",
                issuer.ttl().toSeconds());
        var response = ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isBrowser) {
            response.header(
                    HttpHeaders.SET_COOKIE, RefreshCookie.set(request, session.refreshToken(), settings.idle()));
        }
        return response.body(tokens);
    }

    private static Refusal invalid() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED, "invalid-refresh-token", "The session has ended: sign in again.");
    }

    private static String shortened(String client) {
        var visible = client.replaceAll("\\p{Cntrl}", "");
        return visible.length() <= CLIENT_LENGTH_MAX ? visible : visible.substring(0, CLIENT_LENGTH_MAX);
    }
}
