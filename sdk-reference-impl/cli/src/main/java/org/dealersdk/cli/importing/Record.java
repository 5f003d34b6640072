package org.dealersdk.cli.importing;

import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file as it was written.
 *
 * @param row the line it begins at, from 1
 * @param text the whole record without its line end; null when it was too long to be kept
 * @param matched true when its quotation marks match
 */
record Record(long row, @Nullable String text, boolean matched) {}
