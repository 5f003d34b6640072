package org.dealersdk.domain.requirement;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rules of the requirements catalogue that an element carries out or a test proves, such as {@code "R168"}.
 *
 * <p>On a test it is a claim: breaking the rule in the model turns that test red. {@code docs/traceability.md} is generated from
 * the tests' annotations.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Requirement {
    /** Catalogue ids: R, K, F, P, S, M, V or A followed by digits. */
    String[] value();
}
