package dev.tutti.core.files.file;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.runtime.Services;
import org.springframework.stereotype.Component;

/** Which areas this installation has: one without a shop takes no products. */
@Component
public class Areas {

    private final Services services;

    Areas(Services services) {
        this.services = services;
    }

    /** Returns the area, or refuses where there is none of that name or nobody here for what it brings. */
    public Area get(String label) {
        var area = Area.of(label);
        if (!isOffered(area)) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "area-not-offered",
                    "This installation does not offer %s, so files for it have nowhere to go."
                            .formatted(area.service()),
                    "area",
                    null);
        }
        return area;
    }

    public boolean isOffered(Area area) {
        var owner = area.service();
        return owner == null || services.isOffered(owner);
    }
}
