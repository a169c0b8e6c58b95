package dev.tutti.core.files.table;

import org.jspecify.annotations.Nullable;

/**
 * Why a row is refused.
 *
 * @param slug for programs: {@code not-a-number}
 * @param field the column that is wrong, if it is one
 * @param detail a sentence for whoever made the file
 */
public record RowProblem(String slug, @Nullable String field, String detail) {}
