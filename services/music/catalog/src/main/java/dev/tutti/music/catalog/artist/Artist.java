package dev.tutti.music.catalog.artist;

import java.time.Instant;
import java.util.UUID;

/** Somebody who releases. Several may share a name; the account that made one may release as that one. */
public record Artist(UUID id, UUID ownerId, String name, Instant createdAt) {}
