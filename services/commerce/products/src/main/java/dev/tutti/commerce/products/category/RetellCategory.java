package dev.tutti.commerce.products.category;

import dev.tutti.platform.jobs.JobKind;
import java.time.Duration;
import java.util.UUID;

/** Asks for the products of a category, and below, to be told of anew: its name or its definitions have changed. */
public record RetellCategory(UUID categoryId) {

    public static final JobKind<RetellCategory> KIND =
            JobKind.of("retell-category", RetellCategory.class).timeout(Duration.ofHours(2));
}
