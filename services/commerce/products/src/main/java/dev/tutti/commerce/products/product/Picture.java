package dev.tutti.commerce.products.product;

import dev.tutti.platform.runtime.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a product.
 *
 * @param url https, or a path within the installation
 * @param alt what it shows, for those who do not see it
 */
public record Picture(String url, @Nullable String alt) {

    private static final int URL_MAX = 2_000;
    private static final int ALT_MAX = 500;

    public Picture {
        if (url.length() > URL_MAX || !url.matches("(https://|/(?![/\\\\]))[^\\s\\p{Cntrl}\\\\]+")) {
            throw Refusal.invalid("media", "The address of a picture is a path here, or begins with https://.");
        }
        if (alt != null && alt.length() > ALT_MAX) {
            throw Refusal.invalid("media", "A picture's text has at most %d characters.".formatted(ALT_MAX));
        }
    }
}
