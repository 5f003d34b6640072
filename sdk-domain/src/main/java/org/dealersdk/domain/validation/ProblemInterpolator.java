package org.dealersdk.domain.validation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Messages of violations from the declarations of their problems, so that every text stands in one place. Constraints of others keep
 * their own messages. No expression language is involved, so no input can become a program.
 */
final class ProblemInterpolator implements MessageInterpolator {

    private final MessageInterpolator others = new ParameterMessageInterpolator();

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, Locale.ENGLISH);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        Object text = context.unwrap(HibernateMessageInterpolatorContext.class)
                .getMessageParameters()
                .get(chinese ? ProblemValidator.CHINESE : ProblemValidator.ENGLISH);
        return text instanceof String own ? own : others.interpolate(template, context, locale);
    }
}
