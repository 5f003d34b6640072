package org.dealersdk.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.dealersdk.domain.problem.DealerException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactDataTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @CsvSource({
        "13800138000, CN, +8613800138000",
        "138-0013-8000, CN, +8613800138000",
        "+86 138 0013 8000, DE, +8613800138000",
        "008613800138000, CN, +8613800138000",
        "１３８００１３８０００, CN, +8613800138000",
        "010-65529988, CN, +861065529988",
        "030 901820, DE, +4930901820",
        "(212) 555-2368, US, +12125552368"
    })
    void a_number_is_kept_in_one_form_however_it_is_written(String typed, String region, String kept) {
        assertThat(PhoneNumber.parse(typed, region).value()).isEqualTo(kept);
        assertThat(PhoneNumber.problems(typed, region)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12800138000", "1380013800", "138001380001", "+999123456789", "call me", "110"})
    void what_is_no_number_of_the_plan_is_refused(String typed) {
        assertThatThrownBy(() -> PhoneNumber.parse(typed, "CN"))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.problems())
                                .containsExactly(CustomerProblem.PHONE.at("", "CN"))
                                .isEqualTo(PhoneNumber.problems(typed, "CN")));
    }

    @Test
    void an_endless_text_is_refused_at_once() {
        assertThat(PhoneNumber.problems("1".repeat(1_000_000), "CN")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91330100799655058B", "9144030071526726XG", "914403001922038216"})
    void published_credit_codes_are_taken(String code) {
        assertThat(new CreditCode(code.toLowerCase(java.util.Locale.ROOT)).value())
                .isEqualTo(code);
    }

    @Test
    void every_single_slip_in_a_credit_code_is_found() {
        String code = "91350100M000100Y43";
        for (int i = 0; i < code.length(); i++) {
            for (char c : ALPHABET.toCharArray()) {
                String slip = code.substring(0, i) + c + code.substring(i + 1);
                assertThat(CreditCode.problems(slip).isEmpty()).as(slip).isEqualTo(c == code.charAt(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433", "91350100I000100Y43", "91350100S000100Y43"})
    void credit_codes_of_another_form_are_refused(String code) {
        assertThat(CreditCode.problems(code)).containsExactly(CustomerProblem.CREDIT_CODE.at(""));
    }

    @Test
    void names_count_characters_as_a_reader_does() {
        assertThat(new PersonName("  欧阳\u3000").value()).isEqualTo("欧阳");
        assertThat(new PersonName("\ud840\udc00".repeat(100)).value()).hasSize(200);
        assertThat(PersonName.problems("\ud840\udc00".repeat(101)))
                .containsExactly(CustomerProblem.NAME.at("", 101, 100));
        assertThat(new PersonName("\u00a0Li\u202f").value()).isEqualTo("Li");
        assertThat(PersonName.problems("L\u0000i")).containsExactly(CustomerProblem.CHARACTERS.at(""));
        assertThat(PersonName.problems("Li\ud83d")).containsExactly(CustomerProblem.CHARACTERS.at(""));
        assertThat(PersonName.problems(" \u3000")).containsExactly(CustomerProblem.NAME.at("", 0, 100));
    }

    @Test
    void an_address_reports_everything_at_once() {
        assertThatThrownBy(() -> new PostalAddress("XX", " ", " "))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.code().id())
                                .containsExactly("CUS-006", "CUS-005", "CUS-005"));
    }

    @Test
    void an_opted_out_channel_is_closed_and_marketing_needs_consent() {
        ContactPreferences unasked = ContactPreferences.unasked();
        assertThat(unasked.allows(ContactChannel.PHONE, ContactPurpose.SERVICE)).isTrue();
        assertThat(unasked.allows(ContactChannel.PHONE, ContactPurpose.MARKETING))
                .isFalse();
        ContactPreferences agreed = new ContactPreferences(null, Set.of(ContactChannel.SMS), true, null);
        assertThat(List.of(ContactPurpose.values()))
                .allMatch(purpose -> agreed.allows(ContactChannel.PHONE, purpose))
                .noneMatch(purpose -> agreed.allows(ContactChannel.SMS, purpose));
    }
}
