package dev.tutti.core.files.file;

/**
 * Why a file failed as a whole.
 *
 * @param code a line in {@code docs/problems.md}
 * @param detail a sentence for whoever made the file
 */
public record Failure(String code, String detail) {}
