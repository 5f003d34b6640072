package org.dealersdk.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.dealersdk.domain.time.Instants;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InstantTextTest {

    @Test
    void any_instant_of_ten_thousand_years_reads_back_to_the_microsecond_and_as_the_jdk_reads_it() {
        SplittableRandom random = new SplittableRandom(7);
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        for (int i = 0; i < 100_000; i++) {
            Instant instant =
                    Instants.cut(Instant.ofEpochSecond(random.nextLong(first, last), random.nextInt(1_000_000_000)));
            String text = InstantText.write(instant);
            assertThat(InstantText.read(text)).isEqualTo(instant);
            assertThat(Instant.parse(text)).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-11-30T09:15:00.123Z",
                "2010-11-30T09:15:00.123456789Z",
                "+12010-11-30T09:15:00Z",
                "1969-12-31T23:59:59.999999Z",
                "-0001-01-01T00:00:00Z"
            })
    void other_forms_are_read_as_the_jdk_reads_them(String text) {
        assertThat(InstantText.read(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2010-11-30T09:15:00",
                "2010-02-30T09:15:00Z",
                "2010-11-30T25:15:00Z",
                "2010-11-30T09:61:00Z",
                "2010-11-30T09:15:0xZ",
                "2010-11-30 09:15:00Z"
            })
    void what_is_not_an_instant_is_refused(String text) {
        assertThatThrownBy(() -> InstantText.read(text)).isInstanceOf(DateTimeException.class);
    }
}
