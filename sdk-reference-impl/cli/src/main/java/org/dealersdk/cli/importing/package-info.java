/**
 * Import of a dealer's CSV files. A file is read row by row in bounded memory; every row is judged by the model itself; good rows are
 * loaded in batches and can be fed again without doubling anything; bad rows go to a file beside the first, with their problems in
 * a last column, to be corrected and fed again. Problems name row and column, never a value.
 */
@NullMarked
package org.dealersdk.cli.importing;

import org.jspecify.annotations.NullMarked;
