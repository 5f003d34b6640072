package org.dealersdk.domain.vehicle;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;

/** The alphabet of ISO 3779 and the arithmetic of its check digit. */
final class VinCharacters {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    /** The value of the character at the same place of {@link #ALPHABET}. */
    private static final String VALUES = "012345678912345678123457923456789";

    private static final byte NONE = -1;
    /** The value of each ASCII character; {@link #NONE} for those no VIN has. */
    private static final byte[] VALUE_OF = valueOfEach();

    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;

    private VinCharacters() {}

    static List<Problem> problems(String value, int length) {
        return value.length() == length && isSpelt(value) ? List.of() : spelling(value, length);
    }

    private static boolean isSpelt(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (valueOf(value.charAt(i)) == NONE) {
                return false;
            }
        }
        return true;
    }

    private static List<Problem> spelling(String value, int length) {
        Problems problems = new Problems();
        problems.require(value.length() == length, VehicleProblem.VIN_LENGTH, "", value.length());
        String strangers = IntStream.range(0, Math.min(value.length(), Vin.LENGTH))
                .filter(i -> valueOf(value.charAt(i)) == NONE)
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(", "));
        problems.require(strangers.isEmpty(), VehicleProblem.VIN_CHARACTER, "", strangers);
        return problems.toList();
    }

    /** The check digit that fits the other sixteen characters: 0 to 9 or X. */
    static char checkDigit(String vin) {
        int sum = 0;
        for (int i = 0; i < Vin.LENGTH; i++) {
            sum += WEIGHTS[i] * valueOf(vin.charAt(i));
        }
        int rest = sum % MODULUS;
        return rest == MODULUS - 1 ? 'X' : (char) ('0' + rest);
    }

    private static byte valueOf(char c) {
        return c < VALUE_OF.length ? VALUE_OF[c] : NONE;
    }

    private static byte[] valueOfEach() {
        byte[] values = new byte['Z' + 1];
        Arrays.fill(values, NONE);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) (VALUES.charAt(i) - '0');
        }
        return values;
    }
}
