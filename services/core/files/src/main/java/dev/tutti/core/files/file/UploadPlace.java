package dev.tutti.core.files.file;

import java.util.UUID;

/** Who sends a file, and where to: that is how the pieces of an upload find each other. */
public record UploadPlace(UUID ownerId, Area area, String name) {}
