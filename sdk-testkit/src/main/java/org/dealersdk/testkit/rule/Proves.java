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
    /** The rule's id, such as {@code STO.12}; for a rule of the vendor's own three other letters, such as {@code ACM.1}. */
    String value();

    /** The rule itself, when it is the vendor's own; the contract's rules stand in the contract. */
    String sentence() default "";

    /** The usual cause of a failure and its cure, in one sentence. */
    String cure();

    /** True for the check of what must happen when the rule's capability is declined; it runs only then. */
    boolean whenDeclined() default false;

    /** The least thorough tier that runs it; what costs much belongs to the full one. */
    Tier tier() default Tier.QUICK;

    /** True for a check in which almost any fault shows by chance: it finds, but does not tell what. */
    boolean sweeping() default false;

    /** The steps of actors whose order it tries, one actor after another, such as {@code AAABBB}; empty when it tries no orders. */
    String schedule() default "";
}
