package org.dealersdk.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordsTest {

    @Test
    void line_ends_of_every_kind_part_records_and_blank_lines_are_skipped() throws IOException {
        assertThat(read("a\nb\r\nc\rd\n\n  \ne")).extracting(Record::text).containsExactly("a", "b", "c", "d", "e");
        assertThat(read("a\r\n\r\nb")).extracting(Record::row).containsExactly(1L, 3L);
        assertThat(read("")).isEmpty();
    }

    @Test
    void a_record_may_go_over_several_lines_between_quotation_marks() throws IOException {
        List<Record> records = read("a,\"one\ntwo\"\nb");

        assertThat(records).extracting(Record::text).containsExactly("a,\"one\ntwo\"", "b");
        assertThat(records).extracting(Record::row).containsExactly(1L, 3L);
        assertThat(records).allMatch(Record::matched);
    }

    @Test
    void only_the_line_with_the_open_quotation_mark_is_broken() throws IOException {
        List<Record> records = read("\"a\nb\nc");

        assertThat(records).extracting(Record::text).containsExactly("\"a", "b", "c");
        assertThat(records).extracting(Record::matched).containsExactly(false, true, true);
        assertThat(records).extracting(Record::row).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_quotation_mark_within_a_field_is_text() throws IOException {
        assertThat(read("5\" wheel,b\nc")).extracting(Record::text).containsExactly("5\" wheel,b", "c");
        assertThat(read("\"a\"b,c\nd")).extracting(Record::matched).containsExactly(false, true);
        assertThat(read("\"a,b\n\"c\"d\ne")).extracting(Record::matched).containsExactly(false, false, true);
    }

    @Test
    void a_record_of_too_many_lines_is_broken() throws IOException {
        String text = "\"a" + "\nx".repeat(Records.MOST_LINES + 5) + "\"\nlast";

        List<Record> records = read(text);

        assertThat(records.get(0).matched()).isFalse();
        assertThat(records.get(1).text()).isEqualTo("x");
    }

    @Test
    void a_line_that_is_too_long_is_left_out_but_counted() throws IOException {
        List<Record> records = read("a\n" + "x".repeat(Records.LONGEST + 1) + "\nb");

        assertThat(records).extracting(Record::text).containsExactly("a", null, "b");
        assertThat(records).extracting(Record::row).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_rejected_file_that_is_fed_again_gets_the_next_number() {
        assertThat(RejectedFile.beside(Path.of("x", "a.csv"))).isEqualTo(Path.of("x", "a.rejected.csv"));
        assertThat(RejectedFile.beside(Path.of("a.rejected.csv"))).isEqualTo(Path.of("a.rejected-2.csv"));
        assertThat(RejectedFile.beside(Path.of("a.rejected-2.csv"))).isEqualTo(Path.of("a.rejected-3.csv"));
        assertThat(RejectedFile.beside(Path.of("a"))).isEqualTo(Path.of("a.rejected.csv"));
    }

    private static List<Record> read(String text) throws IOException {
        Records records = new Records(new StringReader(text));
        List<Record> all = new ArrayList<>();
        for (Record record = records.next(); record != null; record = records.next()) {
            all.add(record);
        }
        return all;
    }
}
