package org.waymark.dashboard.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param row as a spreadsheet numbers it: the header is row 1; 0 when it is of the whole file
 * @param column null when it is of no single one
 * @param message what is wrong and how to mend it; never repeats a name
 */
public record Problem(long row, @Nullable String column, String message) {}
