package org.dealersdk.cli.importing;

import java.nio.file.Path;
import java.util.Optional;
import org.dealersdk.domain.problem.Text;

/**
 * What came of a file.
 *
 * @param name what its rows are
 * @param rows rows read, without the header
 * @param loaded rows that are new in the store
 * @param known rows the store had already
 * @param refused rows that could not be loaded
 * @param problems problems of those rows
 * @param rejected the file of refused rows; empty when there are none that could be written to it
 */
record ImportResult(
        Text name, long rows, long loaded, long known, long refused, long problems, Optional<Path> rejected) {

    /** The whole as a sentence. */
    Text sentence() {
        String file = rejected.map(path -> " -> " + path).orElse("");
        return new Text(
                name.english() + ": " + rows + " rows read, " + loaded + " loaded, " + known + " there already, "
                        + refused + " refused with " + problems + " problems" + file,
                name.chinese() + "：读取 " + rows + " 行，载入 " + loaded + " 行，已存在 " + known + " 行，退回 " + refused + " 行（问题 "
                        + problems + " 个）" + file);
    }
}
