package org.dealersdk.spi;

import java.util.Optional;
import java.util.function.Predicate;
import org.dealersdk.domain.problem.Text;

/**
 * One setting a provider understands. A host refuses unknown keys, missing values and values that do not fit, all at once and before
 * anything is opened.
 *
 * @param key lower-kebab key, without the plug-in's id
 * @param meaning what it does, in English and Chinese
 * @param preset the value when none is given; empty when one must be given
 * @param expected what a value looks like, in words, such as {@code a whole number from 1 to 1000}
 * @param fits whether a value is acceptable
 * @param secret true when the value must never be shown
 * @param bearing true when what the plug-in promises may depend on the value; a host warns when it differs from the certified one
 */
public record Setting(
        String key,
        Text meaning,
        Optional<String> preset,
        String expected,
        Predicate<String> fits,
        boolean secret,
        boolean bearing) {

    /** A setting on whose value the promises may depend, unless it is secret. */
    public Setting(
            String key,
            Text meaning,
            Optional<String> preset,
            String expected,
            Predicate<String> fits,
            boolean secret) {
        this(key, meaning, preset, expected, fits, secret, !secret);
    }

    /** The same without a bearing on any promise, such as a place, or how much is done at a time. */
    public Setting withoutBearing() {
        return new Setting(key, meaning, preset, expected, fits, secret, false);
    }
}
