package dev.tutti.commerce.inventory.location;

import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places where stock lies. Nobody removes one: the ledger tells of it. */
@Component
public class Locations {

    /** The code of the location that is always there. */
    public static final String DEFAULT = "main";

    private static final Logger log = LoggerFactory.getLogger(Locations.class);

    private final LocationStore store;
    private final Clock clock;

    Locations(LocationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    Location create(Location location) {
        if (!store.insert(location, clock.instant())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "location-taken", "There is a location with this code.", "code", null);
        }
        log.info("location created code={}", location.code());
        return location;
    }

    @Transactional(readOnly = true)
    List<Location> list(@Nullable String after, int limit) {
        return store.list(after, limit);
    }

    /** Returns the code, or that of the default location for null; refuses one that does not exist. */
    @Transactional(readOnly = true)
    public String getCode(@Nullable String code) {
        if (code == null) {
            return DEFAULT;
        }
        if (!store.exists(code)) {
            throw unknown();
        }
        return code;
    }

    @Transactional(readOnly = true)
    public boolean exists(String code) {
        return store.exists(code);
    }

    /** What is said of a code that no location has. */
    public static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.RULE_BROKEN, "unknown-location", "There is no location with this code.", "location", null);
    }

    /**
     * Returns the code of a location that exists from now on: goods have arrived there, whether or not somebody told us
     * of the place. A word that cannot be a code stands for the default location.
     */
    @Transactional
    public String makeCode(String code) {
        if (!Location.isCode(code)) {
            log.warn("no location can have this code, the default one is used instead code={}", code);
            return DEFAULT;
        }
        if (store.insert(new Location(code, code, Location.PRIORITY_LAST), clock.instant())) {
            log.info("location created code={}", code);
        }
        return code;
    }
}
