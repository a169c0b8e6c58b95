package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.recording.Recording;
import java.util.UUID;

/**
 * A recording at a place on a release.
 *
 * @param position from 1 without gaps
 */
public record Track(UUID id, UUID releaseId, int position, String title, Recording recording) {}
