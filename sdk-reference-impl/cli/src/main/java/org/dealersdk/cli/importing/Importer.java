package org.dealersdk.cli.importing;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Office;

/** Reads files into a store, in bounded memory. Not thread-safe. */
final class Importer {

    private static final int BATCH = 500;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    /** A row between being read and being loaded. */
    private record Waiting(Row row, List<String> fields, Loading loading) {}

    private final Office office;
    private final Actor actor;
    private final Locale locale;
    private final boolean ignoringUnknown;
    private final Consumer<Problem> complaints;
    private final LongConsumer progress;

    /**
     * @param office the store
     * @param actor who imports
     * @param locale the language of the problems in the rejected rows' file
     * @param ignoringUnknown true when columns that are not known are left alone
     * @param complaints hears every problem
     * @param progress hears the number of rows read, now and then
     */
    Importer(
            Office office,
            Actor actor,
            Locale locale,
            boolean ignoringUnknown,
            Consumer<Problem> complaints,
            LongConsumer progress) {
        this.office = office;
        this.actor = actor;
        this.locale = locale;
        this.ignoringUnknown = ignoringUnknown;
        this.complaints = complaints;
        this.progress = progress;
    }

    /**
     * Reads one file.
     *
     * @throws DealerException IMP-001 to IMP-007 when the file as a whole cannot be used; whatever the storage fails with
     */
    ImportResult read(FileKind kind, Path file, Optional<Charset> given) {
        Encoding encoding = Encoding.of(file, given);
        try (Reader text = encoding.open(file)) {
            Records records = new Records(text);
            Record first = records.next();
            if (first == null || first.text() == null || !first.matched()) {
                throw ImportProblem.EMPTY.failure(file, Column.names(kind.columns()));
            }
            Header header = Header.of(fields(first.text()), kind.columns(), ignoringUnknown);
            try (RejectedFile rejected = new RejectedFile(file, encoding, header, locale)) {
                Run run = new Run(kind, header, rejected, office.occasion(actor));
                for (Record record = records.next(); record != null; record = records.next()) {
                    run.take(record);
                }
                run.flush();
                return run.result();
            }
        } catch (IOException unreadable) {
            throw ImportProblem.UNREADABLE.failure(file);
        }
    }

    private static List<String> fields(String record) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(record), FORMAT)) {
            List<String> fields = new ArrayList<>();
            for (CSVRecord one : parser) {
                one.forEach(fields::add);
            }
            return fields;
        }
    }

    /** One pass over one file. */
    private final class Run {

        private static final int TELL_EVERY = 50_000;

        private final FileKind kind;
        private final Header header;
        private final RejectedFile rejected;
        private final Occasion occasion;
        private final List<Waiting> waiting = new ArrayList<>();
        private long rows;
        private long loaded;
        private long known;
        private long refused;
        private long problems;

        Run(FileKind kind, Header header, RejectedFile rejected, Occasion occasion) {
            this.kind = kind;
            this.header = header;
            this.rejected = rejected;
            this.occasion = occasion;
        }

        void take(Record record) {
            rows++;
            if (rows % TELL_EVERY == 0) {
                progress.accept(rows);
            }
            String text = record.text();
            if (text == null) {
                refuse(List.of(ImportProblem.TOO_LONG.at(Header.place(record.row()), Records.LONGEST)));
                return;
            }
            List<String> fields = record.matched() ? fieldsOf(text) : List.of();
            if (fields.isEmpty()) {
                List<Problem> broken = List.of(ImportProblem.BROKEN_QUOTES.at(Header.place(record.row())));
                rejected.addBroken(text, broken);
                refuse(broken);
                return;
            }
            List<Problem> shape = header.shape(record.row(), fields);
            if (!shape.isEmpty()) {
                refuse(fields, shape);
                return;
            }
            Row row = new Row(header, record.row(), fields);
            Loading loading = kind.read(row, occasion);
            if (loading == null) {
                refuse(fields, row.problems());
            } else {
                waiting.add(new Waiting(row, fields, loading));
                if (waiting.size() == BATCH) {
                    flush();
                }
            }
        }

        void flush() {
            List<List<Problem>> missing = office.read(reader ->
                    waiting.stream().map(one -> one.loading().missing(reader)).toList());
            List<Waiting> complete = new ArrayList<>();
            for (int i = 0; i < waiting.size(); i++) {
                if (missing.get(i).isEmpty()) {
                    complete.add(waiting.get(i));
                } else {
                    refuse(waiting.get(i).fields(), missing.get(i));
                }
            }
            waiting.clear();
            load(complete);
        }

        ImportResult result() {
            return new ImportResult(
                    kind.name(),
                    rows,
                    loaded,
                    known,
                    refused,
                    problems,
                    rejected.exists() ? Optional.of(rejected.path()) : Optional.empty());
        }

        /** All in one unit of work; if one of them stands against it, halves, until that one is alone. */
        private void load(List<Waiting> batch) {
            if (batch.isEmpty()) {
                return;
            }
            try {
                int fresh = office.work(actor, ledger -> load(batch, ledger));
                loaded += fresh;
                known += batch.size() - fresh;
            } catch (DealerException failure) {
                Category category = failure.category();
                if (category != Category.CALLER && category != Category.CONFLICT) {
                    throw failure;
                }
                if (batch.size() == 1) {
                    Waiting one = batch.get(0);
                    refuse(
                            one.fields(),
                            List.of(one.row().about(failure.problems().get(0))));
                } else {
                    load(batch.subList(0, batch.size() / 2));
                    load(batch.subList(batch.size() / 2, batch.size()));
                }
            }
        }

        private int load(List<Waiting> batch, Ledger ledger) {
            int fresh = 0;
            for (Waiting one : batch) {
                fresh += one.loading().into(ledger) ? 1 : 0;
            }
            return fresh;
        }

        private List<String> fieldsOf(String text) {
            try {
                return fields(text);
            } catch (IOException | java.io.UncheckedIOException | IllegalStateException broken) {
                return List.of();
            }
        }

        private void refuse(List<String> fields, List<Problem> found) {
            rejected.add(fields, found);
            refuse(found);
        }

        private void refuse(List<Problem> found) {
            refused++;
            problems += found.size();
            found.forEach(complaints);
        }
    }
}
