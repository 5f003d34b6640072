package org.dealersdk.domain.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dealersdk.domain.code.Coded;

/** Text that is a code of an enum (LIF-004). Null passes. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = Validators.Code.class)
public @interface ValidCode {
    /** The enum. */
    Class<? extends Coded> value();

    /** Code of the problem reported; the texts come from its declaration. */
    String message() default "{LIF-004}";

    /** Groups, chosen by the target state; the default group when empty. */
    Class<?>[] groups() default {};

    /** Payload; not used by the SDK. */
    Class<? extends Payload>[] payload() default {};
}
