package dev.tutti.platform.media.picture;

/** One made size: its file in the work folder, and how large the picture in it is. */
public record PictureSize(String name, String file, int width, int height) {}
