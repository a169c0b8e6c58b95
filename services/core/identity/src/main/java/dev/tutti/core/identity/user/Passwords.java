package dev.tutti.core.identity.user;

import dev.tutti.platform.runtime.Refusal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords and compares them, a bounded number at once: each fills memory for tens of milliseconds. */
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2PasswordEncoder argon2;
    private final Semaphore turns;
    private final Duration patience;

    /** Compared with where there is no account, so that an answer takes as long either way. */
    private final String nobodysHash;

    Passwords(PasswordSettings settings) {
        this.argon2 = new Argon2PasswordEncoder(
                SALT_BYTES,
                HASH_BYTES,
                settings.parallelism(),
                Math.toIntExact(settings.memory().toKilobytes()),
                settings.iterations());
        this.turns = new Semaphore(settings.concurrency(), true);
        this.patience = settings.patience();
        this.nobodysHash = Objects.requireNonNull(argon2.encode("nobody"));
    }

    public String hash(NewPassword password) {
        return Objects.requireNonNull(inTurn(() -> argon2.encode(password.text())));
    }

    /** Whether this is the user's password; without a user it is not, which takes as long to find out. */
    public boolean match(String typed, Optional<User> user) {
        var text = NewPassword.normalize(typed);
        var hash = user.map(User::passwordHash).orElse(nobodysHash);
        boolean matches = inTurn(() -> argon2.matches(text, hash));
        return matches && user.isPresent();
    }

    /** Whether a hash was made with weaker parameters than are set now. */
    public boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    /** A hash with today's parameters of a password that was chosen under yesterday's rules. */
    public String rehash(String typed) {
        return hash(new NewPassword(NewPassword.normalize(typed)));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static Refusal busy() {
        return new Refusal(
                Refusal.Kind.UNAVAILABLE, "too-many-logins", "Too many people sign in at once: try again in a moment.");
    }
}
