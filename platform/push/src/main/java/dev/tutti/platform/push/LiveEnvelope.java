package dev.tutti.platform.push;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message between processes.
 *
 * @param topic none where messages of any topic may have been lost before this one
 * @param data none where there was too much to say: listeners load again
 */
record LiveEnvelope(
        @Nullable String topic,
        @Nullable UUID owner,
        Instant at,
        @Nullable JsonNode data) {}
