package org.dealersdk.domain.oldparts;

import java.math.BigDecimal;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of one account.
 *
 * @param account which
 * @param booked what the ledger says is there
 * @param counted what is there
 * @param explanation of a difference; null while there is none
 */
@Requirement("R277")
public record CountLine(
        OldPartAccount account,
        Quantity booked,
        Quantity counted,
        @Nullable String explanation) {

    /** Counted less booked; negative when something is missing. */
    public BigDecimal difference() {
        return counted.value().subtract(booked.value());
    }

    CountLine explained(String why) {
        return new CountLine(account, booked, counted, why);
    }

    /** True when it agrees with the books or somebody has said why not. */
    boolean isAccountedFor() {
        return difference().signum() == 0 || (explanation != null && !explanation.isBlank());
    }

    /** Account and quantities; nothing typed by hand. */
    @Override
    public String toString() {
        return "CountLine[" + account.code() + ", " + booked + ", " + counted + "]";
    }
}
