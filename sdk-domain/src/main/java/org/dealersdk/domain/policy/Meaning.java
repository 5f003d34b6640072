package org.dealersdk.domain.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component of a policy means, in both languages; {@code DealerPolicyFile} writes it as the comment of its key. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Meaning {
    /** One English sentence. */
    String english();

    /** The same in Simplified Chinese. */
    String chinese();
}
