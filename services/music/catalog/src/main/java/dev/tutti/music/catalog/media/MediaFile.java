package dev.tutti.music.catalog.media;

/** One file to keep: its path below the work folder (with slashes), which playlists refer to, and its media type. */
public record MediaFile(String path, String contentType) {}
