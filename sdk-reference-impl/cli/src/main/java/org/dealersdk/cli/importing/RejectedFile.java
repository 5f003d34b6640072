package org.dealersdk.cli.importing;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The rows that could not be loaded, in the encoding and columns of the original and with their problems in a last column, so that
 * the file can be corrected and fed again. It appears with the first such row. Not thread-safe.
 */
final class RejectedFile implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("(.*?)(?:\\.rejected(?:-(\\d+))?)?(\\.[^.]*)?");

    private final Path file;
    private final Encoding encoding;
    private final Header header;
    private final Locale locale;
    private @Nullable Writer writer;

    RejectedFile(Path original, Encoding encoding, Header header, Locale locale) {
        this.file = beside(original);
        this.encoding = encoding;
        this.header = header;
        this.locale = locale;
    }

    /** The file of an original: {@code name.rejected.csv}, and counted up when such a file is fed again. */
    static Path beside(Path original) {
        Matcher name = NAME.matcher(original.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException("a file without a name");
        }
        boolean again = original.getFileName().toString().contains(".rejected");
        int number = name.group(2) == null ? 1 : Integer.parseInt(name.group(2));
        String rejected = again ? ".rejected-" + (number + 1) : ".rejected";
        String extension = name.group(3) == null ? ".csv" : name.group(3);
        return original.resolveSibling(name.group(1) + rejected + extension);
    }

    /** Where it is. */
    Path path() {
        return file;
    }

    /** True when there are rows in it. */
    boolean exists() {
        return writer != null;
    }

    /** One more row, as its fields. */
    void add(List<String> fields, List<Problem> problems) {
        List<String> all = new ArrayList<>(header.own(fields));
        while (all.size() < header.names().size()) {
            all.add("");
        }
        all.add(text(problems));
        try {
            write(open(), all);
        } catch (IOException failed) {
            throw ImportProblem.CANNOT_WRITE.failure(file);
        }
    }

    /** One more record as it was written, because its fields are not known. */
    void addBroken(String record, List<Problem> problems) {
        add(List.of(record), problems);
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException failed) {
            throw ImportProblem.CANNOT_WRITE.failure(file);
        }
    }

    private String text(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            String at = problem.where();
            String column = at.contains(", ") ? at.substring(at.indexOf(", ") + 2) + ": " : "";
            text.append(text.isEmpty() ? "" : " | ")
                    .append(problem.code().id())
                    .append(' ')
                    .append(column);
            text.append(problem.what(locale)).append(' ').append(problem.cure(locale));
        }
        return text.toString();
    }

    private Writer open() throws IOException {
        Writer open = writer;
        if (open == null) {
            open = Files.newBufferedWriter(file, encoding.charset());
            writer = open;
            open.write(encoding.beginning());
            List<String> names = new ArrayList<>(header.names());
            names.add(Header.PROBLEMS.in(locale));
            write(open, names);
        }
        return open;
    }

    private static void write(Writer open, List<String> fields) throws IOException {
        open.write(CSVFormat.DEFAULT.format(fields.toArray()));
        open.write("\r\n");
    }
}
