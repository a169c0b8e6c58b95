package dev.tutti.core.identity.session;

import dev.tutti.platform.runtime.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * The refresh token of a browser: in a cookie that no script can read. Against forged requests from other sites it is
 * {@code SameSite=Strict} and counts only beside {@code X-Tutti-Client: browser}, a header that a foreign page cannot
 * send without the permission that CORS does not give; a browser that names another site as the origin is refused.
 */
final class RefreshCookie {

    static final String NAME = "tutti_refresh";
    static final String CLIENT_HEADER = "X-Tutti-Client";
    private static final String BROWSER = "browser";
    private static final String PATH = "/api/v1/auth";
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private RefreshCookie() {}

    static boolean isWanted(HttpServletRequest request) {
        return BROWSER.equals(request.getHeader(CLIENT_HEADER));
    }

    static Optional<String> find(HttpServletRequest request) {
        if (!isWanted(request) || request.getCookies() == null) {
            return Optional.empty();
        }
        var cookie = Arrays.stream(request.getCookies())
                .filter(candidate -> candidate.getName().equals(NAME))
                .findFirst();
        cookie.ifPresent(found -> refuseOtherSites(request.getHeader("Sec-Fetch-Site")));
        return cookie.map(found -> found.getValue());
    }

    private static void refuseOtherSites(@Nullable String site) {
        if (site != null && !OWN_SITE.contains(site)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "cross-site-request", "Another site may not do this for you.");
        }
    }

    static String set(HttpServletRequest request, String token, Duration maxAge) {
        return cookie(request, token).maxAge(maxAge).build().toString();
    }

    static String clear(HttpServletRequest request) {
        return cookie(request, "").maxAge(Duration.ZERO).build().toString();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(PATH);
    }
}
