package org.dealersdk.domain.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type whose values tell something about a person. Such a type's {@code toString} shows its kind and never its content, and
 * its content never becomes the argument of a problem or part of an event. A test holds every marked record to it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PersonalData {}
