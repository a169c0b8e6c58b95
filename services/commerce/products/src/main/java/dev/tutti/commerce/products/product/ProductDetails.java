package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.attribute.AttributeValues;
import dev.tutti.platform.runtime.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a merchant says about a product as a whole. */
public record ProductDetails(
        String title,
        String description,
        @Nullable String brand,
        @Nullable UUID categoryId,
        List<Picture> media,
        AttributeValues attributes,
        List<ProductOption> options) {

    static final int TITLE_MAX = 300;
    static final int DESCRIPTION_MAX = 20_000;
    static final int BRAND_MAX = 100;
    static final int MEDIA_MAX = 30;
    static final int OPTIONS_MAX = 5;
    static final int OPTION_VALUES_MAX = 100;
    static final int OPTION_CHARS_MAX = 100;

    public ProductDetails {
        title = title.strip();
        brand = brand == null || brand.isBlank() ? null : brand.strip();
        media = List.copyOf(media);
        options = List.copyOf(options);
        requireLength("title", title, TITLE_MAX);
        requireLength("description", description, DESCRIPTION_MAX);
        requireLength("brand", brand == null ? "" : brand, BRAND_MAX);
        if (title.isEmpty()) {
            throw Refusal.invalid("title", "A product has a title.");
        }
        requireSize("media", media.size(), MEDIA_MAX);
        requireOptions(options);
    }

    private static void requireOptions(List<ProductOption> options) {
        requireSize("options", options.size(), OPTIONS_MAX);
        var names = new HashSet<String>();
        for (var option : options) {
            requireSize("options", option.values().size(), OPTION_VALUES_MAX);
            requireWord(option.name());
            option.values().forEach(ProductDetails::requireWord);
            if (!names.add(option.name())
                    || new HashSet<>(option.values()).size() < option.values().size()) {
                throw Refusal.invalid(
                        "options", "The option '%s' or one of its values is there twice.".formatted(option.name()));
            }
        }
    }

    private static void requireWord(String text) {
        if (text.isBlank()) {
            throw Refusal.invalid("options", "Options and their values have names.");
        }
        requireLength("options", text, OPTION_CHARS_MAX);
    }

    private static void requireLength(String field, String text, int max) {
        if (text.length() > max) {
            throw tooMuch(field, "%s has at most %d characters.".formatted(field, max), max);
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid(field, "%s holds a character that no text has (U+0000).".formatted(field));
        }
    }

    private static void requireSize(String field, int size, int max) {
        if (size > max) {
            throw tooMuch(field, "%s holds at most %d.".formatted(field, max), max);
        }
    }

    private static Refusal tooMuch(String field, String message, int max) {
        return new Refusal(Refusal.Kind.RULE_BROKEN, "invalid-value", message, field, (long) max);
    }
}
