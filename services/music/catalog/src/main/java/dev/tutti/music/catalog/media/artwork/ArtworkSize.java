package dev.tutti.music.catalog.media.artwork;

/** One made size: its file in the work folder, and how large the picture in it is. */
public record ArtworkSize(String name, String file, int width, int height) {}
