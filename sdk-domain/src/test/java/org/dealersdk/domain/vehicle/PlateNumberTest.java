package org.dealersdk.domain.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.dealersdk.domain.problem.DealerException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlateNumberTest {

    private static final PlateJurisdictions PLATES = PlateJurisdictions.standard();

    private static final String ACCEPTED = """
            small 京A12345 京A00599 沪AE2207 粤B1A2B3 新A0000Z 渝ABC123
            large 京A12345 沪BF1234
            new-energy-small 京AD92035 京AA92035 粤BF12345 沪ADX1234 京AK12345 浙AH00001
            new-energy-large 京A12345D 甘G23459F 粤B00001A
            police 京A1234警 粤B0A12警
            trainer 京A1234学 沪C12A4学
            trailer 京A1234挂 鲁BXY12挂
            hong-kong 粤ZA123港 粤Z1234港
            macao 粤ZB123澳 粤Z9999澳
            embassy 使014578 224578使
            consulate 沪A0023领 粤A1234领
            armed-police WJ京12345 WJ12345 WJ沪1234X WJ粤0001T
            military VA12345 KA00001 HB98765
            temporary 临京A12345 京A1234B临
            """;

    @Test
    void every_class_carries_its_plates() {
        TreeSet<String> classes = new TreeSet<>();
        ACCEPTED.lines().map(line -> line.split(" ")).forEach(words -> {
            classes.add(words[0]);
            for (String number : List.of(words).subList(1, words.length)) {
                PlateNumber plate = PLATES.read("CN", number, words[0]);
                assertThat(plate).isEqualTo(new PlateNumber("CN", number, words[0]));
            }
        });
        assertThat(classes)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ChinesePlateClass.values())
                        .map(ChinesePlateClass::code)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "京",
                "京A1234",
                "京A123456",
                "京I12345",
                "京O12345",
                "京AI2345",
                "京A1O345",
                "京AAAAAA",
                "京AAAAA1",
                "台A12345",
                "A12345",
                "12345",
                "京1A2345",
                "宁AD1234555555",
                "浙苏H6F681",
                "京AL12345",
                "京AD123",
                "京ADD12345",
                "京AD1234D",
                "京A12345I",
                "京AI12345",
                "京A123警",
                "京A12345警",
                "京A1234警警",
                "京A1234法",
                "京ZA123港",
                "粤ZA12港",
                "粤ZA1234澳",
                "使01457",
                "使0145789",
                "使014578使",
                "沪A023领",
                "沪A00234领",
                "WJ1234",
                "WJ京123456",
                "WJ京1234A",
                "WJ台12345",
                "VA1234",
                "VA123456",
                "AA12345",
                "临京A1234",
                "临京A12345临"
            })
    void what_is_no_plate_is_refused(String typed) {
        assertThatThrownBy(() -> PLATES.read("CN", typed))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal ->
                                assertThat(refusal.problems()).containsExactly(VehicleProblem.PLATE_FORM.at("", "CN")));
    }

    @Test
    void nothing_may_follow_or_precede_a_plate_unless_it_makes_a_plate_of_another_class() {
        String alphabet = "京沪WJ使领警学挂港澳临ADFKLZIO0195";
        ACCEPTED.lines().map(line -> line.split(" ")).forEach(words -> {
            for (String number : List.of(words).subList(1, words.length)) {
                alphabet.chars().mapToObj(Character::toString).forEach(more -> {
                    assertThat(kinds(number + more)).doesNotContain(words[0]);
                    assertThat(kinds(more + number)).doesNotContain(words[0]);
                    assertThat(kinds(number + more + more)).isEmpty();
                });
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"京a·12345", "京A-12345", "京 A 12345", "' 京A・12345 '", "京Ａ１２３４５", "京A\u00a0•12345"})
    void decoration_and_width_make_no_difference(String typed) {
        assertThat(PLATES.read("CN", typed).number()).isEqualTo("京A12345");
    }

    @Test
    void blue_and_yellow_plates_of_the_same_text_are_told_apart_by_whoever_sees_them() {
        assertThat(PLATES.read("CN", "京A12345").kind()).isEqualTo("small");
        assertThat(PLATES.read("CN", "京A12345", "large").kind()).isEqualTo("large");
        assertThatThrownBy(() -> PLATES.read("CN", "京A12345", "police"))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.problems())
                                .containsExactly(VehicleProblem.PLATE_KIND.at("", "police", "small, large")));
    }

    @ParameterizedTest
    @CsvSource({
        "B-MW 1234, B-MW1234, standard",
        "m ab 12e, M-AB12E, electric",
        "HH - X 1H, HH-X1H, historic",
        "FÜ-A 9, FÜ-A9, standard"
    })
    void germany_has_rules_of_its_own(String typed, String number, String kind) {
        assertThat(PLATES.read("DE", typed)).isEqualTo(new PlateNumber("DE", number, kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BMW1234", "B-MW 0123", "B-MW 12345", "ABC-DE 1234E", "京A12345", "B-MW"})
    void german_plates_need_their_mark_and_their_length(String typed) {
        assertThat(PLATES.problems("DE", typed, null)).containsExactly(VehicleProblem.PLATE_FORM.at("", "DE"));
    }

    @Test
    void any_other_plate_is_taken_as_letters_and_digits() {
        assertThat(PLATES.read("ZZ", "ab 12-cd").number()).isEqualTo("AB12CD");
        assertThat(PLATES.problems("ZZ", "A".repeat(13), null)).hasSize(1);
        assertThat(PLATES.problems("ZZ", "A;1", null)).hasSize(1);
    }

    @Test
    void an_installation_adds_jurisdictions_of_its_own() {
        assertThat(PLATES.problems("XX", "77", null))
                .containsExactly(VehicleProblem.PLATE_JURISDICTION.at("", "XX", "CN, DE, ZZ"));
        PlateJurisdictions more = PLATES.with(new PlateJurisdiction() {
            @Override
            public String code() {
                return "XX";
            }

            @Override
            public List<String> kinds() {
                return List.of("number");
            }

            @Override
            public String normalise(String typed) {
                return typed.strip();
            }

            @Override
            public List<String> kindsOf(String number) {
                return number.matches("\\d{2}") ? kinds() : List.of();
            }
        });
        assertThat(more.read("XX", " 77 ")).isEqualTo(new PlateNumber("XX", "77", "number"));
        assertThat(PLATES.codes()).doesNotContain("XX");
    }

    private static List<String> kinds(String number) {
        return new ChinesePlates().kindsOf(number);
    }
}
