package dev.tutti.core.search.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that can be found.
 *
 * @param parentId the release of a track, the artist of a release
 * @param version of the newest fact taken
 * @param isLive whether everybody may see it
 */
public record Document(Kind kind, UUID id, @Nullable UUID parentId, long version, boolean isLive, Content content) {}
