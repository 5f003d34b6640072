package org.dealersdk.domain.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.text.HandTyped;

/**
 * Unified social credit code of a Chinese organisation (统一社会信用代码, GB 32100): registering authority, kind, six digits of the
 * place, nine characters of the organisation and a check character.
 */
public record CreditCode(@JsonValue String value) {

    /** Number of characters. */
    public static final int LENGTH = 18;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /**
     * A code from text as typed.
     *
     * @throws DealerException CUS-003 not 18 of its characters, CUS-004 the check character does not fit
     */
    @JsonCreator
    public CreditCode {
        value = HandTyped.code(value);
        List<Problem> problems = problems(value);
        if (!problems.isEmpty()) {
            throw new DealerException(problems);
        }
    }

    /** Why the constructor would refuse; empty when it would not. */
    public static List<Problem> problems(String typed) {
        String code = HandTyped.code(typed);
        if (code.length() != LENGTH || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return List.of(CustomerProblem.CREDIT_CODE.at(""));
        }
        char fitting = checkCharacter(code);
        return fitting == code.charAt(LENGTH - 1)
                ? List.of()
                : List.of(CustomerProblem.CREDIT_CODE_CHECK.at("", fitting));
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
