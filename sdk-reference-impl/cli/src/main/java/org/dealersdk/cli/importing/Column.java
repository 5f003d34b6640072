package org.dealersdk.cli.importing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dealersdk.domain.problem.Text;

/** A column of an import file; implemented by one enum per kind of file. */
interface Column {

    /** Its names in the header, English and Chinese. */
    Text header();

    /** True when every file must have it. */
    boolean isRequired();

    /** True when a header names it; case, blanks and connecting signs do not matter. */
    default boolean isNamed(String header) {
        return plain(header).equals(plain(header().english())) || plain(header).equals(plain(header().chinese()));
    }

    /** All names for people, in both languages. */
    static String names(List<? extends Column> columns) {
        return columns.stream()
                .map(column -> column.header().english() + "/" + column.header().chinese())
                .collect(Collectors.joining(", "));
    }

    private static String plain(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replaceAll("[ _\\-　]", "");
    }
}
