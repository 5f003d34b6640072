package org.dealersdk.domain.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.text.HandTyped;

/**
 * A telephone number in E.164 form, such as {@code +8613800138000}. {@link #parse} checks what is typed against the numbering plan;
 * the record itself only promises the form, so that stored numbers stay readable when a plan changes.
 */
@PersonalData
public record PhoneNumber(@JsonValue String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int LONGEST_INPUT = 40;
    private static final String UNKNOWN_PLAN = "E.164";

    /** @throws DealerException CUS-002 not in E.164 form */
    @JsonCreator
    public PhoneNumber {
        if (!isE164(value)) {
            throw CustomerProblem.PHONE.failure(UNKNOWN_PLAN);
        }
    }

    /** True when the text has the form of a number with its country code, and nothing else. */
    public static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    /**
     * The number a text stands for.
     *
     * @param typed in any usual way of writing
     * @param region ISO 3166 code of the country meant when the number has no country code
     * @throws DealerException CUS-002 no number of the numbering plan
     */
    public static PhoneNumber parse(String typed, String region) {
        return read(typed, region).orElseThrow(() -> CustomerProblem.PHONE.failure(region));
    }

    /** Why {@link #parse} would refuse; empty when it would not. */
    public static List<Problem> problems(String typed, String region) {
        return read(typed, region).isPresent() ? List.of() : List.of(CustomerProblem.PHONE.at("", region));
    }

    private static Optional<PhoneNumber> read(String typed, String region) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = plan.parse(HandTyped.code(typed), region);
            if (!plan.isValidNumber(number) || number.hasExtension()) {
                return Optional.empty();
            }
            String e164 = plan.format(number, PhoneNumberFormat.E164);
            return isE164(e164) ? Optional.of(new PhoneNumber(e164)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Shows the country code's first digit only. */
    @Override
    public String toString() {
        return "PhoneNumber[" + value.substring(0, 2) + "…]";
    }
}
