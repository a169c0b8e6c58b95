package dev.tutti.music.catalog.media.mp4;

/** A stretch of a CMAF file that can be fetched by range; {@code samples} counts presented sound only, without the encoder's delay. */
public record Segment(long offset, long bytes, long samples) {}
