package dev.tutti.core.files.file;

import java.util.UUID;

/** A file that is stored whole and not known yet. */
public record NewFile(UUID id, UUID ownerId, Area area, String name, StoredFile.Content content, boolean dryRun) {}
