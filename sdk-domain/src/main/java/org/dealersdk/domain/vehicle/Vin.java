package org.dealersdk.domain.vehicle;

import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.policy.VinCheck;
import org.dealersdk.domain.policy.VinPolicy;
import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.text.HandTyped;

/**
 * A whole vehicle identification number (ISO 3779, GB 16735): 17 digits and capital letters without I, O and Q. Whether its check
 * digit has to fit depends on the market and is therefore asked of the {@link org.dealersdk.domain.policy.VinPolicy}.
 */
@PersonalData
public record Vin(String value) implements VehicleIdentification {

    /** Number of characters. */
    public static final int LENGTH = 17;

    private static final int CHECK_DIGIT_AT = 8;
    private static final int MODEL_YEAR_AT = 9;
    /** The codes of thirty model years, beginning with 1980 and again with 2010. */
    private static final String MODEL_YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";

    private static final int FIRST_MODEL_YEAR = 1980;

    /**
     * A VIN from text as typed: blanks at the ends, small and full-width letters are put right.
     *
     * @throws DealerException VEH-001 not 17 characters, VEH-002 a character no VIN has
     */
    public Vin {
        value = HandTyped.code(value);
        List<Problem> problems = VinCharacters.problems(value, LENGTH);
        if (!problems.isEmpty()) {
            throw new DealerException(problems);
        }
    }

    /** Vehicle descriptor section: characters 4 to 9. */
    public String vds() {
        return value.substring(3, 9);
    }

    /** Vehicle indicator section: characters 10 to 17. */
    public String vis() {
        return value.substring(9);
    }

    /** The model year's code, character 10. */
    public char modelYearCode() {
        return value.charAt(MODEL_YEAR_AT);
    }

    /** The latest model year up to the given one that the code stands for; empty for codes of no year (U, Z, 0). */
    public Optional<Integer> modelYear(int notAfter) {
        int index = MODEL_YEARS.indexOf(modelYearCode());
        int first = FIRST_MODEL_YEAR + index;
        if (index < 0 || first > notAfter) {
            return Optional.empty();
        }
        return Optional.of(notAfter - (notAfter - first) % MODEL_YEARS.length());
    }

    /** The check digit that fits the other characters: 0 to 9 or X. */
    public char expectedCheckDigit() {
        return VinCharacters.checkDigit(value);
    }

    /** True when character 9 is the check digit that fits. */
    public boolean hasFittingCheckDigit() {
        return value.charAt(CHECK_DIGIT_AT) == expectedCheckDigit();
    }

    /** True when all characters are the same, which passes the arithmetic for some characters but is no vehicle. */
    public boolean isOneCharacterRepeated() {
        for (int i = 1; i < LENGTH; i++) {
            if (value.charAt(i) != value.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** What speaks against taking it under the policy: VEH-003 the check digit, VEH-004 one character repeated. */
    public List<Problem> refusals(VinPolicy policy) {
        return failures(policy, VinCheck.STRICT);
    }

    /** What should be looked at although it is taken under the policy; the same codes. */
    public List<Problem> warnings(VinPolicy policy) {
        return failures(policy, VinCheck.WARN);
    }

    private List<Problem> failures(VinPolicy policy, VinCheck weight) {
        boolean counts = policy.checkDigitOf(value) == weight;
        boolean fits = !counts || hasFittingCheckDigit();
        boolean varies = policy.repeated() != weight || !isOneCharacterRepeated();
        return fits && varies
                ? List.of()
                : new Problems()
                        .require(fits, VehicleProblem.VIN_CHECK_DIGIT, "", expectedCheckDigit())
                        .require(varies, VehicleProblem.VIN_REPEATED, "")
                        .toList();
    }

    /** What remains when only the first eleven characters are kept. */
    public PartialVin partial() {
        return new PartialVin(value.substring(0, PartialVin.LENGTH));
    }

    /** Shows the manufacturer only; the rest leads to a person. */
    @Override
    public String toString() {
        return "Vin[" + wmi() + "…]";
    }
}
