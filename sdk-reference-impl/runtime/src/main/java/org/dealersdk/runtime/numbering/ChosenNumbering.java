package org.dealersdk.runtime.numbering;

import java.util.function.Supplier;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.SpiProblem;
import org.dealersdk.spi.discovery.Chosen;
import org.dealersdk.spi.numbering.Numbered;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.jspecify.annotations.Nullable;

/**
 * A plug-in's numbering as the host asks it: what it throws, and what nobody could use as a number, is refused with PLG-025 and the unit of
 * work undone. Thread-safe if the plug-in is, which it must be.
 */
public final class ChosenNumbering implements Numbering {

    private final String plugin;
    private final Numbering numbering;

    /** @throws DealerException PLG-025 when the plug-in gives no numbering */
    public ChosenNumbering(Chosen<NumberingProvider> chosen, PluginContext context) {
        plugin = chosen.plugin().id();
        numbering = answered(() -> chosen.provider().numbering(context));
    }

    @Override
    public String series(Numbered what) {
        return usable(answered(() -> numbering.series(what)));
    }

    @Override
    public String number(Numbered what, long count) {
        return usable(answered(() -> numbering.number(what, count)));
    }

    private <R> R answered(Supplier<? extends @Nullable R> question) {
        R answer;
        try {
            answer = question.get();
        } catch (RuntimeException | LinkageError failure) {
            String what = failure.getClass().getSimpleName();
            throw new DealerException(SpiProblem.NO_NUMBER.at("", plugin, what), failure);
        }
        if (answer == null) {
            throw SpiProblem.NO_NUMBER.failure(plugin, "null");
        }
        return answer;
    }

    private String usable(String text) {
        if (text.isBlank() || !text.equals(text.strip()) || text.length() > MAX_LENGTH) {
            throw SpiProblem.NO_NUMBER.failure(plugin, text.length() + " characters, or blanks around them");
        }
        return text;
    }
}
