package org.dealersdk.cli.importing;

import java.util.List;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.problem.Text;
import org.jspecify.annotations.Nullable;

/** What a file holds: its columns, and what the model makes of a row. Thread-safe. */
interface FileKind {

    /** What the rows are, for people. */
    Text name();

    /** All columns, in the order in which they are documented. */
    List<? extends Column> columns();

    /** What the model makes of a row; null when the row holds problems, which are noted on it. */
    @Nullable
    Loading read(Row row, Occasion occasion);
}
