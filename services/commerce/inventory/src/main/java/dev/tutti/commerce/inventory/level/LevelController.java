package dev.tutti.commerce.inventory.level;

import dev.tutti.commerce.inventory.ledger.LedgerEntry;
import dev.tutti.commerce.inventory.ledger.MovementBody;
import dev.tutti.commerce.inventory.ledger.StockMode;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.EntityTags;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/inventory")
class LevelController {

    private static final String LIST = "inventory";
    private static final int SKUS_MAX = 100;
    private static final int NOTE_MAX = 500;

    private final Levels levels;
    private final Adjustments adjustments;
    private final Idempotency idempotency;
    private final Cursors cursors;

    LevelController(Levels levels, Adjustments adjustments, Idempotency idempotency, Cursors cursors) {
        this.levels = levels;
        this.adjustments = adjustments;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    /** Named SKUs for everybody, those without stock too; without names, all of them for merchants. */
    @Anonymous
    @GetMapping
    Page<LevelBody> list(
            @RequestParam(required = false) @Size(max = SKUS_MAX) @Nullable List<String> sku,
            @RequestParam(defaultValue = "") @Size(max = Sku.CHARS_MAX) String q,
            @RequestParam(defaultValue = "false") boolean low,
            Paging paging,
            @Nullable CurrentUser user) {
        if (sku != null) {
            return new Page<>(levels.getAll(sku), null).map(level -> LevelBody.of(level, user));
        }
        requireMerchant(user);
        var cursor = paging.cursor();
        var after = cursor == null ? null : cursors.open(LIST, cursor).getFirst();
        var rows = levels.list(q, low, after, paging.rows());
        return Page.of(rows, paging, last -> cursors.seal(LIST, List.of(last.sku())))
                .map(level -> LevelBody.of(level, user));
    }

    /** What may be sold, for everybody; what lies where, for merchants. Of an unknown SKU there is nothing. */
    @Anonymous
    @GetMapping("/{sku}")
    LevelBody get(@PathVariable String sku, @Nullable CurrentUser user) {
        return LevelBody.of(levels.get(Sku.checked(sku)), user);
    }

    @PreAuthorize("hasAnyRole('merchant', 'administrator')")
    @GetMapping("/{sku}/settings")
    ResponseEntity<SettingsBody> getSettings(@PathVariable String sku) {
        return tagged(levels.get(Sku.checked(sku)));
    }

    @PreAuthorize("hasAnyRole('merchant', 'administrator')")
    @PutMapping("/{sku}/settings")
    ResponseEntity<SettingsBody> keep(
            @PathVariable String sku,
            @Valid @RequestBody NewSettings settings,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var version = EntityTags.getVersion(ifMatch);
        return tagged(levels.keep(Sku.checked(sku), settings.mode(), settings.lowThreshold(), version));
    }

    @PreAuthorize("hasAnyRole('merchant', 'administrator')")
    @PostMapping("/{sku}/adjustments")
    @ResponseStatus(HttpStatus.CREATED)
    AdjustmentBody adjust(
            @PathVariable String sku,
            @Valid @RequestBody NewAdjustment adjustment,
            CurrentUser user,
            IdempotencyKey key) {
        return idempotency.once(
                key,
                adjustment,
                AdjustmentBody.class,
                () -> adjusted(adjustments.adjust(adjustment.of(Sku.checked(sku), user)), user));
    }

    private AdjustmentBody adjusted(LedgerEntry entry, CurrentUser user) {
        return new AdjustmentBody(
                MovementBody.of(entry), LevelBody.of(levels.get(entry.place().sku()), user));
    }

    private static ResponseEntity<SettingsBody> tagged(Level level) {
        return EntityTags.ok(new SettingsBody(level.mode(), level.lowThreshold(), level.version()), level.version());
    }

    private static void requireMerchant(@Nullable CurrentUser user) {
        if (user == null) {
            throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "sign-in-required", "Sign in to see all stock.");
        }
        if (!LevelBody.isMerchant(user)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-allowed", "Name the SKUs you want to see.");
        }
    }

    /**
     * @param lowThreshold null where nobody wants to be told
     */
    record NewSettings(
            @NotNull StockMode mode,
            @Min(0) @Max(Adjustments.UNITS_MAX) @Nullable Long lowThreshold) {}

    record SettingsBody(StockMode mode, @Nullable Long lowThreshold, long version) {}

    /**
     * @param quantity units to add, or to take away where it is below zero
     * @param location null for the default one
     */
    record NewAdjustment(
            @NotNull Long quantity,
            @NotNull AdjustmentReason reason,
            @Size(max = NOTE_MAX) @Nullable String note,
            @Nullable String location) {

        Adjustments.Adjustment of(String sku, CurrentUser user) {
            return new Adjustments.Adjustment(sku, location, quantity, reason, note, user.userId());
        }
    }

    record AdjustmentBody(MovementBody movement, LevelBody level) {}

    /**
     * What only merchants see is null for others.
     *
     * @param version of the settings, for If-Match; the stock has none
     */
    record LevelBody(
            String sku,
            StockMode mode,
            @Nullable Long onHand,
            @Nullable Long reserved,
            long available,
            @Nullable Long incoming,
            @Nullable Long lowThreshold,
            List<Level.AtLocation> locations,
            long version) {

        static LevelBody of(Level level, @Nullable CurrentUser user) {
            return isMerchant(user)
                    ? new LevelBody(
                            level.sku(),
                            level.mode(),
                            level.onHand(),
                            level.reserved(),
                            level.available(),
                            level.incoming(),
                            level.lowThreshold(),
                            level.locations(),
                            level.version())
                    : new LevelBody(
                            level.sku(),
                            level.mode(),
                            null,
                            null,
                            level.available(),
                            null,
                            null,
                            List.of(),
                            level.version());
        }

        static boolean isMerchant(@Nullable CurrentUser user) {
            return user != null && user.isMerchant();
        }
    }
}
