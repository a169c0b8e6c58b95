package dev.tutti.core.identity.session;

import dev.tutti.contracts.events.core.identity.SessionRevoked;
import dev.tutti.contracts.events.core.identity.UserLoggedIn;
import dev.tutti.core.identity.user.User;
import dev.tutti.core.identity.user.Users;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with sessions. Everything that changes one locks its user first, so that the facts about a user are
 * published in the order in which they happened, and no two changes wait for each other in a circle.
 */
@Component
public class Sessions {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    private static final int DELETED_AT_ONCE = 500;

    private final SessionStore store;
    private final RefreshTokens tokens;
    private final Users users;
    private final Events events;
    private final SessionSettings settings;
    private final Ids ids;
    private final Clock clock;

    Sessions(
            SessionStore store,
            RefreshTokens tokens,
            Users users,
            Events events,
            SessionSettings settings,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.users = users;
        this.events = events;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a session; empty where the password that was checked has been changed in the meantime. */
    @Transactional
    Optional<Refreshed.GoesOn> begin(User checked, String client) {
        var user = users.lock(checked.id());
        if (!user.passwordHash().equals(checked.passwordHash())) {
            return Optional.empty();
        }
        var now = clock.instant();
        endLeastUsed(user.id(), now);
        var session = new Session(ids.next(), user.id(), client, 0, now, now, now.plus(settings.idle()));
        var token = tokens.first();
        store.insert(session, RefreshTokens.hash(token));
        events.publish(new UserLoggedIn(ids.next(), now, user.id(), session.id()));
        log.info("user logged in userId={} sessionId={}", user.id(), session.id());
        return Optional.of(new Refreshed.GoesOn(user, session.id(), token));
    }

    private void endLeastUsed(UUID userId, Instant now) {
        store.findOfUser(userId, now).stream()
                .skip(settings.perUser() - 1L)
                .forEach(session -> revoke(session, now, "too-many-sessions"));
    }

    /** Carries a session on with the successor of its refresh token, or says why not. */
    @Transactional
    Refreshed refresh(String token) {
        var hash = RefreshTokens.hash(token);
        var found = store.findToken(hash);
        if (found.isEmpty()) {
            return new Refreshed.Unknown();
        }
        var user = users.lock(found.get().userId());
        var now = clock.instant();
        // Read again under the lock: another request with the same token may have come first.
        var known = store.findToken(hash);
        var session = store.find(found.get().sessionId()).filter(live -> !live.hasExpired(now));
        if (known.isEmpty() || session.isEmpty()) {
            return new Refreshed.Unknown();
        }
        return refresh(token, known.get(), session.get(), user, now);
    }

    private Refreshed refresh(String token, SessionStore.Token known, Session session, User user, Instant now) {
        var successor = tokens.successor(token);
        var replacedAt = known.replacedAt();
        if (replacedAt == null) {
            rotate(token, successor, session, now);
            return new Refreshed.GoesOn(user, session.id(), successor);
        }
        boolean isPredecessor = known.generation() == session.generation() - 1;
        if (isPredecessor && !now.isAfter(replacedAt.plus(settings.grace()))) {
            return new Refreshed.GoesOn(user, session.id(), successor);
        }
        log.warn("refresh token reused, session revoked userId={} sessionId={}", user.id(), session.id());
        revoke(session, now, "token-reused");
        return new Refreshed.Reused();
    }

    private void rotate(String token, String successor, Session session, Instant now) {
        store.replaceToken(RefreshTokens.hash(token), now);
        store.insertToken(RefreshTokens.hash(successor), session.id(), session.generation() + 1);
        var end = earlier(now.plus(settings.idle()), session.createdAt().plus(settings.max()));
        store.update(new Session(
                session.id(),
                session.userId(),
                session.client(),
                session.generation() + 1,
                session.createdAt(),
                now,
                end));
    }

    /** The session that a refresh token belongs to, if it still goes on. */
    @Transactional(readOnly = true)
    Optional<Session> findByToken(String token) {
        return store.findToken(RefreshTokens.hash(token)).flatMap(known -> store.find(known.sessionId()));
    }

    @Transactional(readOnly = true)
    List<Session> list(UUID userId) {
        return store.findOfUser(userId, clock.instant());
    }

    /** Ends a session of this user; false where they have none of that id. */
    @Transactional
    public boolean end(UUID userId, UUID sessionId, String reason) {
        users.lock(userId);
        var session = store.find(sessionId).filter(live -> live.userId().equals(userId));
        session.ifPresent(live -> revoke(live, clock.instant(), reason));
        return session.isPresent();
    }

    @Transactional
    public void endAll(UUID userId, String reason) {
        endThose(userId, reason, session -> true);
    }

    @Transactional
    public void endAllBut(UUID userId, UUID kept, String reason) {
        endThose(userId, reason, session -> !session.id().equals(kept));
    }

    private void endThose(UUID userId, String reason, Predicate<Session> which) {
        users.lock(userId);
        var now = clock.instant();
        store.findOfUser(userId, now).stream().filter(which).forEach(session -> revoke(session, now, reason));
    }

    /** Removes ended sessions; true where there may be more. */
    @Transactional
    boolean prune() {
        return store.deleteEndedBefore(clock.instant(), DELETED_AT_ONCE) == DELETED_AT_ONCE;
    }

    private void revoke(Session session, Instant now, String reason) {
        if (store.revoke(session.id(), now)) {
            events.publish(new SessionRevoked(ids.next(), now, session.userId(), session.id(), now, reason));
            log.info("session revoked userId={} sessionId={} reason={}", session.userId(), session.id(), reason);
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
