package dev.tutti.platform.push;

import org.jspecify.annotations.Nullable;

/**
 * What a listener wants to hear.
 *
 * @param since the id of what it heard last; none for what comes from now on
 */
public record LiveWish(String topic, @Nullable String since) {}
