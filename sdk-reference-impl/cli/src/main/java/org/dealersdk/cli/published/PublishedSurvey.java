package org.dealersdk.cli.published;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The manufacturer's satisfaction survey of one quarter as printed.
 *
 * @param year year
 * @param quarter 1 to 4
 * @param overall F1, overall satisfaction with the visit, 0 to 100 (K35)
 * @param topTwoBox share of answers 9 or 10, in per cent (K36)
 * @param factors average of the 20 factors, 0 to 100 (K34); null where it was not printed
 * @param implementation average of the 11 implementation factors, 0 to 100 (K37)
 */
public record PublishedSurvey(
        int year,
        int quarter,
        int overall,
        BigDecimal topTwoBox,
        @Nullable BigDecimal factors,
        BigDecimal implementation) {}
