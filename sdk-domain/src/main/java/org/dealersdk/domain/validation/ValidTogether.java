package org.dealersdk.domain.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The values of a {@link CrossChecked} command must fit together. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE})
@Constraint(validatedBy = Validators.Together.class)
public @interface ValidTogether {
    /** Code of the problem reported; the texts come from its declaration. */
    String message() default "{VAL-003}";

    /** Groups, chosen by the target state; the default group when empty. */
    Class<?>[] groups() default {};

    /** Payload; not used by the SDK. */
    Class<? extends Payload>[] payload() default {};
}
