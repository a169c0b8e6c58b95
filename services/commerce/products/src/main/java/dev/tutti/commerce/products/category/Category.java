package dev.tutti.commerce.products.category;

import dev.tutti.commerce.products.attribute.AttributeDefinition;
import dev.tutti.platform.runtime.Refusal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree. It keeps its parent for ever, so that what its products say keeps its meaning.
 *
 * @param slug its name in addresses, unique in the shop
 * @param attributes its own definitions; it has those of its ancestors, too
 */
public record Category(
        UUID id,
        @Nullable UUID parentId,
        String name,
        String slug,
        List<AttributeDefinition> attributes,
        long version,
        Instant createdAt) {

    static final int NAME_MAX = 100;
    static final int ATTRIBUTES_MAX = 100;

    public Category {
        name = name.strip();
        attributes = List.copyOf(attributes);
        if (name.isEmpty() || name.length() > NAME_MAX || name.indexOf('\0') >= 0) {
            throw Refusal.invalid("name", "A category's name has 1 to %d characters.".formatted(NAME_MAX));
        }
        if (attributes.size() > ATTRIBUTES_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "invalid-value",
                    "A category defines at most %d attributes.".formatted(ATTRIBUTES_MAX),
                    "attributes",
                    (long) ATTRIBUTES_MAX);
        }
        var codes = new HashSet<String>();
        attributes.forEach(attribute -> {
            if (!codes.add(attribute.code())) {
                throw attributeTaken(attribute.code());
            }
        });
    }

    Category rename(String changed) {
        return new Category(id, parentId, changed, slug, attributes, version + 1, createdAt);
    }

    Category define(List<AttributeDefinition> changed) {
        return new Category(id, parentId, name, slug, changed, version + 1, createdAt);
    }

    static Refusal attributeTaken(String code) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "attribute-taken",
                "'%s' is defined already, here, above or below.".formatted(code),
                "attributes",
                null);
    }

    /** The name in letters that need no escaping: Möbel & Co becomes mobel-co. */
    static String slugOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "category" : plain;
    }
}
