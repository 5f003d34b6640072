package org.dealersdk.testkit.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a static method with one parameter, the trial, a check of a rule. Its name is the check's name: a sentence in snake case. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Proves {
    /** The rule's id, such as {@code STO.12}. */
    String value();

    /** The usual cause of a failure and its cure, in one sentence. */
    String cure();

    /** True for the check of what must happen when the rule's capability is declined; it runs only then. */
    boolean whenDeclined() default false;

    /** The least thorough tier that runs it; what costs much belongs to the full one. */
    Tier tier() default Tier.QUICK;
}
