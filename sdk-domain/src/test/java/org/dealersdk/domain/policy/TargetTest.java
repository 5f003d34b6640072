package org.dealersdk.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.dealersdk.domain.requirement.Requirement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "< 4, 3.999999, true", "< 4, 4, false", "<= 4, 4.000, true", "<= 4, 4.000001, false",
        "> 99, 99, false", "> 99, 99.000001, true", ">= 99, 99, true", ">= 99, 98.999999, false",
        "80 to 110, 80, true", "80 to 110, 110, true", "80 to 110, 79.999999, false", "80 to 110, 110.000001, false",
    })
    @Requirement({"V05", "R229", "R230", "R354"})
    void the_operator_is_part_of_the_target(String target, BigDecimal figure, boolean met) {
        assertThat(Target.parse(target).isMetBy(figure)).isEqualTo(met);
    }

    @Test
    @Requirement({"R229", "R355"})
    void a_falling_target_asks_for_less_than_the_month_before() {
        Target rate = ComplaintPolicy.standard().rateTarget();
        assertThat(rate.isMetBy(new BigDecimal("3.1"), new BigDecimal("3.2"))).isTrue();
        assertThat(rate.isMetBy(new BigDecimal("3.2"), new BigDecimal("3.20"))).isFalse();
        assertThat(rate.isMetBy(new BigDecimal("3.3"), new BigDecimal("3.2"))).isFalse();
        assertThat(rate.isMetBy(new BigDecimal("4.0"), new BigDecimal("9"))).isFalse();
        assertThat(Target.parse("> 1, rising").isMetBy(BigDecimal.TEN, BigDecimal.ONE))
                .isTrue();
        assertThat(Target.parse("> 1, rising").isMetBy(BigDecimal.TEN, BigDecimal.TEN))
                .isFalse();
    }

    @Test
    @Requirement("R120")
    void a_target_that_may_not_fall_is_content_with_as_much_as_before() {
        Target rate = Target.parse(">= 30, not falling");
        assertThat(rate.isMetBy(new BigDecimal("31"), new BigDecimal("31.0"))).isTrue();
        assertThat(rate.isMetBy(new BigDecimal("31.1"), new BigDecimal("31"))).isTrue();
        assertThat(rate.isMetBy(new BigDecimal("30.999999"), new BigDecimal("31")))
                .isFalse();
        assertThat(rate.isMetBy(new BigDecimal("29.9"), new BigDecimal("29"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "< 4",
                "<= 4",
                "> 99.8",
                ">= 0.5",
                "80 to 110",
                "< 4, falling",
                "-1 to 1, rising",
                ">= 30, not falling"
            })
    void a_target_is_written_as_it_is_read(String text) {
        assertThat(Target.parse(text).text()).isEqualTo(text);
        assertThat(Target.parse(text)).isEqualTo(Target.parse(Target.parse(text).text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "= 4", "< four", "110 to 80", "< 4, sinking", "80-110"})
    void what_is_no_target_is_refused(String text) {
        assertThatThrownBy(() -> Target.parse(text)).hasMessageContaining("POL-007");
    }
}
