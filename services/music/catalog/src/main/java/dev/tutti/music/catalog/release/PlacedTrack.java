package dev.tutti.music.catalog.release;

/** A track with the release it is on. */
public record PlacedTrack(Track track, Release release) {}
