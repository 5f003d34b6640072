package org.dealersdk.domain.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.staff.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedIdTest {

    private static final Clock FROZEN = Clock.fixed(Instant.parse("2010-11-30T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void ids_sort_in_the_order_they_were_made_even_when_the_clock_stands_still() {
        IdSource ids = IdSource.seeded(FROZEN, 1);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next());
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(made.get(0)).version()).isEqualTo(7);
        assertThat(UUID.fromString(made.get(9_999)).variant()).isEqualTo(2);
    }

    @Test
    void the_same_seed_makes_the_same_ids() {
        assertThat(IdSource.seeded(FROZEN, 42).next())
                .isEqualTo(IdSource.seeded(FROZEN, 42).next());
        assertThat(IdSource.timeOrdered(FROZEN).next())
                .isNotEqualTo(IdSource.timeOrdered(FROZEN).next());
    }

    @ParameterizedTest
    @ValueSource(strings = {" E7", "E7 ", "\u00a0E7", "E\t7", "E\u00007", "E\ud83d"})
    void blanks_at_the_ends_and_broken_characters_are_refused(String value) {
        assertThatThrownBy(() -> new StaffId(value))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(refused.code()).isEqualTo(IdProblem.CHARACTERS));
    }

    @Test
    void an_id_has_1_to_128_characters() {
        assertThat(new StaffId("x".repeat(128)).value()).hasSize(128);
        assertThatThrownBy(() -> new StaffId("x".repeat(129))).hasMessageContaining("IDN-001");
        assertThatThrownBy(() -> new StaffId("")).hasMessageContaining("IDN-001");
    }

    @Test
    void inner_blanks_case_and_any_script_are_kept() {
        assertThat(new StaffId("张 三a😀").value()).isEqualTo("张 三a😀");
        assertThat(new StaffId("a")).isNotEqualTo(new StaffId("A"));
    }
}
