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
 */
public record Setting(
        String key, Text meaning, Optional<String> preset, String expected, Predicate<String> fits, boolean secret) {}
