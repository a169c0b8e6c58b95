package dev.tutti.core.files.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is for; as an address, the folder it is put into. */
public enum Area {
    /** Products with variants, in the columns of Shopify. */
    PRODUCTS("products"),
    /** What was counted: SKU, location, quantity. */
    STOCK("inventory"),
    /** What suppliers offer: supplier, their SKU, ours, cost. */
    SUPPLIER_CATALOGUES("suppliers"),
    /** Pictures, made in three sizes. */
    IMAGES(null);

    private final @Nullable String service;

    Area(@Nullable String service) {
        this.service = service;
    }

    /** The service that owns what the file brings; null where files itself does. */
    public @Nullable String service() {
        return service;
    }

    public boolean isTable() {
        return this != IMAGES;
    }

    /** The word in the API, in events and in the database. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the area of that label, or refuses: there is nothing at such an address. */
    @JsonCreator
    public static Area of(String label) {
        for (var area : values()) {
            if (area.label().equals(label)) {
                return area;
            }
        }
        throw Refusal.notFound("area: files go to products, stock, supplier-catalogues or images");
    }
}
