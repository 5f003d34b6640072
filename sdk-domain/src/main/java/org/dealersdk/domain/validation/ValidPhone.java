package org.dealersdk.domain.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text that is a telephone number (CUS-002). Null passes. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = Validators.Phone.class)
public @interface ValidPhone {
    /** Code of the problem reported; the texts come from its declaration. */
    String message() default "{CUS-002}";

    /** Groups, chosen by the target state; the default group when empty. */
    Class<?>[] groups() default {};

    /** Payload; not used by the SDK. */
    Class<? extends Payload>[] payload() default {};
}
