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
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "unknown-location",
                    "There is no location with this code.",
                    "location",
                    null);
        }
        return code;
    }
}
