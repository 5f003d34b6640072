package org.dealersdk.domain.validation;

import java.util.stream.Stream;

/** Whether somebody has changed what constraints mean, by files found beside the classes. */
final class Installation {

    /**
     * True when there is a configuration of Jakarta Validation, or validators or value extractors that join in for constraints and
     * containers of the standard. Then Hibernate Validator answers everything.
     */
    static final boolean IS_EXTENDED = Stream.of(
                    "META-INF/validation.xml",
                    "META-INF/services/jakarta.validation.ConstraintValidator",
                    "META-INF/services/jakarta.validation.valueextraction.ValueExtractor")
            .anyMatch(Installation::isThere);

    private Installation() {}

    private static boolean isThere(String file) {
        ClassLoader ours = Installation.class.getClassLoader();
        ClassLoader callers = Thread.currentThread().getContextClassLoader();
        return (ours != null && ours.getResource(file) != null)
                || (callers != null && callers.getResource(file) != null);
    }
}
