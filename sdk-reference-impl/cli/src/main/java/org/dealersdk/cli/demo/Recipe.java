package org.dealersdk.cli.demo;

import java.util.List;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Trade;

/**
 * What a typical visit of its kind looks like; amounts before they are fitted to the month's published sum.
 *
 * <p>Body and paint jobs make up for what the month's output needs beyond everyday visits, see {@link MonthPlan}.
 */
enum Recipe {
    FIRST_MAINTENANCE(JobType.FIRST_MAINTENANCE, Payer.WARRANTY, 8, 150, 300, 0.35, 30, 60, List.of(Trade.MECHANICAL)),
    MAINTENANCE(JobType.MAINTENANCE, Payer.CUSTOMER, 52, 300, 800, 0.24, 40, 80, List.of(Trade.MECHANICAL)),
    REPAIR(JobType.GENERAL_REPAIR, Payer.CUSTOMER, 24, 260, 1500, 0.33, 60, 240, List.of(Trade.MECHANICAL)),
    WARRANTY(JobType.WARRANTY, Payer.WARRANTY, 10, 200, 1300, 0.24, 60, 200, List.of(Trade.MECHANICAL)),
    ACCESSORY(JobType.ACCESSORY, Payer.CUSTOMER, 6, 180, 900, 0.25, 40, 120, List.of(Trade.ACCESSORIES, Trade.CARE)),
    BODY_PAINT(JobType.BODY_PAINT, Payer.CUSTOMER, 0, 900, 3200, 0.4, 420, 1000, List.of(Trade.BODY, Trade.PAINT)),
    ACCIDENT(
            JobType.ACCIDENT,
            Payer.INSURANCE,
            0,
            1200,
            6500,
            0.34,
            600,
            1900,
            List.of(Trade.BODY, Trade.PAINT, Trade.MECHANICAL));

    /** Mean price of a visit that is not body and paint, in yuan, following from the table above. */
    static final double EVERYDAY = everyday();

    /** Mean price of a body and paint visit, four of ten of which an insurer pays. */
    static final double BODYSHOP = BODY_PAINT.mean() * 0.6 + ACCIDENT.mean() * 0.4;

    private static final double LOWER_HALF_BIAS = 0.45;

    private final JobType type;
    private final Payer payer;
    private final int share;
    private final int least;
    private final int most;
    private final double labour;
    private final int shortest;
    private final int longest;
    private final List<Trade> trades;

    Recipe(
            JobType type,
            Payer payer,
            int share,
            int least,
            int most,
            double labour,
            int shortest,
            int longest,
            List<Trade> trades) {
        this.type = type;
        this.payer = payer;
        this.share = share;
        this.least = least;
        this.most = most;
        this.labour = labour;
        this.shortest = shortest;
        this.longest = longest;
        this.trades = trades;
    }

    JobType type() {
        return type;
    }

    Payer payer() {
        return payer;
    }

    /** The trades whose labour it needs. */
    List<Trade> trades() {
        return trades;
    }

    /** The usual part of its price that is labour. */
    double labour() {
        return labour;
    }

    boolean isBodyshop() {
        return share == 0;
    }

    /** A price in yuan; more of them in the lower half, as prices are. */
    double price(double chance) {
        return least + (most - least) * Math.pow(chance, 1 + LOWER_HALF_BIAS);
    }

    /** Minutes of work. */
    int minutes(double chance) {
        return shortest + (int) ((longest - shortest) * chance);
    }

    /** An everyday visit, by chance. */
    static Recipe everyday(double chance) {
        double left = chance * 100;
        for (Recipe recipe : values()) {
            left -= recipe.share;
            if (left < 0) {
                return recipe;
            }
        }
        return MAINTENANCE;
    }

    private double mean() {
        return least + (most - least) / (2 + LOWER_HALF_BIAS);
    }

    private static double everyday() {
        double sum = 0;
        for (Recipe recipe : values()) {
            sum += recipe.share * recipe.mean() / 100;
        }
        return sum;
    }
}
