package dev.tutti.core.notifications.channel;

import dev.tutti.core.notifications.letter.Letter;
import dev.tutti.core.notifications.occasion.Kind;
import dev.tutti.core.notifications.reader.Reader;
import java.util.UUID;

/**
 * A message on its way out.
 *
 * @param id the same in every attempt, so that a receiver can know one it has
 */
public record Outgoing(UUID id, Kind kind, Reader reader, Letter letter) {}
