package org.dealersdk.domain.vehicle;

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

    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;

    private VinCharacters() {}

    static List<Problem> problems(String value, int length) {
        Problems problems = new Problems();
        problems.require(value.length() == length, VehicleProblem.VIN_LENGTH, "", value.length());
        String strangers = IntStream.range(0, Math.min(value.length(), Vin.LENGTH))
                .filter(i -> ALPHABET.indexOf(value.charAt(i)) < 0)
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(", "));
        problems.require(strangers.isEmpty(), VehicleProblem.VIN_CHARACTER, "", strangers);
        return problems.toList();
    }

    /** The check digit that fits the other sixteen characters: 0 to 9 or X. */
    static char checkDigit(String vin) {
        int sum = 0;
        for (int i = 0; i < Vin.LENGTH; i++) {
            sum += WEIGHTS[i] * (VALUES.charAt(ALPHABET.indexOf(vin.charAt(i))) - '0');
        }
        int rest = sum % MODULUS;
        return rest == MODULUS - 1 ? 'X' : (char) ('0' + rest);
    }
}
