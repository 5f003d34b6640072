package org.dealersdk.domain.validation;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as a regular expression wants it. Making a matcher costs more than most of them take to match, so the last one is kept for the
 * next caller; it forgets the text it was asked about.
 */
record PatternCheck(Pattern pattern, AtomicReference<@Nullable Matcher> idle) implements Predicate<Object> {

    static PatternCheck of(jakarta.validation.constraints.Pattern constraint) {
        int flags = 0;
        for (jakarta.validation.constraints.Pattern.Flag flag : constraint.flags()) {
            flags |= flag.getValue();
        }
        return new PatternCheck(Pattern.compile(constraint.regexp(), flags), new AtomicReference<>());
    }

    @Override
    public boolean test(Object text) {
        Matcher kept = idle.getAndSet(null);
        Matcher matcher = kept == null ? pattern.matcher("") : kept;
        boolean matches = matcher.reset((String) text).matches();
        matcher.reset("");
        idle.lazySet(matcher);
        return matches;
    }
}
