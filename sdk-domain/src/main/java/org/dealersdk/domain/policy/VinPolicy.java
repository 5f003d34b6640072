package org.dealersdk.domain.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which checks a VIN must pass in which market. The arithmetic of the check digit is required in North America (49 CFR 565) and in
 * China (GB 16735) and is used at the maker's discretion elsewhere.
 *
 * @param checkDigit weight of the check digit by how the VIN begins; the longest beginning that fits counts
 * @param elsewhere weight of the check digit where no beginning fits
 * @param exceptions beginnings of VINs whose real vehicles carry other characters in place of the check digit
 * @param repeated weight of the check that a VIN is more than one character repeated
 */
public record VinPolicy(
        @Meaning(english = "Weight of the check digit by how a VIN begins.", chinese = "按 VIN 前缀规定的校验位效力。")
        Map<String, VinCheck> checkDigit,

        @Meaning(english = "Weight of the check digit of all other VINs.", chinese = "其他 VIN 的校验位效力。")
        VinCheck elsewhere,

        @Meaning(english = "Beginnings of VINs without a check digit.", chinese = "不含校验位的 VIN 前缀。")
        List<String> exceptions,

        @Meaning(english = "Weight of the check for one character repeated.", chinese = "同一字符重复校验的效力。")
        VinCheck repeated) {

    public VinPolicy {
        checkDigit = Collections.unmodifiableNavigableMap(new TreeMap<>(checkDigit));
        exceptions = List.copyOf(exceptions);
    }

    /** Strict for the United States, Canada, Mexico and China, a warning elsewhere, Genesis (KMT) excepted. */
    public static VinPolicy standard() {
        Map<String, VinCheck> markets = new TreeMap<>();
        for (String northAmerica :
                List.of("1", "2", "3", "4", "5", "7F", "7G", "7H", "7J", "7K", "7L", "7M", "7N", "7P", "7R")) {
            markets.put(northAmerica, VinCheck.STRICT);
        }
        markets.put("L", VinCheck.STRICT);
        return new VinPolicy(markets, VinCheck.WARN, List.of("KMT"), VinCheck.STRICT);
    }

    /** The weight of the check digit for a VIN, given as its characters. */
    public VinCheck checkDigitOf(String vin) {
        for (String exception : exceptions) {
            if (vin.startsWith(exception)) {
                return VinCheck.IGNORE;
            }
        }
        NavigableMap<String, VinCheck> sorted = (NavigableMap<String, VinCheck>) checkDigit;
        String beginning = sorted.floorKey(vin);
        while (beginning != null && beginning.regionMatches(0, vin, 0, 1)) {
            if (vin.startsWith(beginning)) {
                return sorted.getOrDefault(beginning, elsewhere);
            }
            beginning = sorted.lowerKey(beginning);
        }
        return elsewhere;
    }
}
