package org.dealersdk.domain.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text of 1 to so many characters, blanks at the ends not counted (CUS-005, CUS-007). Null passes. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = Validators.Length.class)
public @interface NotLongerThan {
    /** Longest text, in characters. */
    int value();

    /** Code of the problem reported; the texts come from its declaration. */
    String message() default "{CUS-005}";

    /** Groups, chosen by the target state; the default group when empty. */
    Class<?>[] groups() default {};

    /** Payload; not used by the SDK. */
    Class<? extends Payload>[] payload() default {};
}
