package dev.tutti.platform.push;

import org.jspecify.annotations.Nullable;

/**
 * What a listener is sent, rendered once for all of them.
 *
 * @param type the kind of frame: {@code message}
 * @param id where the channel goes on after it; none where the frame says nothing about that
 * @param json the whole frame, on one line
 */
public record LiveFrame(String type, @Nullable String id, String json) {}
