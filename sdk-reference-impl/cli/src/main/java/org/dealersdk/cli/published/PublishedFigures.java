package org.dealersdk.cli.published;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dealersdk.domain.problem.Text;

/**
 * What a dealership published about its after-sales work, as it was printed. Amounts are in the unit of the source, RMB 10,000.
 *
 * @param source where it was printed, in words
 * @param unit the unit of all amounts, in words
 * @param months one per month, oldest first
 * @param plans plan against actual, as far as printed
 * @param surveys one per quarter, oldest first
 * @param changes growth from the first to the last survey, in per cent
 */
public record PublishedFigures(
        Text source,
        String unit,
        List<PublishedMonth> months,
        List<PublishedPlan> plans,
        List<PublishedSurvey> surveys,
        PublishedChanges changes) {

    private static final BigDecimal FEN_PER_UNIT = BigDecimal.valueOf(1_000_000);

    public PublishedFigures {
        months = List.copyOf(months);
        plans = List.copyOf(plans);
        surveys = List.copyOf(surveys);
    }

    /** The figures that come with the project. */
    public static PublishedFigures shipped() {
        try (InputStream resource = PublishedFigures.class.getResourceAsStream("published-figures.json")) {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readValue(resource, PublishedFigures.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /**
     * An amount of the source in fen.
     *
     * @throws ArithmeticException when it is finer than a fen
     */
    public static long fen(BigDecimal amount) {
        return amount.multiply(FEN_PER_UNIT).longValueExact();
    }

    /** Fen as an amount of the source, exact. */
    public static BigDecimal units(long fen) {
        return BigDecimal.valueOf(fen, 6);
    }
}
