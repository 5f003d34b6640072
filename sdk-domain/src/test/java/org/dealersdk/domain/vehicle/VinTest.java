package org.dealersdk.domain.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dealersdk.domain.policy.VinCheck;
import org.dealersdk.domain.policy.VinPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VinTest {

    private static final VinPolicy STANDARD = VinPolicy.standard();
    private static final String ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LDC613P23A1305189",
                "LSJA24U62JG269225",
                "1M8GDM9AXKP042788",
                "1XPBDK9X1LD708195",
                "WAUZZZ8K1DA006278",
                "NMTDM26R30R030595",
                "WBA71DC010CH14720",
                "11111111111111111"
            })
    void real_vehicles_have_a_check_digit_that_fits(String vin) {
        assertThat(new Vin(vin).hasFittingCheckDigit()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WVGZZZ5NZEW069297",
                "WF0KXXGCBKBJ13223",
                "W1V44770513858498",
                "NM35600006T458287",
                "YV1MC5851CJ126651",
                "LDC613P24A1305189"
            })
    void makers_without_check_digits_and_slips_of_the_pen_are_told_apart_from_them(String vin) {
        assertThat(new Vin(vin).hasFittingCheckDigit()).isFalse();
    }

    @Test
    void the_check_digit_agrees_with_another_way_to_compute_it() {
        SplittableRandom random = new SplittableRandom(3779);
        for (int i = 0; i < 20_000; i++) {
            String vin = random(random, ALPHABET, Vin.LENGTH);
            assertThat(new Vin(vin).expectedCheckDigit()).as("%d", i).isEqualTo(oracle(vin));
        }
    }

    @Test
    void every_character_that_is_not_in_the_alphabet_is_reported_with_its_position() {
        for (char c = 0; c < 0x3000; c++) {
            String vin = "LDC613P23A13051" + c + "9";
            boolean known = ALPHABET.indexOf(Character.toUpperCase(c)) >= 0 && c < 0x80;
            if (known) {
                assertThat(new Vin(vin).value()).hasSize(17);
            } else {
                assertThatThrownBy(() -> new Vin(vin))
                        .as("%04x", (int) c)
                        .isInstanceOfSatisfying(
                                DealerException.class,
                                refusal -> assertThat(refusal.problems())
                                        .containsExactly(VehicleProblem.VIN_CHARACTER.at("", "16")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 12, 16, 18, 1000})
    void other_lengths_are_refused_and_nothing_is_cut(int length) {
        assertThatThrownBy(() -> VehicleIdentification.of("1".repeat(length)))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.problems())
                                .containsExactly(VehicleProblem.VIN_LENGTH.at("", length)));
    }

    @Test
    void all_faults_are_reported_at_once() {
        assertThatThrownBy(() -> new Vin("LDC6I3P23A13O518"))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.problems())
                                .containsExactly(
                                        VehicleProblem.VIN_LENGTH.at("", 16),
                                        VehicleProblem.VIN_CHARACTER.at("", "5, 13")));
    }

    @Test
    void small_and_full_width_letters_and_blanks_at_the_ends_are_put_right() {
        assertThat(new Vin("  ldc613p23a1305189\u3000").value()).isEqualTo("LDC613P23A1305189");
        assertThat(new Vin("ＬＤＣ６１３Ｐ２３Ａ１３０５１８９").value()).isEqualTo("LDC613P23A1305189");
    }

    @Test
    void eleven_characters_are_a_partial_identification_that_a_whole_one_may_fit() {
        Vin whole = new Vin("LDC613P23A1305189");
        VehicleIdentification partial = VehicleIdentification.of("ldc613p23a1");
        assertThat(partial).isEqualTo(whole.partial()).isInstanceOf(PartialVin.class);
        assertThat(((PartialVin) partial).fits(whole)).isTrue();
        assertThat(((PartialVin) partial).fits(new Vin("LSJA24U62JG269225"))).isFalse();
    }

    @Test
    void the_sections_are_those_of_iso_3779() {
        Vin vin = new Vin("LDC613P23A1305189");
        assertThat(vin.wmi() + "|" + vin.vds() + "|" + vin.vis()).isEqualTo("LDC|613P23|A1305189");
    }

    @ParameterizedTest
    @CsvSource({"A,2010,2010", "A,2009,1980", "Y,2010,2000", "1,2010,2001", "9,2010,2009", "9,2008,1979", "B,2041,2041"
    })
    void a_model_year_code_stands_for_a_year_in_every_thirty(char code, int notAfter, int year) {
        Vin vin = new Vin("LDC613P23" + code + "1305189");
        if (year < 1980) {
            assertThat(vin.modelYear(notAfter)).isEmpty();
        } else {
            assertThat(vin.modelYear(notAfter)).contains(year);
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'U', 'Z', '0'})
    void codes_of_no_year_have_none(char code) {
        assertThat(new Vin("LDC613P23" + code + "1305189").modelYear(2026)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LDC613P24A1305189, STRICT",
        "1M8GDM9A1KP042788, STRICT",
        "2M8GDM9A1KP042788, STRICT",
        "3M8GDM9A1KP042788, STRICT",
        "4M8GDM9A2KP042788, STRICT",
        "5M8GDM9A1KP042788, STRICT",
        "7FCGDM9A1KP042788, STRICT",
        "7AAGDM9A1KP042788, WARN",
        "WVGZZZ5NZEW069297, WARN",
        "JM8GDM9A1KP042788, WARN",
        "KMTGDM9ADKP042788, IGNORE"
    })
    void the_market_decides_what_a_wrong_check_digit_means(String text, VinCheck weight) {
        Vin vin = new Vin(text);
        Problem wrong = VehicleProblem.VIN_CHECK_DIGIT.at("", vin.expectedCheckDigit());
        assertThat(vin.refusals(STANDARD)).isEqualTo(weight == VinCheck.STRICT ? List.of(wrong) : List.of());
        assertThat(vin.warnings(STANDARD)).isEqualTo(weight == VinCheck.WARN ? List.of(wrong) : List.of());
    }

    @Test
    void a_store_may_set_markets_and_exceptions_otherwise() {
        Vin vin = new Vin("WVGZZZ5NZEW069297");
        VinPolicy strict = new VinPolicy(Map.of("WVG", VinCheck.IGNORE), VinCheck.STRICT, List.of(), VinCheck.WARN);
        assertThat(vin.refusals(strict)).isEmpty();
        assertThat(new Vin("WF0KXXGCBKBJ13223").refusals(strict)).hasSize(1);
        VinPolicy excepted = new VinPolicy(Map.of(), VinCheck.STRICT, List.of("WF0"), VinCheck.WARN);
        assertThat(new Vin("WF0KXXGCBKBJ13223").refusals(excepted)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {'0', '1', 'A', 'X', 'Z'})
    void one_character_repeated_is_reported_although_it_may_pass_the_arithmetic(char c) {
        Vin vin = new Vin(String.valueOf(c).repeat(17));
        assertThat(vin.refusals(STANDARD)).contains(VehicleProblem.VIN_REPEATED.at(""));
        VinPolicy lenient = new VinPolicy(Map.of(), VinCheck.IGNORE, List.of(), VinCheck.WARN);
        assertThat(vin.refusals(lenient)).isEmpty();
        assertThat(vin.warnings(lenient)).containsExactly(VehicleProblem.VIN_REPEATED.at(""));
    }

    /** The same arithmetic from the usual table of one string per column, not from ours. */
    private static char oracle(String vin) {
        String columns = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
        String weights = "8765432X098765432";
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += columns.indexOf(vin.charAt(i)) % 10 * "0123456789X".indexOf(weights.charAt(i));
        }
        return "0123456789X".charAt(sum % 11);
    }

    private static String random(SplittableRandom random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
