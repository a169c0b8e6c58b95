package dev.tutti.core.identity.throttle;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bounds guessing. An attempt is counted before the password is compared, so that many at once do not slip through,
 * and taken back when it was right. Whether the account exists makes no difference to any count.
 */
@Component
public class Attempts {

    private static final int PRUNED_AT_ONCE = 1_000;

    private final AttemptStore store;
    private final ThrottleSettings settings;
    private final Clock clock;
    private final SecretKey key;

    Attempts(AttemptStore store, ThrottleSettings settings, Clock clock, Secrets secrets) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.key = secrets.deriveKey("identity attempts", "HmacSHA256");
    }

    /** Counts a login, or refuses it with 429 where there were too many. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Refusal.class)
    public void countLogin(String account, String address) {
        // Always in this order, which keeps two logins from waiting for each other.
        count(Scope.PAIR, account + "\n" + address, settings.pair());
        count(Scope.ADDRESS, address, settings.address());
        count(Scope.ACCOUNT, account, settings.account());
    }

    /** Takes a login back that was right, and forgets the failures before it at this address. */
    @Transactional
    public void forgiveLogin(String account, String address) {
        store.reset(Scope.PAIR, hash(account + "\n" + address));
        store.remove(Scope.ADDRESS, hash(address));
        store.remove(Scope.ACCOUNT, hash(account));
    }

    /** Counts a registration, or refuses it with 429. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Refusal.class)
    public void countRegistration(String address) {
        count(Scope.REGISTRATION, address, settings.registrations());
        count(Scope.TAKEN, address, settings.taken());
    }

    /** The registration met no account, so it told nobody that there is one. */
    @Transactional
    public void forgiveRegistration(String address) {
        store.remove(Scope.TAKEN, hash(address));
    }

    @Transactional
    public boolean prune() {
        var moment = clock.instant().minus(settings.window().multipliedBy(2));
        return store.deleteStartedBefore(moment, PRUNED_AT_ONCE) == PRUNED_AT_ONCE;
    }

    private void count(Scope scope, String subject, int max) {
        var now = clock.instant();
        var count = store.add(scope, hash(subject), now, now.minus(settings.window()));
        if (count.attempts() > max) {
            throw tooMany(Duration.between(now, count.startedAt().plus(settings.window())), max);
        }
    }

    private static Refusal tooMany(Duration wait, int max) {
        return new Refusal(
                Refusal.Kind.TOO_MANY,
                "too-many-attempts",
                "Too many attempts: try again in %d minutes.".formatted(wait.toMinutes() + 1),
                null,
                (long) max);
    }

    private String hash(String subject) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HmacSHA256", e);
        }
    }
}
