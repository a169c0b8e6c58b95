package dev.tutti.commerce.inventory.location;

import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/locations")
class LocationController {

    private static final String LIST = "locations";

    private final Locations locations;
    private final Idempotency idempotency;
    private final Cursors cursors;

    LocationController(Locations locations, Idempotency idempotency, Cursors cursors) {
        this.locations = locations;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @PreAuthorize("hasAnyRole('merchant', 'administrator')")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Location create(@Valid @RequestBody NewLocation location, CurrentUser user, IdempotencyKey key) {
        return idempotency.once(key, location, Location.class, () -> locations.create(location.location()));
    }

    @PreAuthorize("hasAnyRole('merchant', 'administrator')")
    @GetMapping
    Page<Location> list(Paging paging) {
        var cursor = paging.cursor();
        var after = cursor == null ? null : cursors.open(LIST, cursor).getFirst();
        return Page.of(locations.list(after, paging.rows()), paging, last -> cursors.seal(LIST, List.of(last.code())));
    }

    /**
     * @param code lower-case letters, digits and dashes
     * @param priority units are taken from the location with the least number first; the default one has 0
     */
    record NewLocation(
            @NotNull @Pattern(regexp = Location.CODE_PATTERN)
            String code,

            @NotBlank @Size(max = 100) String name,

            @Min(Location.PRIORITY_FIRST) @Max(Location.PRIORITY_LAST)
            int priority) {

        Location location() {
            return new Location(code, name.strip(), priority);
        }
    }
}
