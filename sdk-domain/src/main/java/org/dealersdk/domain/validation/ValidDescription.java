package org.dealersdk.domain.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text that fits into a vehicle's description (VEH-035, VEH-037). Null passes. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = Validators.Description.class)
public @interface ValidDescription {
    /** Code of the problem reported; the texts come from its declaration. */
    String message() default "{VEH-035}";

    /** Groups, chosen by the target state; the default group when empty. */
    Class<?>[] groups() default {};

    /** Payload; not used by the SDK. */
    Class<? extends Payload>[] payload() default {};
}
